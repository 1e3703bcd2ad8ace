import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Evaluation } from '@mlps/controls';
import type { AppContext } from './app-context.js';
import { createApp } from './app.js';
import { readConfig } from './config.js';
import type { Config, Environment } from './config.js';
import { createIds } from './database/ids.js';
import { openDatabase } from './database/database.js';
import type { AuditedDatabase } from './features/audit/audited-database.js';
import { tellProtection } from './features/contact-protection/hide-in-log.js';
import { protectFields } from './features/contact-protection/protect-fields.js';
import { openAudit } from './features/audit/open-audit.js';
import { loadDemo } from './features/documents/load-demo.js';
import { makeDemoAccounts } from './features/setup/demo-accounts.js';
import { SetupCode } from './features/setup/setup-code.js';
import { isSetupNeeded } from './features/setup/setup.service.js';
import { createIdentity } from './features/sessions/identity.js';
import { openStore } from './features/evidence/open-store.js';
import { PaperJobs } from './features/papers/jobs/paper-jobs.js';
import type { Mailer } from './features/reminders/mailer.js';
import { scheduleJobs } from './features/reminders/schedule.js';
import { smtpMailer } from './features/reminders/smtp-mailer.js';
import { allowEverything } from './http/authorize.js';
import { authorizeAccounts } from './http/authorize-accounts.js';
import type { Authorize } from './http/authorize.js';
import { createLog } from './http/log.js';
import type { Log } from './http/log.js';
import { Metrics } from './metrics/metrics.js';
import { Cache } from './support/cache.js';

export interface ServerOptions {
  host?: string;
  /** 0 lets the system choose */
  port?: number;
  dataDir?: string;
  /** folder of the built web application */
  webDir?: string;
  /** an evaluation to load when the database is empty */
  demo?: Evaluation;
  /** settings over those of the environment */
  config?: Partial<Config>;
  environment?: Environment;
  authorize?: Authorize;
  log?: Log;
  /** clock, milliseconds since 1970 */
  now?: () => number;
  /** in place of the mail server of the settings */
  mailer?: Mailer;
}

/** A running service. */
export interface RunningServer {
  /** address of the service, e.g. `http://127.0.0.1:8080` */
  readonly url: string;
  readonly context: AppContext;
  /** code for the first setup, while nobody has an account; null otherwise and in local mode */
  readonly setupCode: SetupCode | null;
  /** accounts made for the demonstration at this start; their passwords are shown this once */
  readonly demoAccounts: Awaited<ReturnType<typeof makeDemoAccounts>>;
  /** stop accepting, let running requests finish, close the database; a second call waits for the first */
  close(): Promise<void>;
}

const SCORES_KEPT = 200;
const SWEEP_MS = 20;

/**
 * Start the service: open and migrate the database, load the demonstration if asked, listen.
 * @throws Error in Chinese saying what to do when a setting is wrong, the port is taken or the database cannot be opened
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const config = configOf(options);
  requireLoopback(config);
  const context = await openContext(config, options);
  try {
    if (options.demo) await loadDemo(context, options.demo);
    const first = await firstStart(context, options.demo !== undefined);
    let stopping = false;
    const app = createApp(context, {
      ...(options.webDir === undefined ? {} : { webDir: options.webDir }),
      isStopping: () => stopping,
    });
    const server = makeServer(app, config);
    const url = await listen(server, config);
    const stopJobs = scheduleJobs(context);
    let closing: Promise<void> | null = null;
    const close = (): Promise<void> => {
      stopping = true;
      return (closing ??= stopJobs().then(() => shutDown(server, context)));
    };
    return { url, context, ...first, close };
  } catch (error) {
    await context.database.close();
    throw error;
  }
}

/** What the operator must be told when nobody has an account yet. */
async function firstStart(
  context: AppContext,
  isDemo: boolean,
): Promise<Pick<RunningServer, 'setupCode' | 'demoAccounts'>> {
  const { config, database } = context;
  if (config.signIn === 'off' || !(await isSetupNeeded(database.read))) return { setupCode: null, demoAccounts: null };
  if (isDemo) return { setupCode: null, demoAccounts: await makeDemoAccounts(context) };
  return { setupCode: SetupCode.at(config.dataDir), demoAccounts: null };
}

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** @throws Error when everybody who reaches the machine could do everything */
function requireLoopback({ signIn, host }: Config): void {
  if (signIn === 'on' || LOOPBACK.includes(host)) return;
  throw new Error(
    `SIGN_IN=off（本机模式）时任何人不用登录就能做一切，只能监听本机地址（127.0.0.1），现为 ${host}；请改 HOST，或设 SIGN_IN=on`,
  );
}

function configOf(options: ServerOptions): Config {
  const { host, port, dataDir } = options;
  const named = Object.fromEntries(Object.entries({ host, port, dataDir }).filter(([, value]) => value !== undefined));
  return readConfig(options.environment ?? process.env, { ...options.config, ...named });
}

/** Everything that operations work with, over an open database; who opens it closes its database. */
export async function openContext(config: Config, options: ServerOptions): Promise<AppContext> {
  const now = options.now ?? Date.now;
  const log = options.log ?? createLog(process.stderr);
  const mailer = options.mailer ?? mailerOf(config, now); // a wrong setting stops the start before the database is opened
  const database = await openProtected(config, { now, log });
  return {
    config,
    database,
    log,
    metrics: new Metrics(),
    authorize: options.authorize ?? (config.signIn === 'off' ? allowEverything : authorizeAccounts),
    now,
    newId: createIds(now),
    mailer,
    scores: new Cache(SCORES_KEPT),
    identity: createIdentity(config),
    evidence: openStore(config),
    paperJobs: new PaperJobs(),
  };
}

/** The database with its audit log, contact data encrypted where that is set. @throws Error for a missing or wrong key */
async function openProtected(config: Config, around: { now: () => number; log: Log }): Promise<AuditedDatabase> {
  const base = await openDatabase(config);
  const protection = await protectFields(base, config, around.now).catch(async (error: unknown) => {
    await base.close();
    throw error;
  });
  const database = await openAudit(base, config, around);
  await tellProtection(database, protection);
  return database;
}

/** @throws Error when a mail server is named without a sender, or wrongly */
function mailerOf({ smtpUrl, mailFrom }: Config, now: () => number): Mailer | null {
  if (smtpUrl === null) return null;
  if (mailFrom === null) throw new Error('设置了 SMTP_URL，还须用 MAIL_FROM 给出发件人的邮箱');
  return smtpMailer(smtpUrl, mailFrom, now);
}

/** How long the head of a request may take; and how often that is looked at. */
const HEADERS_MS = 20_000;
const CHECK_MS = 1000;
/** Longer than proxies keep a connection (a minute, as a rule): who sends into one that closes at this moment gets no answer. */
const KEEP_ALIVE_MS = 75_000;

/** @throws Error when certificate or key cannot be read or do not fit */
function makeServer(app: ReturnType<typeof createApp>, { tls, requestTimeoutMs }: Config): Server {
  const handler = app as Parameters<typeof createServer>[1];
  const limits = {
    requestTimeout: requestTimeoutMs,
    headersTimeout: Math.min(HEADERS_MS, requestTimeoutMs),
    connectionsCheckingInterval: CHECK_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  };
  if (tls === null) return createServer(limits, handler);
  try {
    const files = { cert: readFileSync(tls.certPath), key: readFileSync(tls.keyPath) };
    return createTlsServer({ ...limits, ...files, minVersion: 'TLSv1.2' }, handler); // it has the same methods
  } catch (cause) {
    throw new Error(`不能用 TLS_CERT 和 TLS_KEY 指的证书和私钥：${String(cause)}；请检查文件`, { cause });
  }
}

function listen(server: Server, config: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, config)));
    server.listen(config.port, config.host, () => {
      const { port } = server.address() as AddressInfo; // a TCP server has one
      const host = config.host.includes(':') ? `[${config.host}]` : config.host;
      resolve(`${config.tls ? 'https' : 'http'}://${host}:${port}`);
    });
  });
}

function listenError(cause: NodeJS.ErrnoException, config: Config): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: '端口已被占用；请换一个端口（--port 或 PORT）',
    EACCES: '没有权限使用这个端口；请换一个 1024 以上的端口',
    EADDRNOTAVAIL: '本机没有这个地址；请检查 HOST',
  };
  const reason = reasons[cause.code ?? ''] ?? cause.message;
  return new Error(`不能监听 ${config.host}:${config.port}：${reason}`, { cause });
}

async function shutDown(server: Server, context: AppContext): Promise<void> {
  context.paperJobs.close();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // a connection that is kept alive falls idle when its last answer is out
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const hurry = setTimeout(() => server.closeAllConnections(), context.config.shutdownMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(hurry);
  await context.database.close();
  context.log.flush();
}
