import { expect } from 'chai';
import { checkEvaluation } from '@mlps/controls';
import type { Edition } from '@mlps/controls';
import { generateLayout } from '../../test-support/generate-layout.js';
import { bookBytes, csvBytes, SheetDraft } from '../../test-support/sheet-draft.js';
import type { DraftCell, DraftType } from '../../test-support/sheet-draft.js';
import { readRecordBook, readRecords } from './read-record-book.js';
import type { ReadRecordResult } from './read-record-book.js';

const SEEDS = 25;

/** Findings by the names of their objects. */
function findingsOf({ evaluation }: ReadRecordResult): string[] {
  const nameOf = new Map(evaluation.objects.map(({ id, name }) => [id, name]));
  return evaluation.findings.map(
    ({ object, item, result, record = '' }) => `${nameOf.get(object)} ${item} ${result} ${record}`,
  );
}

const read = (name: string, rows: DraftCell[][], edition: Edition = '2021'): Promise<ReadRecordResult> => {
  const sheet = new SheetDraft(name);
  for (const row of rows) sheet.add(row);
  return readRecordBook(bookBytes([sheet], 'xlsx'), { grade: 'S2A2G2', edition });
};
const lightning = ['防雷击', 'a）各类机柜、设施和设备等要通过接地系统安全接地'];
const fire = ['防火', 'a）机房应设置火灾自动消防系统'];

describe('objects side by side on a sheet', function () {
  this.timeout(60_000); // many books on a machine that may be busy

  for (const [index, type] of (['xlsx', 'biff8', 'ods'] as const satisfies readonly DraftType[]).entries())
    it(`are read each with its own results: ${SEEDS} ${type} books from seed ${index * 100}`, async () => {
      for (let seed = index * 100; seed < index * 100 + SEEDS; seed++) {
        const { grade, sheets, expected, habits } = generateLayout(seed);
        const result = await readRecordBook(bookBytes(sheets, type), { grade });
        const wanted = expected.map(({ object, item, result: word, record }) => `${object} ${item} ${word} ${record}`);
        expect(findingsOf(result).sort(), `seed ${seed} ${habits}`).to.deep.equal(wanted.sort());
        expect(result.report.counts, `seed ${seed} ${habits}`).to.include({ notPlaced: 0, blank: 0, doubled: 0 });
        expect(checkEvaluation(result.evaluation).issues).to.deep.equal([]);
      }
    });

  it('are read from a CSV, which has no merged cells', async () => {
    const { grade, sheets, expected } = generateLayout(4);
    const result = await readRecordBook(csvBytes(sheets[0]!, 'gbk'), { grade, fileName: `${sheets[0]!.name}.csv` });
    const own = new Set(result.evaluation.findings.map(({ item }) => item));
    const wanted = expected.filter(({ item }) => own.has(item));
    expect(own.size).to.be.greaterThan(5);
    expect(findingsOf(result)).to.have.length(wanted.length);
  });

  it('are named in the report', async () => {
    const rows = [
      ['控制点', '测评项', '甲机房', '乙机房'],
      [...lightning, '符合', '不符合'],
      [...fire, '符合', '符合'],
    ];
    const { report } = await read('机房', rows);
    expect(report.sheets[0]).to.deep.include({ beside: ['甲机房', '乙机房'], unread: [] });
    expect(report.notices.join()).to.include('并列多个测评对象').and.to.include('甲机房、乙机房');
  });

  it('are one object when two sheets give them one name, unless a requirement stands on both', async () => {
    const heading = ['控制点', '测评项', '甲机房符合情况', '乙机房符合情况'];
    const sheets = [lightning, fire, fire].map((row, index) => {
      const sheet = new SheetDraft(`机房${index}`);
      for (const cells of [heading, [...row, '符合', '不符合']]) sheet.add(cells);
      return sheet;
    });
    const { evaluation } = await readRecordBook(bookBytes(sheets, 'xlsx'), { grade: 'S2A2G2' });
    expect(evaluation.objects.map(({ id }) => id)).to.deep.equal(['甲机房', '乙机房', '甲机房-2', '乙机房-2']);
  });

  for (const pair of [
    ['初测结果', '复测结果'],
    ['整改前', '整改后'],
    ['2024年', '2025年'],
    ['符合情况', '专家意见'],
  ])
    it(`are not made of ${pair.join(' and ')}: the first is read, the second is told`, async () => {
      const rows = [
        ['控制点', '测评项', '结果记录', ...pair],
        [...lightning, '', '不符合', '符合'],
        [...fire, '', '不符合', '符合'],
      ];
      const { evaluation, report } = await read('机房', rows);
      expect(evaluation.objects).to.have.length(1);
      expect(evaluation.findings.map(({ result }) => result)).to.deep.equal(['nonconform', 'nonconform']);
      expect(report.notices.join()).to.include('没有读取：机房 E 列');
    });

  it('says whose result it could not place', async () => {
    const rows = [
      ['控制点', '测评项', '甲机房', '乙机房'],
      ['防雷', 'a）无人知道的要求', '符合', '不符合'],
      [...fire, '符合', '好'],
      [...lightning, '符合', '符合'],
      ['防静电', 'a）应采用防静电地板或地面并采用必要的接地防静电措施', '符合', '符合'],
      ['电力供应', 'a）应在机房供电线路上配置稳压器和过电压防护设备', '符合', '符合'],
    ];
    const { report } = await read('机房', rows);
    expect(
      report.notPlaced.map(({ row, reasonZh }) => `${row} ${/（测评对象：.*?）/.exec(reasonZh)?.[0]}`),
    ).to.deep.equal(['2 （测评对象：甲机房）', '2 （测评对象：乙机房）', '3 （测评对象：乙机房）']);
  });
});

describe('results in words of custom', () => {
  const book = (...words: DraftCell[]): DraftCell[][] => [
    ['控制点', '测评项', '结果记录', '符合情况'],
    ...[lightning, fire].map((row, index) => [...row, '', words[index]!]),
  ];

  it('are read where they can mean nothing else, and the report says how', async () => {
    const { evaluation, report } = await read('机房', book('√', '×'));
    expect(evaluation.findings.map(({ result }) => result)).to.deep.equal(['conform', 'nonconform']);
    expect(report.notices.join()).to.include('“√”读作符合（1 处）').and.to.include('“×”读作不符合（1 处）');
  });

  it('are left alone where they are not clear: △, /, 基本符合', async () => {
    const { report } = await read('机房', book('△', '/'));
    expect(report.counts).to.include({ placed: 0, notPlaced: 2 });
    expect((await read('机房', book('基本符合', '√'))).report.counts).to.include({ placed: 1, notPlaced: 1 });
  });

  it('takes 1 and 0 for shares only where no other number stands in the book', async () => {
    expect((await read('机房', book(1, 0))).report.counts).to.include({ placed: 2 });
    const { report } = await read('机房', book(1, 5));
    expect(report.counts).to.include({ placed: 0, notPlaced: 2 });
    expect(report.notPlaced[0]?.reasonZh).to.include('几分制');
  });

  it('takes numbers for points of 0 to 5 under the edition 2015, and says so', async () => {
    const { evaluation, report } = await read('机房', book(5, '3分'), '2015');
    expect(evaluation.findings.map(({ result, points }) => [result, points])).to.deep.equal([
      ['conform', 5],
      ['partial', 3],
    ]);
    expect(report.notices.join()).to.include('0 至 5 分读取（2 处）');
    expect((await read('机房', book(6, 3), '2015')).report.counts).to.include({ placed: 1, notPlaced: 1 });
  });
});

describe('cells that hold a book of nothing', () => {
  const long = 32_000;
  const fillings = ['\n', '-', '.', '；', '!', ' ', '（', 'a）'].flatMap((mark) => {
    const filling = mark.repeat(long / mark.length);
    return [`${filling}x`, `符合情况${filling}x`, `安全计算环境${filling}\nx`];
  });

  it('are read in next to no time, wherever they stand', () => {
    const start = process.cpuUsage();
    for (const filling of fillings) {
      const rows = [
        [filling, '', filling],
        ['控制点', '测评项', '结果记录', '符合情况', filling],
        [...fire, '', filling],
        [filling, filling, filling, '符合'],
      ].map((cells, index) => ({ row: index + 1, cells }));
      const sheet = { name: '机房', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
      const passive = { macros: false, externalLinks: 0, formulas: 0 };
      readRecords({ format: 'xlsx', encoding: null, sheets: [sheet], unreadable: [], passive }, { grade: 'S2A2G2' });
    }
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).to.be.below(8);
  });
});
