import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { parseEvaluation, tailor } from '@mlps/controls';
import type { Item } from '@mlps/controls';
import { runCli, temporaryFolder } from '../../test-support/run-cli.js';

/** A record book as CSV, of one object, in our own wording. */
function csv(rows: readonly (readonly string[])[]): string {
  const head = ['控制点', '测评项', '结果记录', '符合情况'];
  return [head, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
}

const room = tailor('S2A2G2').filter((item) => item.domain === 'PES');
const rowOf = (item: Item, result: string): string[] => [
  item.pointZh,
  `${item.letter || 'a'}）${item.statementZh}`,
  '现场核查',
  result,
];

describe('mlps import', () => {
  const folder = temporaryFolder();
  const importBook = (path: string, ...more: string[]): ReturnType<typeof runCli> =>
    runCli('import', path, '--grade', 'S2A2G2', '-o', folder.path('out.json'), ...more);

  it('turns a workbook into a sound evaluation document and prints the counts', async () => {
    const book = await folder.write('中心机房.csv', csv(room.map((item) => rowOf(item, '符合'))));
    const { code, out, talk } = await importBook(book, '--name', '综合业务信息系统');
    expect({ code, talk }).to.deep.equal({ code: 0, talk: '' });
    expect(out).to.equal('读取 15 行：置入 15，未置入 0，无结果 0，重复 0\n');
    const document = parseEvaluation(JSON.parse(await readFile(folder.path('out.json'), 'utf8')));
    expect(document.system.name).to.equal('综合业务信息系统');
    expect(document.objects).to.deep.equal([{ id: '中心机房', name: '中心机房', kind: 'machine-room' }]);
    expect(document.findings.map(({ item }) => item)).to.deep.equal(room.map(({ id }) => id));
  });

  it('names sheet, row and reason of every row left out and exits with 4', async () => {
    const foreign = tailor('S3A3G3').find((item) => item.id === 'L3-PES1-06')!;
    const rows = [rowOf(room[0]!, '符合'), rowOf(foreign, '符合'), rowOf(room[1]!, '还行')];
    const { code, out, talk } = await importBook(await folder.write('机房.csv', csv(rows)));
    expect(code).to.equal(4);
    expect(out).to.contain('置入 1，未置入 2');
    expect(talk).to.contain('机房 第 3 行未置入').and.to.contain('L3-PES1-06').and.to.contain('“还行”');
  });

  it('lists blank and doubled rows with --report, and prints one JSON value with --json', async () => {
    const rows = [rowOf(room[0]!, '符合'), rowOf(room[0]!, '不符合'), rowOf(room[1]!, '')];
    const book = await folder.write('机房.csv', csv(rows));
    expect((await importBook(book, '--report')).out)
      .to.contain('无结果：')
      .and.to.contain('重复：');
    const report = JSON.parse((await importBook(book, '--report', '--json')).out) as { counts: object };
    expect(report.counts).to.deep.equal({ read: 3, placed: 1, notPlaced: 0, blank: 1, doubled: 1 });
  });

  it('reads another layout through a mapping', async () => {
    const rows = [
      ['要素', '内容', '看到的', '判断'],
      ...room.map((item) => [item.pointZh, item.statementZh, '', '通过']),
    ];
    const book = await folder.write('机房.csv', rows.map((cells) => cells.join(',')).join('\n'));
    const columns = { point: '要素', item: '内容', record: '=C', result: '判断' };
    const mapping = { format: 'mlps-columns/1', columns, results: { 通过: 'conform' } };
    const { code, out } = await importBook(book, '--mapping', await folder.write('m.json', JSON.stringify(mapping)));
    expect(code).to.equal(0);
    expect(out).to.contain('置入 15');
  });

  const refused: [string, string | Uint8Array, string][] = [
    ['an empty file', '', '空'],
    ['a text without a table', 'hello', '没有找到任何记录表'],
    ['a PDF under another name', '%PDF-1.7 …', 'PDF'],
    ['a truncated workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), '不完整'],
  ];
  for (const [what, bytes, clue] of refused)
    it(`refuses ${what} with exit code 3 and writes nothing`, async () => {
      const path = await folder.write('bad.xlsx', bytes);
      const { code, talk } = await runCli('import', path, '--grade', 'S2A2G2', '-o', folder.path('never.json'));
      expect(code).to.equal(3);
      expect(talk).to.contain('bad.xlsx').and.to.contain(clue).and.not.to.contain('    at ');
      expect(await folder.names()).to.not.include('never.json');
    });
});
