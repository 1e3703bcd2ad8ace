import { expect } from 'chai';
import { tailor } from '@mlps/controls';
import { SheetDraft, bookBytes } from '../../test-support/sheet-draft.js';
import type { DraftCell } from '../../test-support/sheet-draft.js';
import { WorkbookError } from '../errors.js';
import { openWorkbook } from '../reader/open-workbook.js';
import { parseColumnMapping } from './column-mapping.js';
import { proposeMapping } from './propose-mapping.js';
import { readRecordBook } from './read-record-book.js';
import type { ReadRecordOptions, ReadRecordResult } from './read-record-book.js';

const room = tailor('S2A2G2').filter((item) => item.domain === 'PES');
const read = (
  name: string,
  rows: DraftCell[][],
  options: Partial<ReadRecordOptions> = {},
): Promise<ReadRecordResult> => {
  const sheet = new SheetDraft(name);
  for (const row of rows) sheet.add(row);
  return readRecordBook(bookBytes([sheet], 'xlsx'), { grade: 'S2A2G2', ...options });
};
const head = ['控制点', '测评项', '结果记录', '符合情况'];
const rowOf = (index: number, result: string, record = '已核查'): string[] => {
  const { pointZh, letter, statementZh } = room[index]!;
  return [pointZh, `${letter}）${statementZh}`, record, result];
};

describe('layouts of record books', () => {
  it('makes an object for each name of a column 测评对象', async () => {
    const rows = [
      ['测评对象', ...head],
      ['一号机房', ...rowOf(0, '符合')],
      ['二号机房', ...rowOf(0, '不符合')],
    ];
    const { evaluation } = await read('汇总', rows);
    expect(evaluation.objects.map(({ name, kind }) => [name, kind])).to.deep.equal([
      ['一号机房', 'machine-room'],
      ['二号机房', 'machine-room'],
    ]);
    expect(evaluation.findings.map(({ result }) => result)).to.deep.equal(['conform', 'nonconform']);
  });

  it('reads results that are ticked under their words, and takes two ticks for none', async () => {
    const ticked = (index: number, ...ticks: string[]): string[] => [...rowOf(index, '').slice(0, 3), ...ticks];
    const { evaluation, report } = await read('机房', [
      ['控制点', '测评项', '结果记录', '符合', '部分符合', '不符合', '不适用'],
      ticked(0, '√', '', '', ''),
      ticked(1, '', '', '√', '×'),
      ticked(2, '√', '√', '', ''),
      ticked(3, '', '', '', ''),
    ]);
    expect(evaluation.findings.map(({ result }) => result)).to.deep.equal(['conform', 'nonconform']);
    expect(report.counts).to.include({ read: 4, placed: 2, notPlaced: 1, blank: 1 });
    expect(report.notPlaced[0]!.reasonZh).to.include('符合、部分符合');
  });

  it('reads headings in two rows: a band above, or cells merged downwards beside divided ones', async () => {
    const banded = await read('机房', [['测评指标', '', '测评记录', ''], head, rowOf(0, '符合'), rowOf(1, '不符合')]);
    expect(banded.report.counts).to.include({ read: 2, placed: 2 });
    const divided = [
      ['控制点', '测评项（GB/T 22239）', '测评', ''],
      ['', '', '结果记录', '符合情况'],
    ];
    const merged = await read('机房', [...divided, rowOf(0, '符合'), rowOf(1, '部分符合')]);
    expect(merged.report.counts).to.include({ read: 2, placed: 2 });
    expect(merged.evaluation.findings[1]).to.include({ result: 'partial', record: '已核查' });
  });

  it('finds the results below a heading of unknown words by what they say', async () => {
    const rows = [
      ['控制点', '测评项', '结果记录', '专家意见'],
      rowOf(0, '符合'),
      rowOf(1, '不符合'),
      rowOf(2, '不适用'),
    ];
    expect((await read('机房', rows)).report.counts).to.include({ placed: 3, blank: 0 });
  });

  it('takes lines that name an object for the rows below them', async () => {
    const rows = [
      ['测评对象：一号机房  地点：一楼'],
      head,
      rowOf(0, '符合'),
      ['测评对象：二号机房'],
      head,
      rowOf(0, '不符合'),
    ];
    const { evaluation, report } = await read('机房', rows);
    expect(report.counts).to.include({ read: 2, placed: 2, doubled: 0 });
    expect(evaluation.objects.map(({ name }) => name)).to.deep.equal(['一号机房', '二号机房']);
  });

  it('says which columns of results it did not read, where nothing names their objects', async () => {
    const rows = [['控制点', '测评项', '结果记录', '符合情况', '结果记录', '符合情况']];
    for (const [at, result] of ['符合', '不符合', '符合'].entries())
      rows.push([...rowOf(at, result), `乙${at}`, '部分符合']);
    const { report } = await read('机房', rows);
    expect(report.counts.placed).to.equal(3);
    expect(report.notices.join()).to.include('机房 F 列');
  });

  for (const grade of ['S2A2G2', 'S3A3G3'])
    it(`reads a sheet that holds every class of ${grade} and an extension, each control point in its own`, async () => {
      const items = tailor(grade, { extensions: ['cloud'] });
      const rows = items.map(({ part, pointZh, letter, statementZh }) => [
        part === 'cloud' ? '云计算扩展要求' : '安全通用要求',
        pointZh,
        `${letter || 'a'}）${statementZh}`,
        '',
        '符合',
      ]);
      const { evaluation, report } = await read('全部', [['扩展标准', ...head], ...rows], {
        grade,
        extensions: ['cloud'],
      });
      expect(report.notPlaced).to.deep.equal([]);
      expect(evaluation.findings.map(({ item }) => item)).to.deep.equal(items.map(({ id }) => id));
    });

  it('reads a sheet without headings by what its columns hold, and proposes the mapping', async () => {
    const rows = room.map((_, index) => rowOf(index, index % 2 ? '符合' : '不符合'));
    const sheet = new SheetDraft('机房');
    for (const row of rows) sheet.add(row);
    const bytes = bookBytes([sheet], 'xlsx');
    expect((await readRecordBook(bytes, { grade: 'S2A2G2' })).report.counts.placed).to.equal(15);
    const proposed = proposeMapping((await openWorkbook(bytes)).sheets[0]!);
    expect(proposed?.mapping.columns).to.deep.equal({ point: '=A', item: '=B', record: '=C', result: '=D' });
    expect(proposed?.certain).to.equal(false);
  });

  it('proposes a mapping for headings that nobody uses, which reads the book', async () => {
    const rows = [['要素', '内容', '看到的', '判断'], ...room.map((_, index) => rowOf(index, '符合'))];
    const sheet = new SheetDraft('机房');
    for (const row of rows) sheet.add(row);
    const proposed = proposeMapping((await openWorkbook(bookBytes([sheet], 'xlsx'))).sheets[0]!);
    expect(proposed?.mapping.columns).to.deep.equal({ point: '要素', item: '内容', record: '看到的', result: '判断' });
    const kept = parseColumnMapping(JSON.parse(JSON.stringify(proposed?.mapping)));
    expect((await read('机房', rows, { mapping: kept })).report.counts.placed).to.equal(15);
  });

  it('gives 不适用 its reason: its own column, else the record, else a stated default', async () => {
    const rows = [
      [...head, '不适用理由'],
      [...rowOf(0, '不适用'), '云上部署'],
      [...rowOf(1, '不适用', '没有地下室'), ''],
      [...rowOf(2, '不适用', ''), ''],
    ];
    const { evaluation, report } = await read('机房', rows);
    expect(evaluation.findings.map(({ reason }) => reason)).to.deep.equal([
      '云上部署',
      '没有地下室',
      '记录表未写明理由',
    ]);
    expect(report.remarks.map(({ code }) => code)).to.deep.equal(['reason-from-record', 'reason-missing']);
  });

  it('joins the records of a requirement that is merged over several rows', async () => {
    const sheet = new SheetDraft('机房');
    sheet.add(head);
    const [point, item] = rowOf(0, '');
    sheet.add([point!, item!, '第一次核查', '符合']);
    sheet.add([point!, item!, '第二次核查', null]);
    sheet.mergeRuns([0, 1], 1);
    const { evaluation, report } = await readRecordBook(bookBytes([sheet], 'xlsx'), { grade: 'S2A2G2' });
    expect(report.counts).to.include({ read: 1, placed: 1 });
    expect(evaluation.findings[0]?.record).to.equal('第一次核查\n第二次核查');
  });

  it('keeps address, own columns and records without a result under x', async () => {
    const rows = [
      ['IP：10.0.0.5  版本：1.0'],
      [...head, '', ''],
      [...rowOf(0, '符合'), '0.70', 'XX-1'],
      [...rowOf(1, ''), '1', 'XX-2'],
    ];
    const { evaluation } = await read('中心机房 ', rows);
    expect(evaluation.x).to.deep.equal({
      recordBook: {
        objects: { 中心机房: { sheet: '中心机房 ', preface: ['IP：10.0.0.5  版本：1.0'] } },
        openRecords: { '中心机房|L2-PES1-02': '已核查' },
        columns: { '中心机房|L2-PES1-01': { weight: '0.70', number: 'XX-1' } },
      },
    });
  });

  it('keeps what stands in brackets behind a result: as the reason, as the risk, or with the record', async () => {
    const rows = [head, rowOf(0, '不适用（云上部署）'), rowOf(1, '不符合(高风险)'), rowOf(2, '部分符合（见附件）')];
    const { evaluation } = await read('机房', [...rows, rowOf(3, '符合（不符合）')]);
    expect(evaluation.findings.map(({ reason, risk, record }) => [reason, risk, record])).to.deep.equal([
      ['云上部署', undefined, '已核查'],
      [undefined, 'high', '已核查'],
      [undefined, undefined, '已核查（见附件）'],
    ]);
  });

  it('gives one result to all requirements of a cell where it can only mean each, and refuses it where not', async () => {
    const theft = room.filter(({ pointZh }) => pointZh === '防盗窃和防破坏');
    const cell = theft.map(({ letter, statementZh }) => `${letter}）${statementZh}`).join('；\n');
    const placed = await read('机房', [head, ['防盗窃和防破坏', cell, '已核查', '符合']]);
    expect(placed.evaluation.findings.map(({ item }) => item)).to.deep.equal(theft.map(({ id }) => id));
    const { report } = await read('机房', [head, ['防盗窃和防破坏', cell, '已核查', '部分符合'], rowOf(0, '符合')]);
    expect(report.counts).to.include({ read: theft.length + 1, placed: 1, notPlaced: theft.length });
    expect(report.notPlaced[0]?.reasonZh).to.include('请分行填写');
  });

  it('knows an item by its code, and says when it is none of this system', async () => {
    const rows = ['L2-PES1-01', 'L3-PES1-01', 'L2-PES1-99'].map((code) => ['', code, '', '符合']);
    const { evaluation, report } = await read('机房', [head, ...rows]);
    expect(evaluation.findings.map(({ item }) => item)).to.deep.equal(['L2-PES1-01']);
    expect(report.notPlaced.map(({ code, belongsTo }) => [code, belongsTo])).to.deep.equal([
      ['other-level', 'L3-PES1-01'],
      ['unknown-wording', null],
    ]);
  });

  it('reads a control point with its class before it, headings in two languages, and leaves totals aside', async () => {
    const headings = ['控制点 Control point', '测评项 Requirement', '结果记录 Record', '符合情况 Result'];
    const rows = [0, 1, 2]
      .map((index) => rowOf(index, '符合'))
      .map(([point, ...more]) => [`安全物理环境-${point}`, ...more]);
    const { report } = await read('机房', [headings, ...rows, ['合计', '', '符合：3', '']]);
    expect(report.counts).to.deep.equal({ read: 3, placed: 3, notPlaced: 0, blank: 0, doubled: 0 });
    expect(report.loose.map(({ text }) => text)).to.deep.equal(['合计 符合：3']);
  });

  it('lists signatures and records without a requirement, and drops neither', async () => {
    const rows = [head, rowOf(0, '符合'), ['防雷击', '', '有避雷针', '符合'], ['记录人：张某']];
    const { report } = await read('机房', rows);
    expect(report.loose.map(({ row }) => row)).to.deep.equal([4]);
    expect(report.notPlaced.map(({ row, code }) => [row, code])).to.deep.equal([[3, 'no-requirement']]);
  });

  it('says what it passed over and what it read although hidden', async () => {
    const hidden = new SheetDraft('机房', true);
    for (const row of [head, rowOf(0, '符合')]) hidden.add(row);
    hidden.hideRow(1);
    const cover = new SheetDraft('封面');
    cover.add(['现场记录']);
    const { report } = await readRecordBook(bookBytes([cover, hidden], 'xlsx'), { grade: 'S2A2G2' });
    expect(report.notices).to.deep.equal([
      '隐藏的工作表也已读取：机房',
      '有 1 行被隐藏或筛去，也已读取',
      '不是记录表而未读取的工作表：封面',
    ]);
  });

  it('refuses a book without any table of records, and says what to do', async () => {
    const failure = await read('封面', [['现场记录']]).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(WorkbookError).and.to.include({ code: 'workbook.no-records' });
  });

  const faults: [unknown, string][] = [
    [[], '应为 JSON 对象'],
    [{ format: 'other' }, 'mlps-columns/1'],
    [{ format: 'mlps-columns/1', columns: { item: 'A' } }, 'columns.result'],
    [{ format: 'mlps-columns/1', columns: { item: '=1', result: 'B' } }, '“=1”'],
    [{ format: 'mlps-columns/1', columns: { item: 'A', result: 'B', colour: 'C' } }, 'colour'],
    [{ format: 'mlps-columns/1', headingRow: 0, columns: { item: 'A', result: '=B' } }, '没有表头'],
    [{ format: 'mlps-columns/1', columns: { item: 'A', result: 'B' }, results: { 好: '很好' } }, '“好”'],
    [{ format: 'mlps-columns/1', columns: { item: 'A', result: 'B' }, more: 1 }, 'more'],
  ];
  for (const [mapping, clue] of faults)
    it(`refuses a mapping with a fault and names it: ${clue}`, () => {
      expect(() => parseColumnMapping(mapping)).to.throw(WorkbookError, clue);
    });
});
