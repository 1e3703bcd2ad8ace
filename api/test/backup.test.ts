import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { databaseKinds, makePlace } from '../test-support/databases.js';
import type { DatabaseKind, TestPlace } from '../test-support/databases.js';
import { importSmall, startTester } from '../test-support/tester.js';
import type { Json, Tester } from '../test-support/tester.js';
import { verifyAuditLog } from '../src/features/audit/verify-audit-log.js';
import { makeBackup } from '../src/features/backup/make-backup.js';
import type { BackupPlace } from '../src/features/backup/make-backup.js';
import { proveBackup, restoreBackup } from '../src/features/backup/restore-backup.js';
import { openFrames, sealFrames } from '../src/features/backup/sealed-frames.js';
import type { BackupCipher } from '../src/features/backup/sealed-frames.js';
import { allowEverything } from '../src/http/authorize.js';
import { silentLog } from '../src/http/log.js';
import { startServer } from '../src/server.js';

const passphrase = '门前大桥下游过一群鸭-2026';
const cost = 2 ** 10;

/** A service that holds some of everything that matters. */
async function filled(kind: DatabaseKind): Promise<{ tester: Tester; evaluation: Json; evidence: Json; notice: Json }> {
  const tester = await startTester(kind);
  const evaluation = await importSmall(tester);
  await tester.post(`/evaluations/${evaluation.id}/rectification-items`, {});
  const notice = (await tester.post(`/evaluations/${evaluation.id}/notices`, {})).body;
  const raw = '口令策略截图的文字';
  const upload = `/evidence?name=a.txt&evaluationId=${evaluation.id}&object=server-1&item=L2-CES1-01`;
  const evidence = (await tester.call('POST', upload, { raw, headers: { 'Content-Type': 'text/plain' } })).body;
  return { tester, evaluation, evidence, notice };
}

async function backupTo(file: string, place: BackupPlace, cipher: BackupCipher = 'aes-256-gcm'): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of makeBackup(place, { passphrase, cipher, cost, now: Date.now, version: '0.1.0' }))
    pieces.push(piece);
  writeFileSync(file, Buffer.concat(pieces));
}

/** An empty place: the folder of the others is made by the restore. */
async function emptyPlace(kind: DatabaseKind): Promise<TestPlace> {
  const place = await makePlace(kind);
  return { ...place, dataDir: join(place.dataDir, 'restored') };
}

for (const [from, to] of databaseKinds.flatMap((one) => databaseKinds.map((other) => [one, other] as const)))
  describe(`a backup of ${from} restored to ${to}`, () => {
    it('gives equal counts, scores, papers, files, and a chain that verifies', async function () {
      this.timeout(60_000);
      const { tester, evaluation, evidence, notice } = await filled(from);
      const file = join(tester.place.dataDir, 'one.mlpsbackup');
      const score = (await tester.get(`/evaluations/${evaluation.id}/score`)).body;
      const paper = (await tester.get(`/notices/${notice.id}/files/pdf`)).bytes;
      await backupTo(file, tester.place);
      const place = await emptyPlace(to);
      const report = await restoreBackup(file, passphrase, place);
      expect(report.tables).to.include({ evaluations: 1, findings: 4, evidence: 1 });
      expect((await verifyAuditLog({ ...place, auditKeyFile: null }, { heads: [report.head] })).faults).to.deep.equal(
        [],
      );
      const config = { databaseUrl: place.databaseUrl, sqliteSync: 'normal' as const };
      const again = await startServer({
        port: 0,
        dataDir: place.dataDir,
        log: silentLog,
        environment: {},
        config,
        authorize: allowEverything,
      });
      const read = async (path: string): Promise<Buffer> =>
        Buffer.from(await (await fetch(`${again.url}/api/v1${path}`)).arrayBuffer());
      expect(JSON.parse((await read(`/evaluations/${evaluation.id}/score`)).toString())).to.deep.equal(score);
      expect((await read(`/notices/${notice.id}/files/pdf`)).equals(paper)).to.equal(true);
      expect((await read(`/evidence/${evidence.id}/content`)).toString()).to.equal('口令策略截图的文字');
      expect(JSON.parse((await read('/audit/verification')).toString()).sound).to.equal(true);
      await again.close();
      await tester.stop();
      await place.remove();
    });
  });

describe('a backup', function () {
  this.timeout(60_000);
  let folder: string;
  let tester: Tester;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mlps-backup-'));
    ({ tester } = await filled('sqlite'));
  });
  after(async () => {
    await tester.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one state, while people write', async () => {
    const file = join(folder, 'busy');
    const backups = { running: true };
    const writing = (async () => {
      for (let n = 0; backups.running; n += 1) await tester.post('/organizations', { name: `同时写入的单位 ${n}` });
    })();
    for (let round = 0; round < 3; round += 1) {
      await backupTo(file, tester.place);
      const { manifest } = await proveBackup(file, passphrase);
      expect(manifest.tables['audit_entries']).to.equal(manifest.head.seq);
    }
    backups.running = false;
    await writing;
  });

  it('can be made over the network, and leaves an entry', async () => {
    const { bytes } = await tester.post('/backups', { passphrase });
    const file = join(folder, 'remote');
    writeFileSync(file, bytes);
    expect((await proveBackup(file, passphrase)).manifest.tables['evaluations']).to.equal(1);
    expect((await tester.get('/audit/entries?limit=1')).body.items[0].operation).to.equal('backups.make');
    const { items } = (await tester.get('/backups')).body;
    expect(items[0]).to.include({ onHost: false, result: 'done' });
    expect((await tester.post('/backups', { passphrase: '短' })).body.code).to.equal('backup.passphrase');
  });

  it('tells which evidence was not there', async () => {
    const own = await filled('sqlite');
    const { sha256 } = own.evidence.revisions[0];
    rmSync(join(own.tester.place.dataDir, 'evidence', sha256.slice(0, 2), sha256));
    const file = join(folder, 'missing');
    await backupTo(file, own.tester.place);
    expect((await proveBackup(file, passphrase)).manifest.missing).to.deep.equal([sha256]);
    await own.tester.stop();
  });

  for (const cipher of ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const)
    describe(`under ${cipher}`, () => {
      let sound: Buffer;
      let file: string;
      const target = (): BackupPlace => ({ dataDir: join(folder, `target-${cipher}`), databaseUrl: null });
      before(async () => {
        file = join(folder, cipher);
        await backupTo(file, tester.place, cipher);
        sound = readFileSync(file);
      });
      const refusal = async (bytes: Buffer, word = passphrase): Promise<string> => {
        writeFileSync(file, bytes);
        const error = await restoreBackup(file, word, target()).then(
          () => null,
          (cause: Error) => cause,
        );
        expect(existsSync(target().dataDir)).to.equal(false);
        return error?.message ?? 'restored';
      };

      it('is refused with a wrong passphrase, before anything is written', async () => {
        expect(await refusal(sound, 'another passphrase')).to.match(/口令不对/);
      });
      it('is refused when one bit is wrong, anywhere', async () => {
        for (const share of [0.02, 0.3, 0.6, 0.9, 0.999]) {
          const bytes = Buffer.from(sound);
          bytes[Math.floor(bytes.length * share)]! ^= 4;
          expect(await refusal(bytes), String(share)).to.match(/损坏|截断|不对/);
        }
      });
      it('is refused when it was cut off, or something was added', async () => {
        expect(await refusal(sound.subarray(0, -1))).to.match(/截断/);
        expect(await refusal(sound.subarray(0, 100))).to.match(/备份|截断/);
        expect(await refusal(Buffer.concat([sound, Buffer.from('x')]))).to.match(/多余/);
      });
      it('is refused as something else', async () => {
        expect(await refusal(Buffer.from('PK\u0003\u0004 no backup'))).to.match(/不是本产品的备份/);
      });
    });

  it('is never restored over anything', async () => {
    const file = join(folder, 'over');
    await backupTo(file, tester.place);
    const error = await restoreBackup(file, passphrase, tester.place).catch((cause: Error) => cause);
    expect((error as Error).message).to.match(/不是空的/);
  });
});

describe('sealed frames', function () {
  this.timeout(30_000);
  it('give back streams of every size', async () => {
    const frame = 1024 * 1024;
    for (const size of [0, 1, frame - 1, frame, frame + 1, 2 * frame + 5]) {
      const plain = Buffer.alloc(size, 7);
      const opened: Buffer[] = [];
      const sealed = sealFrames(pieces(plain), passphrase, 'sm4-ctr-hmac-sm3', cost);
      for await (const piece of openFrames(sealed, passphrase)) opened.push(piece);
      expect(Buffer.concat(opened).equals(plain), String(size)).to.equal(true);
    }
  });

  it('cannot be swapped', async () => {
    const all: Buffer[] = [];
    for await (const piece of sealFrames(pieces(Buffer.alloc(3 * 1024 * 1024, 1)), passphrase, 'aes-256-gcm', cost))
      all.push(piece);
    const [head, first, second, ...rest] = all;
    const swapped = pieces(Buffer.concat([head!, second!, first!, ...rest]));
    const read = async (): Promise<void> => {
      for await (const _piece of openFrames(swapped, passphrase));
    };
    expect(await read().catch((error: Error) => error.message)).to.match(/损坏/);
  });
});

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000);
}
