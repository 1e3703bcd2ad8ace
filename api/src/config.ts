import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { S3Settings } from './features/evidence/s3-store.js';
import { fieldCiphers, offersFieldCipher } from './features/contact-protection/field-cipher.js';
import type { FieldCipherName } from './features/contact-protection/field-cipher.js';
import { hashAlgorithms, offersHash } from './features/audit/chain.js';
import type { HashAlgorithm } from './features/audit/chain.js';

/** Everything the service reads from its environment, once, checked. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** folder of the embedded database */
  readonly dataDir: string;
  /** PostgreSQL when given, else SQLite in `dataDir` */
  readonly databaseUrl: string | null;
  /** connections to PostgreSQL */
  readonly databasePool: number;
  /** longest request body in bytes */
  readonly bodyLimitBytes: number;
  /** largest file of evidence in bytes */
  readonly evidenceLimitBytes: number;
  /** largest archive of a system in bytes */
  readonly archiveLimitBytes: number;
  /** private key (PEM) that signs archives; null keeps one in `dataDir` */
  readonly archiveKey: string | null;
  /** what archives call this instance; null: the organization of the system */
  readonly instanceName: string | null;
  /** a bucket for evidence; null keeps it in `dataDir` */
  readonly evidenceS3: S3Settings | null;
  /** `full` flushes the disk at every commit; `normal` may lose the last commits when the power fails */
  readonly sqliteSync: 'full' | 'normal';
  /** mail server for reminders, `smtp://` or `smtps://`; null sends none */
  readonly smtpUrl: string | null;
  /** sender of reminders */
  readonly mailFrom: string | null;
  /** `off` is local mode: one user, on loopback only, who may do everything */
  readonly signIn: 'on' | 'off';
  /** hash of the audit chain, from here on; entries keep the one they were made with */
  readonly auditHash: HashAlgorithm;
  /** days an entry of the audit log is kept, at least half a year */
  readonly auditKeepDays: number;
  /** file of the key that seals the audit chain; null: `audit.key` in `dataDir` */
  readonly auditKeyFile: string | null;
  /** secret of the installation, at least 32 characters; null keeps one in `dataDir` */
  readonly secretKey: string | null;
  /** encrypts contact data in the database, at least 32 characters; null: they are not encrypted */
  readonly fieldKey: string | null;
  /** the key before, to take another one, or to encrypt no longer */
  readonly fieldKeyOld: string | null;
  readonly fieldCipher: FieldCipherName;
  /** null: nobody signs in elsewhere */
  readonly oidc: OidcSettings | null;
  /** null: no directory */
  readonly ldap: LdapSettings | null;
  /** calls a minute for each account */
  readonly rateLimit: number;
  /** calls a minute for each address that is not signed in */
  readonly addressRateLimit: number;
  /** attempts a minute for each address at signing in and the like */
  readonly doorRateLimit: number;
  /** where calls are counted: each process for itself, or all processes over one PostgreSQL together */
  readonly rateLimitStore: 'process' | 'database';
  /** addresses and ranges of proxies whose word about the caller's address and TLS is taken; none by default */
  readonly trustedProxies: readonly string[];
  /** addresses and ranges from which administrators may work; empty: from everywhere */
  readonly adminAddresses: readonly string[];
  /** files of certificate and key, for TLS without a proxy; null leaves it to one */
  readonly tls: { readonly certPath: string; readonly keyPath: string } | null;
  /** longest time for a request to come in */
  readonly requestTimeoutMs: number;
  readonly accessLog: boolean;
  /** how long running requests may take to finish when the service stops */
  readonly shutdownMs: number;
}

/** A provider at which people sign in (OpenID Connect). */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** what the button says */
  readonly label: string;
  readonly scope: string;
  /** which claim holds the account's name */
  readonly accountClaim: string;
  /** values of `acr` or `amr` by which the provider says that it asked for a second factor; empty: it is taken to ask everybody */
  readonly secondFactor: readonly string[];
  /** how browsers reach this service; the provider sends them back there */
  readonly publicUrl: string;
}

/** A directory that checks passwords. */
export interface LdapSettings {
  readonly url: string;
  readonly base: string;
  /** with `{account}` for the name that was typed */
  readonly filter: string;
  /** account to search with; null searches without one */
  readonly bindDn: string | null;
  readonly password: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const MEBIBYTE = 1024 * 1024;

/**
 * Read the configuration.
 * @param overrides values that go before the environment, e.g. from the command line; undefined ones are ignored
 * @throws Error naming the variable, what it holds and what it should hold
 * @example readConfig({}).port // 8080
 */
export function readConfig(environment: Environment, overrides: Partial<Config> = {}): Config {
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  return Object.freeze({
    host: environment['HOST'] || '127.0.0.1',
    port: whole(environment, 'PORT', 8080, 0, 65_535),
    databaseUrl: databaseUrl(environment),
    databasePool: whole(environment, 'DATABASE_POOL', 10, 1, 200),
    bodyLimitBytes: whole(environment, 'BODY_LIMIT', 16 * MEBIBYTE, 1024, 512 * MEBIBYTE),
    evidenceLimitBytes: whole(environment, 'EVIDENCE_LIMIT', 50 * MEBIBYTE, 1024, 2048 * MEBIBYTE - 1),
    archiveLimitBytes: whole(environment, 'ARCHIVE_LIMIT', 2048 * MEBIBYTE, 1024, 1024 * 1024 * MEBIBYTE),
    archiveKey: secret(environment, 'ARCHIVE_KEY'),
    instanceName: environment['INSTANCE_NAME'] || null,
    evidenceS3: evidenceS3(environment),
    sqliteSync: word(environment, 'SQLITE_SYNC', ['full', 'normal']),
    smtpUrl: secret(environment, 'SMTP_URL'),
    mailFrom: environment['MAIL_FROM'] || null,
    auditHash: auditHash(environment),
    auditKeepDays: whole(environment, 'AUDIT_KEEP_DAYS', 400, 183, 36_500),
    auditKeyFile: environment['AUDIT_KEY_FILE'] || null,
    signIn: word(environment, 'SIGN_IN', ['on', 'off']),
    secretKey: longSecret(environment, 'SECRET_KEY'),
    fieldKey: longSecret(environment, 'FIELD_KEY', '去掉它则联系方式不加密'),
    fieldKeyOld: longSecret(environment, 'FIELD_KEY_OLD', '更换完成后去掉它'),
    fieldCipher: fieldCipher(environment),
    oidc: oidcSettings(environment),
    ldap: ldapSettings(environment),
    rateLimit: whole(environment, 'RATE_LIMIT', 3000, 10, 1_000_000),
    addressRateLimit: whole(environment, 'ADDRESS_RATE_LIMIT', 600, 10, 1_000_000),
    doorRateLimit: whole(environment, 'DOOR_RATE_LIMIT', 30, 3, 1_000_000),
    rateLimitStore: word(environment, 'RATE_LIMIT_STORE', ['process', 'database']),
    trustedProxies: addressList(environment, 'TRUSTED_PROXIES'),
    adminAddresses: addressList(environment, 'ADMIN_ADDRESSES'),
    tls: tlsFiles(environment),
    requestTimeoutMs: whole(environment, 'REQUEST_TIMEOUT_MS', 300_000, 1000, 3_600_000),
    accessLog: word(environment, 'ACCESS_LOG', ['on', 'off']) === 'on',
    shutdownMs: whole(environment, 'SHUTDOWN_MS', 10_000, 0, 600_000),
    ...given,
    dataDir: resolve(overrides.dataDir ?? (environment['DATA_DIR'] || '.data')),
  });
}

/** @throws Error when a bucket is named without its keys; none of them is repeated */
function evidenceS3(environment: Environment): S3Settings | null {
  const url = environment['EVIDENCE_S3_URL'] || null;
  if (url === null) return null;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || parsed.pathname.length < 2 || parsed.search !== '')
    throw new Error('环境变量 EVIDENCE_S3_URL 应形如 https://主机[:端口]/桶[/前缀]；不用对象存储时请去掉它');
  const accessKeyId = secret(environment, 'EVIDENCE_S3_KEY');
  const secretAccessKey = secret(environment, 'EVIDENCE_S3_SECRET');
  if (accessKeyId === null || secretAccessKey === null)
    throw new Error('设置了 EVIDENCE_S3_URL，还须用 EVIDENCE_S3_KEY 和 EVIDENCE_S3_SECRET 给出访问密钥');
  return { url, accessKeyId, secretAccessKey, region: environment['EVIDENCE_S3_REGION'] || 'us-east-1' };
}

function whole(environment: Environment, name: string, otherwise: number, least: number, most: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`环境变量 ${name} 应为 ${least} 到 ${most} 的整数，现为 "${text}"；请修正或去掉它`);
}

function word<const W extends string>(environment: Environment, name: string, words: readonly [W, ...W[]]): W {
  const text = environment[name];
  if (text === undefined || text === '') return words[0];
  const known = words.find((entry) => entry === text);
  if (known !== undefined) return known;
  throw new Error(`环境变量 ${name} 应为 ${words.join('、')} 之一，现为 "${text}"；请修正或去掉它`);
}

function auditHash(environment: Environment): HashAlgorithm {
  const algorithm = word(environment, 'AUDIT_HASH', hashAlgorithms);
  if (offersHash(algorithm)) return algorithm;
  throw new Error(`环境变量 AUDIT_HASH 为 ${algorithm}，但本机的 OpenSSL 不提供它；请改用 sha256`);
}

function fieldCipher(environment: Environment): FieldCipherName {
  const name = word(environment, 'FIELD_CIPHER', fieldCiphers);
  if (offersFieldCipher(name)) return name;
  throw new Error(`环境变量 FIELD_CIPHER 为 ${name}，但本机的 OpenSSL 不提供它；请改用 aes-256-gcm`);
}

function addressList(environment: Environment, name: string): string[] {
  const list = (environment[name] ?? '').split(',').map((entry) => entry.trim());
  const given = list.filter((entry) => entry !== '');
  const wrong = given.find((entry) => !isAddressOrRange(entry));
  if (wrong === undefined) return given;
  throw new Error(`环境变量 ${name} 应为以逗号分隔的 IP 地址或网段（如 10.0.0.0/8），其中 "${wrong}" 不是；请修正`);
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function tlsFiles(environment: Environment): Config['tls'] {
  const [certPath, keyPath] = [environment['TLS_CERT'] || null, environment['TLS_KEY'] || null];
  if (certPath === null && keyPath === null) return null;
  if (certPath === null || keyPath === null) throw new Error('TLS_CERT 和 TLS_KEY 须一起给出：证书和私钥文件的路径');
  return { certPath, keyPath };
}

function oidcSettings(environment: Environment): OidcSettings | null {
  const issuer = environment['OIDC_ISSUER'] || null;
  if (issuer === null) return null;
  const clientId = environment['OIDC_CLIENT_ID'] || null;
  const publicUrl = environment['PUBLIC_URL'] || null;
  if (clientId === null || publicUrl === null)
    throw new Error('设置了 OIDC_ISSUER，还须给出 OIDC_CLIENT_ID 和 PUBLIC_URL（浏览器访问本系统的地址）');
  requireSafeUrl('OIDC_ISSUER', issuer, ['https:', 'http:']);
  requireSafeUrl('PUBLIC_URL', publicUrl, ['https:', 'http:']);
  return {
    issuer,
    clientId,
    clientSecret: secret(environment, 'OIDC_CLIENT_SECRET'),
    label: environment['OIDC_LABEL'] || '统一身份认证',
    scope: environment['OIDC_SCOPE'] || 'openid profile',
    accountClaim: environment['OIDC_ACCOUNT_CLAIM'] || 'preferred_username',
    secondFactor: (environment['OIDC_SECOND_FACTOR'] ?? '').split(/[\s,]+/).filter((value) => value !== ''),
    publicUrl,
  };
}

function ldapSettings(environment: Environment): LdapSettings | null {
  const url = environment['LDAP_URL'] || null;
  if (url === null) return null;
  requireSafeUrl('LDAP_URL', url, ['ldaps:', 'ldap:']);
  const base = environment['LDAP_BASE'] || null;
  const filter = environment['LDAP_FILTER'] || '(uid={account})';
  if (base === null)
    throw new Error('设置了 LDAP_URL，还须用 LDAP_BASE 给出账号所在的节点，例如 ou=people,dc=example,dc=org');
  if (!filter.includes('{account}')) throw new Error('LDAP_FILTER 须含 {account}，例如 (uid={account})');
  return {
    url,
    base,
    filter,
    bindDn: environment['LDAP_BIND_DN'] || null,
    password: secret(environment, 'LDAP_PASSWORD'),
  };
}

/** Passwords and codes go over it: without encryption only to the same machine. */
function requireSafeUrl(name: string, text: string, [encrypted, plain]: readonly [string, string]): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === encrypted) return;
  if (url?.protocol === plain && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return;
  throw new Error(`环境变量 ${name} 应以 ${encrypted}// 开头（本机可用 ${plain}//），现为 "${text}"；请修正`);
}

const SHORTEST_SECRET = 32;

function longSecret(environment: Environment, name: string, otherwise = '去掉它由程序自行生成并保存'): string | null {
  const text = secret(environment, name);
  if (text === null || text.length >= SHORTEST_SECRET) return text;
  throw new Error(`${name} 至少应有 ${SHORTEST_SECRET} 个字符；可用 openssl rand -hex 32 生成，或${otherwise}`);
}

/** A secret from the variable, or from the file that `<name>_FILE` names, as containers hand them over. */
function secret(environment: Environment, name: string): string | null {
  const path = environment[`${name}_FILE`];
  const text = environment[name];
  if (path === undefined || path === '') return text || null;
  if (text) throw new Error(`${name} 和 ${name}_FILE 只能给一个；请去掉其中之一`);
  try {
    return readFileSync(path, 'utf8').trim() || null;
  } catch (cause) {
    throw new Error(`读不到 ${name}_FILE 指的文件 ${path}；请检查路径和权限`, { cause });
  }
}

function databaseUrl(environment: Environment): string | null {
  const text = secret(environment, 'DATABASE_URL');
  if (text === null) return null;
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  // the address may hold a password, so it is not repeated
  throw new Error('环境变量 DATABASE_URL 应为 postgres://用户:密码@主机:端口/库名 形式；不用 PostgreSQL 时请去掉它');
}
