import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { databaseKinds } from '../test-support/databases.js';
import { tamper } from '../test-support/tamper.js';
import { startTester } from '../test-support/tester.js';
import type { Tester } from '../test-support/tester.js';
import { AuditEntry, AuditHead } from '../src/features/audit/audit.entity.js';
import { pruneAudit } from '../src/features/audit/prune.js';
import { verifyAuditLog } from '../src/features/audit/verify-audit-log.js';
import { silentLog } from '../src/http/log.js';
import { startServer } from '../src/server.js';
import type { ServerOptions } from '../src/server.js';

const ENTRIES = 8;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A service with eight entries. */
async function filled(kind: (typeof databaseKinds)[number], options: ServerOptions = {}): Promise<Tester> {
  const tester = await startTester(kind, options);
  for (let n = 1; n <= ENTRIES; n += 1) await tester.post('/organizations', { name: `单位 ${n}` });
  return tester;
}

async function faultsOf(tester: Tester, more = {}): Promise<string[]> {
  const { dataDir, databaseUrl } = tester.place;
  const { faults } = await verifyAuditLog({ dataDir, databaseUrl, auditKeyFile: null }, more);
  return faults.map(({ kind, seq }) => `${kind} ${seq}`);
}

/** Remember the log; @returns puts it back */
async function keepLog({ server }: Tester): Promise<() => Promise<void>> {
  const { database } = server.context;
  const entries = await database.read.find(AuditEntry);
  const head = await database.read.findOneByOrFail(AuditHead, { id: 1 });
  return () =>
    database.write(async (em) => {
      await em.deleteAll(AuditEntry);
      await em.insert(AuditEntry, entries);
      await em.update(AuditHead, { id: 1 }, head);
    });
}

const parked = 1000;
const swap = [
  `UPDATE audit_entries SET seq = ${parked} WHERE seq = 4`,
  'UPDATE audit_entries SET seq = 4 WHERE seq = 5',
  `UPDATE audit_entries SET seq = 5 WHERE seq = ${parked}`,
];
const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['a time that was edited', [`UPDATE audit_entries SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 4`], ['edited 4']],
  ['an actor that was edited', [`UPDATE audit_entries SET actor_id = 'other' WHERE seq = 1`], ['edited 1']],
  [
    'details that were edited',
    [`UPDATE audit_entries SET details = replace(details, '单位 3', '单位 9') WHERE seq = 3`],
    ['edited 3'],
  ],
  ['an entry that was removed', ['DELETE FROM audit_entries WHERE seq = 5'], ['removed 5']],
  ['the first that was removed', ['DELETE FROM audit_entries WHERE seq = 1'], ['removed 1']],
  ['entries that changed places', swap, ['reordered 4', 'reordered 5']],
  ['the last that were removed', ['DELETE FROM audit_entries WHERE seq > 6'], ['truncated 7']],
  [
    'an end that was cut off with the head',
    [
      'DELETE FROM audit_entries WHERE seq > 6',
      'UPDATE audit_heads SET seq = 6, hash = (SELECT hash FROM audit_entries WHERE seq = 6)',
    ],
    ['head-edited 6', 'truncated 7'],
  ],
  ['all of it removed', ['DELETE FROM audit_entries'], ['truncated 1']],
];

for (const kind of databaseKinds) {
  describe(`the audit chain, on ${kind}`, () => {
    let tester: Tester;
    let restore: () => Promise<void>;
    before(async () => {
      tester = await filled(kind);
      restore = await keepLog(tester);
      await new Promise((resolve) => setTimeout(resolve, 1200)); // until the end is in its file too
    });
    afterEach(() => restore());
    after(() => tester.stop());

    for (const [title, statements, expected] of cases)
      it(`names ${title}`, async () => {
        expect(await faultsOf(tester)).to.deep.equal([]);
        await tamper(tester.place, ...statements);
        expect((await faultsOf(tester)).sort()).to.deep.equal([...expected].sort());
      });
  });

  describe(`the audit chain in use, on ${kind}`, () => {
    it('serialises writers: no gap, no fork', async () => {
      const tester = await startTester(kind);
      const names = Array.from({ length: 40 }, (_, n) => `单位 ${n}`);
      await Promise.all(names.map((name) => tester.post('/organizations', { name })));
      const { body } = await tester.get('/audit/verification');
      expect(body).to.include({ sound: true, checked: 40 });
      await tester.stop();
    });

    it('keeps a new beginning when old entries are let go, and they are in a file', async () => {
      let now = Date.parse('2026-01-01T00:00:00Z');
      const tester = await filled(kind, { now: () => now, config: { auditKeepDays: 200 } });
      now += 201 * DAY_MS;
      await tester.post('/organizations', { name: '后来的单位' });
      expect(await pruneAudit(tester.server.context)).to.equal(ENTRIES);
      expect(await faultsOf(tester)).to.deep.equal([]);
      const { body } = await tester.get('/audit/entries');
      expect(body.items.at(-1).seq).to.equal(ENTRIES + 1);
      const file = readFileSync(`${tester.place.dataDir}/audit-archive/entries-to-${ENTRIES}.jsonl`, 'utf8');
      expect(file.trim().split('\n')).to.have.length(ENTRIES);
      await tester.server.close();
      await tamper(tester.place, `DELETE FROM audit_entries WHERE seq = ${ENTRIES + 1}`);
      expect(await faultsOf(tester)).to.deep.equal([`removed ${ENTRIES + 1}`]);
      await tester.place.remove();
    });

    it('notes a clock that was set back, and one that was set forward', async () => {
      let now = Date.parse('2026-06-01T00:00:00Z');
      const tester = await filled(kind, { now: () => now });
      now -= 3 * DAY_MS;
      await tester.post('/organizations', { name: '钟回拨之后' });
      now += 10 * DAY_MS;
      await tester.post('/organizations', { name: '钟前拨之后' });
      const { body } = await tester.get('/audit/entries?operation=clock.set');
      expect(body.items.map(({ note }: { note: { shown: string } }) => note.shown.slice(0, 10))).to.deep.equal([
        '2026-06-08',
        '2026-05-29',
      ]);
      expect(await faultsOf(tester)).to.deep.equal([]);
      await tester.stop();
    });
  });
}

describe('an audit chain that was touched while the service was off', () => {
  const restart = async ({ place }: Tester): Promise<void> => {
    const server = await startServer({
      port: 0,
      dataDir: place.dataDir,
      log: silentLog,
      environment: { SIGN_IN: 'off' },
    });
    await fetch(`${server.url}/api/v1/organizations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: '重启之后' }),
    });
    await server.close();
  };

  it('is told of by the service itself when an old copy of the database was put back', async () => {
    const tester = await startTester('sqlite');
    await tester.post('/organizations', { name: '一' });
    await tester.server.close();
    const path = `${tester.place.dataDir}/workbench.sqlite`;
    const old = readFileSync(path);
    await restart(tester);
    for (const tail of ['-wal', '-shm']) rmSync(`${path}${tail}`, { force: true });
    writeFileSync(path, old);
    expect(await faultsOf(tester)).to.deep.equal(['truncated 2']);
    await restart(tester);
    expect(await faultsOf(tester)).to.deep.equal(['noted 2']);
    expect(await faultsOf(tester, { accepted: [2] })).to.deep.equal([]);
    await tester.place.remove();
  });

  it('is told of when the whole chain was made anew, hashes and all', async () => {
    const tester = await filled('sqlite');
    await tester.server.close();
    const hash = createHash('sha256').update('forged').digest('hex');
    await tamper(
      tester.place,
      `UPDATE audit_entries SET hash = '${hash}' WHERE seq = 8`,
      `UPDATE audit_heads SET hash = '${hash}'`,
    );
    expect(await faultsOf(tester)).to.deep.equal(['edited 8', 'head-edited 8']);
    await restart(tester);
    expect(await faultsOf(tester)).to.include('noted 9');
    await tester.place.remove();
  });

  it('is held against an end that was kept elsewhere', async () => {
    const tester = await filled('sqlite');
    const hash = 'f'.repeat(64);
    expect(
      await faultsOf(tester, {
        heads: [
          { seq: 7, hash },
          { seq: 12, hash },
        ],
      }),
    ).to.deep.equal(['edited 7', 'truncated 9']);
    await tester.stop();
  });
});

describe('an audit chain by SM3', () => {
  it('verifies, and goes on by SHA-256', async () => {
    const tester = await filled('sqlite', { config: { auditHash: 'sm3' } });
    await tester.server.close();
    expect(await faultsOf(tester)).to.deep.equal([]);
    const server = await startServer({
      port: 0,
      dataDir: tester.place.dataDir,
      log: silentLog,
      environment: { SIGN_IN: 'off' },
    });
    await server.context.database.note({
      ...(await import('../src/features/audit/facts.js')).systemFacts,
      operation: 'test.note',
    });
    await server.close();
    expect(await faultsOf(tester)).to.deep.equal([]);
    await tester.place.remove();
  });
});
