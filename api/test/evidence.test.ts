import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { mkdirSync } from 'node:fs';
import { expect } from 'chai';
import { evidencePath } from '../src/features/evidence/disk-store.js';
import { zipArchive, zipSize } from '../src/features/evidence/zip-archive.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { readZip } from '../test-support/read-zip.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

const pdf = Buffer.from('%PDF-1.7\n虚构的扫描件\n%%EOF\n');
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40, 7)]);
const LIMIT = 64 * 1024;

async function zipOf(names: readonly string[]): Promise<Buffer> {
  const bytes = Buffer.from('<x/>');
  const entries = names.map((name) => ({ name, size: bytes.length, open: () => Readable.from([bytes]) }));
  const whole = await buffer(zipArchive(entries));
  expect(whole.length).to.equal(zipSize(entries));
  return whole;
}

onEachDatabase(
  'evidence',
  (tester) => {
    let evaluation: Json;
    let items: Json[];
    before(async () => {
      evaluation = await importSmall(tester());
      items = (await tester().post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items;
    });
    const upload = (name: string, raw: Buffer, more = '', headers = {}): Promise<TestAnswer> =>
      tester().call('POST', `/evidence?name=${encodeURIComponent(name)}${more}`, {
        raw,
        headers: { 'Content-Type': 'application/octet-stream', ...headers },
      });
    const code = async (answer: Promise<TestAnswer>): Promise<[number, string]> => {
      const { status, body } = await answer;
      return [status, body.code];
    };

    it('comes back byte for byte, sandboxed, with its hash', async () => {
      const { status, body } = await upload('扫描件.pdf', pdf);
      expect(status).to.equal(201);
      const { sha256 } = body.revisions[0];
      expect(sha256).to.equal(createHash('sha256').update(pdf).digest('hex'));
      const { bytes, headers, etag } = await tester().get(`/evidence/${body.id}/content`);
      expect([bytes.equals(pdf), etag]).to.deep.equal([true, `"${sha256}"`]);
      expect(headers.get('Content-Security-Policy')).to.equal("default-src 'none'; sandbox");
      expect(headers.get('Content-Disposition')).to.include("filename*=UTF-8''%E6%89%AB%E6%8F%8F%E4%BB%B6.pdf");
      expect(headers.get('X-Content-Type-Options')).to.equal('nosniff');
    });

    it('takes each kind that is allowed, by its content', async () => {
      const office = (part: string): Promise<Buffer> => zipOf(['[Content_Types].xml', part]);
      const kinds: [string, Buffer, string][] = [
        ['a.png', png, 'image/png'],
        ['a.jpg', Buffer.from('\xff\xd8\xff\xe0 rest', 'latin1'), 'image/jpeg'],
        ['a.webp', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'image/webp'],
        ['a.txt', Buffer.from('口令已修改\n'), 'text/plain; charset=utf-8'],
        ['a.csv', Buffer.from([0xbf, 0xda, 0xc1, 0xee, 0x2c, 0x31]), 'text/csv; charset=gb18030'],
        ['a.docx', await office('word/document.xml'), 'vnd.openxmlformats-officedocument.wordprocessingml.document'],
        ['a.xlsx', await office('xl/workbook.xml'), 'vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        [
          'a.pptx',
          await office('ppt/presentation.xml'),
          'vnd.openxmlformats-officedocument.presentationml.presentation',
        ],
      ];
      for (const [name, bytes, type] of kinds) {
        const { body } = await upload(name, bytes);
        expect(body.revisions?.[0].mediaType, name).to.match(new RegExp(`${type.replaceAll('.', '\\.')}$`));
      }
    });

    it('refuses what lies about itself, and what it does not take', async () => {
      const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60)]);
      const lies: [string, Buffer, string][] = [
        ['报告.pdf', program, 'evidence.type-differs'],
        ['记录.txt', program, 'evidence.type-differs'],
        ['脚本.log', Buffer.from('#!/bin/sh\nrm -rf x\n'), 'evidence.type-differs'],
        ['图.png', pdf, 'evidence.type-differs'],
        ['表.xlsx', await zipOf(['[Content_Types].xml', 'word/document.xml']), 'evidence.type-differs'],
        [
          '宏.docx',
          await zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']),
          'evidence.type-differs',
        ],
        ['包.docx', await zipOf(['evil.exe']), 'evidence.type-differs'],
        [
          '尾巴.docx',
          Buffer.concat([await zipOf(['[Content_Types].xml', 'word/document.xml']), program]),
          'evidence.type-differs',
        ],
        ['包.zip', await zipOf(['a.txt']), 'evidence.type'],
        ['程序.exe', program, 'evidence.type'],
        ['页.html', Buffer.from('<p>'), 'evidence.type'],
      ];
      for (const [name, bytes, wanted] of lies)
        expect(await code(upload(name, bytes)), name).to.deep.equal([415, wanted]);
      expect(await code(upload('图.png', png, '', { 'Content-Type': 'application/pdf' }))).to.deep.equal([
        415,
        'evidence.type-differs',
      ]);
    });

    it('refuses hostile names', async () => {
      const names = [
        '../a.pdf',
        '/etc/a.pdf',
        'C:\\a.pdf',
        'a\nb.pdf',
        'CON.pdf',
        '.pdf',
        'a.pdf.',
        'a\u202efdp.pdf',
        'a?.pdf',
        '没有扩展名',
        `${'长'.repeat(200)}.pdf`,
      ];
      for (const name of names) expect(await code(upload(name, pdf)), name).to.deep.equal([422, 'evidence.name']);
    });

    it('refuses too much and nothing, and leaves no half of it on disk', async () => {
      expect(await code(upload('大.txt', Buffer.alloc(LIMIT + 1, 'a')))).to.deep.equal([413, 'evidence.too-large']);
      expect(await code(upload('空.txt', Buffer.alloc(0)))).to.deep.equal([400, 'evidence.empty']);
      expect(readdirSync(join(tester().place.dataDir, 'evidence', '.incoming'))).to.deep.equal([]);
    });

    it('hangs on items and findings at once, is told in the history, and satisfies the gate of handing in', async () => {
      const { body } = await upload('共用.pdf', pdf, `&rectificationItemId=${items[0].id}`);
      const link = (place: object): Promise<TestAnswer> => tester().post(`/evidence/${body.id}/links`, place);
      await link({ rectificationItemId: items[1].id });
      await link({ rectificationItemId: items[1].id });
      const shared = await link({ evaluationId: evaluation.id, object: 'server-1', item: 'L2-CES1-01' });
      expect(shared.body.links).to.have.length(3);
      const item = (await tester().get(`/rectification-items/${items[1].id}`)).body;
      expect(item.evidence).to.deep.equal([body.id]);
      const history = (await tester().get(`/rectification-items/${items[1].id}/history`)).body.items;
      expect(history.at(-1)).to.include({ action: 'evidence' });
      expect(await code(link({ evaluationId: evaluation.id }))).to.deep.equal([422, 'evidence.place']);
    });

    it('stays with what was handed in', async () => {
      const { body } = await upload('提交.pdf', pdf, `&rectificationItemId=${items[0].id}`);
      const path = `/rectification-items/${items[0].id}`;
      const plan = { measures: '启用口令策略', milestones: [], costYuan: null };
      for (const move of [
        { action: 'plan', plan, owner: '甲', department: '信息科' },
        { action: 'start' },
        { action: 'submit' },
      ]) {
        const { etag } = await tester().get(path);
        const answer = await tester().call('POST', `${path}/moves`, { body: move, headers: { 'If-Match': etag } });
        expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
      }
      const { id } = body.links[0];
      expect(await code(tester().call('DELETE', `/evidence/${body.id}/links/${id}`))).to.deep.equal([
        409,
        'evidence.in-use',
      ]);
    });

    it('keeps every revision', async () => {
      const { body } = await upload('一.txt', Buffer.from('第一版'));
      const revise = (text: string): Promise<TestAnswer> =>
        tester().call('POST', `/evidence/${body.id}/revisions?name=x.txt`, {
          raw: text,
          headers: { 'Content-Type': 'text/plain' },
        });
      const both = await Promise.all([revise('第二版'), revise('第三版')]);
      expect(both.map(({ status }) => status)).to.deep.equal([201, 201]);
      expect((await tester().get(`/evidence/${body.id}/content?revision=1`)).body).to.equal('第一版');
      const { revisions } = (await tester().get(`/evidence/${body.id}`)).body;
      expect(revisions.map(({ revision }: Json) => revision)).to.deep.equal([1, 2, 3]);
    });

    it('makes a bundle that a checksum tool accepts', async () => {
      const path = `/evaluations/${evaluation.id}/evidence-bundle`;
      const { status, bytes, headers } = await tester().get(path);
      expect([status, headers.get('Content-Length')]).to.deep.equal([200, String(bytes.length)]);
      expect((await tester().get(path)).bytes.equals(bytes), 'the same archive again').to.equal(true);
      const files = readZip(bytes);
      expect([...files.keys()].slice(-2)).to.deep.equal(['清单.csv', 'SHA256SUMS']);
      const folder = mkdtempSync(join(tmpdir(), 'mlps-bundle-'));
      for (const [name, content] of files) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
      expect(said.trim().split('\n')).to.have.length(files.size - 1);
      rmSync(folder, { recursive: true });
    });

    it('never gives damaged bytes for the right ones', async () => {
      const { body } = await upload('坏.txt', Buffer.from('将被改动的内容'));
      const path = evidencePath(tester().place.dataDir, body.revisions[0].sha256);
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.subarray(1));
      expect(await code(tester().get(`/evidence/${body.id}/content`))).to.deep.equal([500, 'file.damaged']);
      bytes[0] = 0x41;
      writeFileSync(path, bytes);
      const failed = await tester()
        .get(`/evidence/${body.id}/content`)
        .then(
          () => false,
          () => true,
        );
      expect(failed, 'a changed file of the same length must cut the answer').to.equal(true);
    });
  },
  { config: { evidenceLimitBytes: LIMIT } },
);
