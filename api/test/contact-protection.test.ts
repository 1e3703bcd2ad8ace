import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { databaseKinds, makePlace } from '../test-support/databases.js';
import type { TestPlace } from '../test-support/databases.js';
import { makeAccount } from '../test-support/people.js';
import { reasons } from '../test-support/paper-steps.js';
import { tamper } from '../test-support/tamper.js';
import { smallDocument } from '../test-support/tester.js';
import type { Json } from '../test-support/tester.js';
import type { Config } from '../src/config.js';
import { verifyAuditLog } from '../src/features/audit/verify-audit-log.js';
import { makeBackup } from '../src/features/backup/make-backup.js';
import { restoreBackup } from '../src/features/backup/restore-backup.js';
import { FieldCipher, fieldCiphers } from '../src/features/contact-protection/field-cipher.js';
import { protectedColumns } from '../src/features/contact-protection/protected-columns.js';
import { Account } from '../src/features/accounts/account.entity.js';
import { allowEverything } from '../src/http/authorize.js';
import { silentLog } from '../src/http/log.js';
import { startServer } from '../src/server.js';
import type { RunningServer } from '../src/server.js';

const [ONE, TWO] = ['first-key-'.repeat(4), 'second-key-'.repeat(4)];
const NOTHING = { fieldKey: null, fieldKeyOld: null } as const;
/** Each in its own place, so that a leak tells where it is. */
const phones = ['0000-1110001', '0000-1110002', '0000-1110003', '0000-1110004', '0000-1110005'] as const;
const addresses = ['leak-one@example.org', 'leak-two@example.org'] as const;

type Keys = Partial<Pick<Config, 'fieldKey' | 'fieldKeyOld' | 'fieldCipher'>>;

function serve(place: Pick<TestPlace, 'dataDir' | 'databaseUrl'>, keys: Keys): Promise<RunningServer> {
  const config = { databaseUrl: place.databaseUrl, sqliteSync: 'normal' as const, databasePool: 4, ...keys };
  const more = { port: 0, log: silentLog, environment: { SIGN_IN: 'off' }, authorize: allowEverything };
  const server = startServer({ dataDir: place.dataDir, config, ...more });
  void server.then((one) => running.push(one)).catch(() => undefined); // a refused start has nothing to close
  return server;
}

const running: RunningServer[] = [];
/** A second close waits for the first, so those that a test has closed do not matter. */
const closeAll = async (): Promise<void> => {
  await Promise.all(running.splice(0).map((server) => server.close()));
};

async function call(server: RunningServer, method: string, path: string, body?: unknown, headers = {}): Promise<Json> {
  const own = { 'Content-Type': 'application/json', ...headers };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${server.url}/api/v1${path}`, { method, headers: own, ...content });
  const read = (await answer.json()) as Json;
  expect(answer.status, `${method} ${path} ${JSON.stringify(read)}`).to.be.lessThan(300);
  return { ...read, etag: answer.headers.get('ETag') };
}

/** Contact data in every place that has some. @returns how to read all of it again */
async function fill(server: RunningServer): Promise<() => string[]> {
  const document = smallDocument();
  document.evaluation = { ...document.evaluation, contact: '某联系人甲', phone: phones[0] };
  const evaluation = await call(server, 'POST', '/evaluations/import', document, { 'Idempotency-Key': 'k-1' });
  const { organizationId } = await call(server, 'GET', `/systems/${evaluation.systemId}`);
  const { etag } = await call(server, 'GET', `/organizations/${organizationId}`);
  await call(
    server,
    'PATCH',
    `/organizations/${organizationId}`,
    { contact: '某联系人乙', phone: phones[1] },
    { 'If-Match': etag },
  );
  const facts = { unit: { department: '信息科', contact: '某联系人丙', phone: phones[2] } };
  await call(server, 'PUT', `/organizations/${organizationId}/paper-style`, { facts }, { 'If-None-Match': '*' });
  await call(server, 'POST', '/papers', {
    kind: 'notice',
    subjectId: evaluation.id,
    reasons,
    facts: { contact: '某联系人丁', phone: phones[3] },
  });
  const settings = await call(server, 'GET', '/rectification-settings');
  const { dueRules, reminderRules, holidays } = settings;
  const mailAddresses = [{ owner: '王工', address: addresses[0] }];
  await call(
    server,
    'PUT',
    '/rectification-settings',
    { dueRules, reminderRules, holidays, mailAddresses },
    { 'If-Match': settings.etag },
  );
  await makeAccount(server.context, 'somebody', [], { email: addresses[1], phone: phones[4] });
  const paths = [
    `/evaluations/${evaluation.id}`,
    `/organizations/${organizationId}`,
    `/organizations/${organizationId}/paper-style`,
  ];
  return () => [...paths, '/accounts?limit=10', '/notices', '/rectification-settings'];
}

async function readAll(server: RunningServer, paths: readonly string[]): Promise<string> {
  const answers: Json[] = [];
  for (const path of paths) answers.push(await call(server, 'GET', path));
  return JSON.stringify(answers);
}

/** Which of the invented contacts stand readable in the files of a place. */
function leaks({ dataDir }: TestPlace): string[] {
  const files = readdirSync(dataDir).filter((name) => name.startsWith('workbench.sqlite'));
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(dataDir, name))));
  return [...phones, ...addresses].filter((text) => bytes.includes(text));
}

async function started(place: TestPlace, keys: Keys): Promise<string> {
  return serve(place, keys).then(
    async (server) => {
      await server.close();
      return 'started';
    },
    (error: Error) => error.message,
  );
}

for (const kind of databaseKinds)
  describe(`contact data under a key, on ${kind}`, function () {
    this.timeout(60_000);
    let place: TestPlace;
    let paths: string[];
    let shown: string;
    before(async () => {
      place = await makePlace(kind);
      const server = await serve(place, NOTHING);
      paths = (await fill(server))();
      shown = await readAll(server, paths);
      for (const text of [phones[0], phones[1], phones[2], phones[4]]) expect(shown).to.include(text);
      await server.close();
    });
    afterEach(closeAll);
    after(async () => {
      await closeAll();
      await place.remove();
    });

    /** what has nothing to do with the kind of database is tried on one of them */
    const onSqlite = (title: string, run: () => Promise<void>): void => {
      if (kind === 'sqlite') it(title, run);
    };
    const readsTheSame = async (keys: Keys): Promise<void> => {
      const server = await serve(place, keys);
      expect(await readAll(server, paths)).to.equal(shown);
      await server.close();
    };
    const sound = async (): Promise<void> => {
      expect((await verifyAuditLog({ ...place, auditKeyFile: null }, {})).faults).to.deep.equal([]);
    };

    it('are encrypted when the key is set, in rows, kept answers and the audit log, which still verifies', async () => {
      if (kind === 'sqlite') expect(leaks(place)).to.include.members([phones[0], phones[1], phones[4]]);
      await readsTheSame({ fieldKey: ONE });
      if (kind === 'sqlite') expect(leaks(place)).to.deep.equal([]);
      await sound();
      const server = await serve(place, { fieldKey: ONE });
      const em = server.context.database.read;
      for (const { table, column } of [
        { table: 'organizations', column: 'phone' },
        { table: 'accounts', column: 'email' },
      ])
        for (const row of await em.query<Json[]>(`SELECT ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL`))
          expect(row.text).to.match(/^enc1\./);
      const entries = await em.query<Json[]>('SELECT details FROM audit_entries');
      for (const text of [...phones, ...addresses]) expect(JSON.stringify(entries)).to.not.include(text);
      await server.close();
    });

    it('are written under the key from then on, and the log shows that they changed, not to what', async () => {
      const server = await serve(place, { fieldKey: ONE });
      const [organization] = (await call(server, 'GET', '/organizations')).items;
      const path = `/organizations/${organization.id}`;
      const change = async (phone: string): Promise<void> => {
        const { etag } = await call(server, 'GET', path);
        await call(server, 'PATCH', path, { phone }, { 'If-Match': etag });
      };
      await change('0000-9999999');
      const [entry] = (await call(server, 'GET', '/audit/entries?operation=organizations.change&limit=1')).items;
      expect(JSON.stringify(entry)).to.include('（保密）').and.not.include('0000-');
      await change(organization.phone);
      await server.close();
      shown = shown.replaceAll(/"(?:version|updatedAt|etag)":[^,}]+/g, '');
      const again = await serve(place, { fieldKey: ONE });
      const now = (await readAll(again, paths)).replaceAll(/"(?:version|updatedAt|etag)":[^,}]+/g, '');
      expect(now).to.equal(shown);
      shown = await readAll(again, paths);
      await again.close();
      if (kind === 'sqlite') expect(leaks(place)).to.deep.equal([]);
    });

    onSqlite('stay as they are when the key is missing or wrong, and the service says so', async () => {
      expect(await started(place, NOTHING)).to.match(/没有给出密钥/);
      expect(await started(place, { fieldKey: TWO })).to.match(/另一个密钥/);
      expect(await started(place, { fieldKey: TWO, fieldKeyOld: 'neither-'.repeat(5) })).to.match(/另一个密钥/);
      await readsTheSame({ fieldKey: ONE });
    });

    it('take another key and another cipher when the old one is given beside it', async () => {
      await readsTheSame({ fieldKey: TWO, fieldKeyOld: ONE, fieldCipher: 'sm4-ctr-hmac-sm3' });
      expect(await started(place, { fieldKey: ONE })).to.match(/另一个密钥/);
      await readsTheSame({ fieldKey: TWO, fieldCipher: 'aes-256-gcm' });
      await sound();
    });

    onSqlite('lets a person be erased', async () => {
      const server = await serve(place, { fieldKey: TWO });
      const app = server.context;
      const id = await makeAccount(app, 'leaving', [], { email: 'leaving@example.org', state: 'disabled' });
      await call(server, 'POST', `/accounts/${id}/erasure`, { reason: '本人申请 2026-01' });
      const row = await app.database.read.findOneByOrFail(Account, { id });
      expect([row.email, row.phone, row.state]).to.deep.equal([null, null, 'removed']);
      await server.close();
      const again = await serve(place, { fieldKey: TWO });
      shown = await readAll(again, paths);
      await again.close();
    });

    it('are in a backup as they lie, and read again after a restore only with the key', async () => {
      const file = join(place.dataDir, 'one.mlpsbackup');
      const passphrase = '门前大桥下游过一群鸭-2026';
      const pieces: Buffer[] = [];
      const options = { passphrase, cost: 2 ** 10, now: Date.now, version: '0.1.0' };
      for await (const piece of makeBackup(place, options)) pieces.push(piece);
      writeFileSync(file, Buffer.concat(pieces));
      const target = await makePlace('sqlite');
      const restored = { ...target, dataDir: join(target.dataDir, 'restored') };
      await restoreBackup(file, passphrase, restored);
      expect(leaks(restored)).to.deep.equal([]);
      expect(await started(restored, NOTHING)).to.match(/没有给出密钥/);
      const server = await serve(restored, { fieldKey: TWO });
      expect(await readAll(server, paths)).to.equal(shown);
      await server.close();
      await target.remove();
    });

    onSqlite('are found when one was put in another’s place', async () => {
      const swap = 'UPDATE organizations SET contact = phone';
      const server = await serve(place, { fieldKey: TWO });
      await tamper(place, swap);
      const answer = await fetch(`${server.url}/api/v1/organizations`);
      expect(answer.status).to.equal(500);
      expect(await answer.text()).to.not.include('0000-');
      await server.context.database.write((em) => em.query('UPDATE organizations SET contact = NULL'));
      await server.close();
    });

    it('are plain again when the key is given as the old one only', async () => {
      const server = await serve(place, { fieldKeyOld: TWO });
      expect(await readAll(server, paths)).to.include(phones[1]);
      await server.close();
      const plain = await serve(place, NOTHING);
      expect(await readAll(plain, paths)).to.include(phones[1]);
      await plain.close();
      await sound();
    });
  });

describe('the list of protected columns', () => {
  it('names every column that is called after a way to reach somebody', async () => {
    const place = await makePlace('sqlite');
    const server = await serve(place, NOTHING);
    const { entityMetadatas } = server.context.database.read.connection;
    const named = new Set(protectedColumns.map(({ table, property }) => `${table}.${property}`));
    const found = entityMetadatas.flatMap(({ tableName, columns }) =>
      columns
        .filter(({ propertyName }) => /phone|e?mail(?!ed)|^contact|mobile/i.test(propertyName))
        .map(({ propertyName }) => `${tableName}.${propertyName}`),
    );
    expect(found.filter((name) => !named.has(name))).to.deep.equal([]);
    await server.close();
    await place.remove();
  });
});

describe('the cipher of single values', () => {
  for (const name of fieldCiphers)
    it(`gives back what it took, and nothing that was touched or moved, by ${name}`, () => {
      const cipher = new FieldCipher(ONE, name);
      for (const text of ['', '0000-0000000', '某联系人'.repeat(200)]) {
        const sealed = cipher.seal(text, 'a.b');
        expect(cipher.open(sealed, 'a.b')).to.equal(text);
        expect(cipher.seal(text, 'a.b')).to.not.equal(sealed);
        expect(() => cipher.open(sealed, 'a.c')).to.throw(/损坏或被移动/);
        const [start, last] = [sealed.slice(0, -3), sealed.at(-3) === 'A' ? 'B' : 'A'];
        expect(() => cipher.open(start + last + sealed.slice(-2), 'a.b')).to.throw(/损坏/);
        expect(new FieldCipher(TWO, name).open(sealed, 'a.b')).to.equal(null);
      }
    });
});
