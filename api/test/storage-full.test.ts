import { readdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { importSmall, startTester } from '../test-support/tester.js';
import type { Tester } from '../test-support/tester.js';

describe('a disk that takes nothing more', () => {
  let tester: Tester;
  before(async () => {
    tester = await startTester('sqlite');
  });
  after(() => tester.stop());
  const pragma = (text: string): Promise<unknown> =>
    tester.server.context.database.write((em) => em.query(`PRAGMA ${text}`));
  const text = '记录'.repeat(10_000);

  it('answers 507, loses nothing, and goes on without a restart once there is room', async () => {
    const evaluation = await importSmall(tester);
    const [{ page_count: pages }] = (await pragma('page_count')) as [{ page_count: number }];
    await pragma(`max_page_count = ${pages}`);
    const made: number[] = [];
    for (let n = 0; n < 30; n += 1)
      made.push((await tester.post('/organizations', { name: `单位 ${n}`, note: text })).status);
    expect(made).to.include(507);
    const refused = await tester.post('/organizations', { name: '满时的单位', note: text });
    expect([refused.status, refused.body.code]).to.deep.equal([507, 'storage.full']);
    expect((await tester.get(`/evaluations/${evaluation.id}`)).status).to.equal(200);
    await pragma('max_page_count = 1000000');
    expect((await tester.post('/organizations', { name: '有空之后' })).status).to.equal(201);
    // a refusal rolls back its own work, never what was answered before it or comes after it
    expect((await tester.post('/organizations', { name: '有空之后' })).status).to.equal(409);
    expect((await tester.post('/organizations', { name: '拒绝之后' })).status).to.equal(201);
    expect((await tester.post('/organizations', { name: '拒绝之后' })).status).to.equal(409);
    const kept = (await tester.get('/organizations?limit=200')).body.items.length;
    expect(kept).to.equal(made.filter((status) => status === 201).length + 3);
    expect((await tester.get('/audit/verification')).body.sound).to.equal(true);
  });

  it('answers 503 while it can only be read, and goes on afterwards', async () => {
    const database = tester.server.context.database;
    await database.write((em) => em.query('PRAGMA query_only = ON'));
    const refused = await tester.post('/organizations', { name: '只读时的单位' });
    expect([refused.status, refused.body.code]).to.deep.equal([503, 'storage.read-only']);
    expect((await tester.get('/organizations')).status).to.equal(200);
    await database.read.query('SELECT 1');
    await writable(tester);
    expect((await tester.post('/organizations', { name: '可写之后' })).status).to.equal(201);
  });
});

/** The switch itself must not pass through a unit of work that notes its changes. */
async function writable(tester: Tester): Promise<void> {
  await tester.server.context.database.snapshot((em) => em.query('PRAGMA query_only = OFF'));
}

describe('a file of evidence that finds no room', () => {
  it('is refused with 507 and leaves nothing behind', async function () {
    if (process.platform !== 'linux') this.skip();
    this.timeout(30_000);
    const tester = await startTester('sqlite');
    await tester.server.close();
    const main = fileURLToPath(new URL('../src/main.js', import.meta.url));
    // a limit on the size of files, whose signal is ignored: writing beyond it fails as on a full disk
    const command = `trap '' XFSZ; ulimit -f 2048; exec "${process.execPath}" "${main}"`;
    const env = { ...process.env, DATA_DIR: tester.place.dataDir, PORT: '0', SIGN_IN: 'off', ACCESS_LOG: 'off' };
    const child = spawn('bash', ['-c', command], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const url = await new Promise<string>((resolve) => {
      let told = '';
      child.stderr.on('data', (piece: Buffer) => {
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec((told += piece.toString()))?.[0];
        if (found !== undefined) resolve(found);
      });
    });
    const upload = (size: number): Promise<Response> =>
      fetch(`${url}/api/v1/evidence?name=a.txt`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: 'a'.repeat(size),
      });
    const refused = await upload(4 * 1024 * 1024);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).to.deep.equal([507, 'storage.full']);
    expect(readdirSync(`${tester.place.dataDir}/evidence/.incoming`)).to.deep.equal([]);
    const taken = (await upload(1000)).status;
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
    await tester.place.remove();
    expect(taken).to.be.oneOf([201, 422]);
  });
});
