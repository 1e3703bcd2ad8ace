import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../src/config.js';
import { readZip } from '../test-support/read-zip.js';
import { s3Keys, startS3Server } from '../test-support/s3-server.js';
import type { S3Server } from '../test-support/s3-server.js';
import { importSmall, startTester } from '../test-support/tester.js';
import type { Json, TestAnswer, Tester } from '../test-support/tester.js';

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'x'), Buffer.from('\n%%EOF\n')]);
const sha256 = createHash('sha256').update(pdf).digest('hex');

describe('evidence in a store that speaks S3', () => {
  let store: S3Server;
  let tester: Tester;
  let items: Json[];
  before(async () => {
    store = await startS3Server();
    tester = await startTester('sqlite', { config: { evidenceS3: { url: store.url, ...s3Keys } } });
    const evaluation = await importSmall(tester);
    items = (await tester.post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items;
  });
  after(async () => {
    await tester.stop();
    await store.close().catch(() => undefined);
  });
  const upload = (name: string, raw: Buffer | string): Promise<TestAnswer> =>
    tester.call('POST', `/evidence?name=${encodeURIComponent(name)}&rectificationItemId=${items[0].id}`, {
      raw,
      headers: { 'Content-Type': 'application/octet-stream' },
    });

  it('comes back byte for byte, and leaves nothing in the data folder', async () => {
    const { status, body } = await upload('扫描件.pdf', pdf);
    expect([status, body.revisions?.[0].sha256]).to.deep.equal([201, sha256]);
    const { bytes } = await tester.get(`/evidence/${body.id}/content`);
    expect(bytes.equals(pdf)).to.equal(true);
    const left = readdirSync(join(tester.place.dataDir, 'evidence'), { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).to.deep.equal([]);
  });

  it('is kept once for the same content', async () => {
    await upload('又一份.pdf', pdf);
    const kept = readdirSync(store.folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.includes(sha256) && name.endsWith('_object'),
    );
    expect(kept).to.have.length(1);
  });

  it('is bundled like evidence on disk', async () => {
    const { bytes } = await tester.get(`/rectification-items/${items[0].id}/evidence-bundle`);
    const files = [...readZip(bytes)];
    expect(files.filter(([, content]) => content.equals(pdf))).to.have.length(2);
  });

  it('is refused as a whole while the store does not answer, and says so', async () => {
    const before = (await tester.get(`/evidence?rectificationItemId=${items[0].id}`)).body.items.length;
    await store.close();
    const { status, body } = await upload('一.txt', '已整改');
    expect([status, body.code]).to.deep.equal([503, 'evidence.store-unavailable']);
    expect(JSON.stringify(body)).to.not.include(s3Keys.secretAccessKey);
    const after = (await tester.get(`/evidence?rectificationItemId=${items[0].id}`)).body.items.length;
    expect(after).to.equal(before);
  });
});

describe('the settings of the store', () => {
  const url = { EVIDENCE_S3_URL: 'https://store.example.com/evidence' };
  it('need both keys', () => {
    expect(() => readConfig({ ...url, EVIDENCE_S3_KEY: 'key' })).to.throw('EVIDENCE_S3_SECRET');
    const { evidenceS3 } = readConfig({ ...url, EVIDENCE_S3_KEY: 'key', EVIDENCE_S3_SECRET: 'secret' });
    expect(evidenceS3).to.include({ region: 'us-east-1', accessKeyId: 'key' });
  });
  it('name a bucket, and never repeat what may hold a key', () => {
    for (const wrong of ['https://store.example.com', 'ftp://geheim@x/y', 'geheim'])
      expect(() => readConfig({ EVIDENCE_S3_URL: wrong }))
        .to.throw('EVIDENCE_S3_URL')
        .and.to.not.match(/geheim/);
  });
  it('are left out for evidence on disk', () => expect(readConfig({}).evidenceS3).to.equal(null));
});
