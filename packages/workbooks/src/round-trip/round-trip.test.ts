import { expect } from 'chai';
import { parseEvaluation } from '@mlps/controls';
import type { Evaluation } from '@mlps/controls';
import { dropColumn, editBook, replaceRows, setCell } from '../../test-support/edit-book.js';
import type { EditableSheet } from '../../test-support/edit-book.js';
import { Random } from '../../test-support/random.js';
import { smallEvaluation } from '../../test-support/small-evaluation.js';
import { WorkbookError } from '../errors.js';
import { buildRecordBook, writeRecordBook } from '../writer-books/write-record-book.js';
import { applyPreview } from './apply-preview.js';
import { diffRecordBook } from './diff-record-book.js';
import type { RecordPreview } from './preview.js';

const base = smallEvaluation();
const room = (sheets: EditableSheet[]): EditableSheet => sheets.find(({ rows }) => rows.some(hasRoomKey))!;
const hasRoomKey = (row: string[]): boolean => row[0]?.startsWith('room-1|') ?? false;

/** A copy of the evaluation in which somebody changed one finding meanwhile. */
function changedMeanwhile(item: string, change: Partial<Evaluation['findings'][number]>): Evaluation {
  const findings = base.findings.map((finding) => (finding.item === item ? { ...finding, ...change } : finding));
  return { ...base, findings };
}

describe('a record book that goes out and comes back', () => {
  let book: Uint8Array;
  /** rows of the book */
  let total = 0;
  before(async () => {
    book = await writeRecordBook(base, { date: '2026-03-01' });
    const ids = buildRecordBook(base, { date: '2026-03-01' }).sheets.flatMap(({ rows }) =>
      rows.map(({ cells }) => cells[0]),
    );
    total = ids.filter((cell) => /\|L2-/.test(JSON.stringify(cell))).length;
  });
  const diff = (
    edit: (sheets: EditableSheet[]) => EditableSheet[] | void,
    current = base,
    type: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
  ): Promise<RecordPreview> => diffRecordBook(editBook(book, edit, type), current);

  it('changes nothing when nobody touched it', async () => {
    const { counts } = await diffRecordBook(book, base);
    expect(total).to.be.greaterThan(base.findings.length);
    expect(counts).to.deep.equal({ read: total, changed: 0, unchanged: total, conflicting: 0, refused: 0, missing: 0 });
  });

  for (const type of ['xlsx', 'biff8', 'ods'] as const)
    it(`changes nothing when another program saved it as ${type}`, async () => {
      expect((await diff(() => undefined, base, type)).counts).to.include({ changed: 0, unchanged: total, refused: 0 });
    });

  it('shows what was filled in, before and after', async () => {
    const preview = await diff((sheets) => {
      setCell(room(sheets), 0, '符合情况', '不符合');
      setCell(room(sheets), 0, '结果记录', '窗户破损');
      setCell(room(sheets), 0, '风险等级', '高');
    });
    expect(preview.counts).to.include({ changed: 1, unchanged: total - 1, conflicting: 0, refused: 0 });
    const [row] = preview.changed;
    expect(row).to.include({ key: 'room-1|L2-PES1-01', sheet: '中心机房', row: 4 });
    expect(row?.fields).to.deep.equal(['result', 'record', 'risk']);
    expect(row?.before).to.include({ result: 'conform', record: '现场核查第 1 项', risk: null });
    expect(row?.after).to.include({ result: 'nonconform', record: '窗户破损', risk: 'high' });
  });

  it('finds its rows when they were sorted, filtered out, moved to other columns, and the sheets renamed', async () => {
    const preview = await diff((sheets) => {
      const sheet = room(sheets);
      setCell(sheet, 2, '结果记录', '门禁失灵');
      replaceRows(sheet, (rows) => rows.toReversed().slice(0, 14));
      for (const row of sheet.rows) row.push(row.splice(4, 1)[0] ?? '');
      sheet.name = '甲楼';
    });
    expect(preview.changed.map(({ key, sheet }) => [key, sheet])).to.deep.equal([['room-1|L2-PES1-03', '甲楼']]);
    expect(preview.counts).to.include({ changed: 1, conflicting: 0, refused: 0, missing: 1 });
    expect(preview.notices.join()).to.contain('有 1 行没有随工作簿回来');
  });

  it('compares what is left when columns were removed', async () => {
    const preview = await diff((sheets) => {
      for (const heading of ['整改建议', '风险等级', '测评项', '测评提示', '控制点']) dropColumn(room(sheets), heading);
      setCell(room(sheets), 1, '结果记录', '已整改');
    });
    expect(preview.counts).to.include({ changed: 1, unchanged: total - 1, refused: 0 });
    expect(preview.changed[0]?.after).to.include({ record: '已整改', risk: 'medium', advice: '补齐记录' });
  });

  it('holds for any mix of edits, and a second import changes nothing', async () => {
    for (let seed = 0; seed < 25; seed++) {
      const random = new Random(seed);
      const bytes = editBook(book, (sheets) => randomEdit(sheets, random), random.pick(['xlsx', 'biff8', 'ods']));
      const preview = await diffRecordBook(bytes, base);
      expect(preview.conflicting, `seed ${seed}`).to.deep.equal([]);
      const { evaluation, applied } = applyPreview(base, preview, { mode: 'good' });
      expect(applied.length).to.equal(preview.counts.changed);
      parseEvaluation(evaluation);
      const second = await diffRecordBook(bytes, evaluation);
      expect(second.counts, `seed ${seed}`).to.include({ changed: 0, conflicting: 0 });
    }
  });

  it('shows both sides of a row that others changed meanwhile, and overwrites nothing', async () => {
    const current = changedMeanwhile('L2-PES1-01', { result: 'partial', record: '他人的记录' });
    const preview = await diff((sheets) => setCell(room(sheets), 0, '结果记录', '我的记录'), current);
    expect(preview.counts).to.include({ changed: 0, conflicting: 1 });
    const [row] = preview.conflicting;
    expect(row?.current).to.include({ result: 'partial', record: '他人的记录' });
    expect(row?.book).to.include({ result: 'conform', record: '我的记录' });
    expect(applyPreview(current, preview, { mode: 'good' })).to.deep.include({ applied: [], evaluation: current });
  });

  it('takes a conflict as it was decided', async () => {
    const current = changedMeanwhile('L2-PES1-01', { record: '他人的记录' });
    const preview = await diff((sheets) => setCell(room(sheets), 0, '结果记录', '我的记录'), current);
    const decisions = { 'room-1|L2-PES1-01': 'book' } as const;
    const { evaluation, applied } = applyPreview(current, preview, { mode: 'all', decisions });
    expect(applied).to.deep.equal(['room-1|L2-PES1-01']);
    expect(evaluation.findings.find(({ item }) => item === 'L2-PES1-01')?.record).to.equal('我的记录');
  });

  it('keeps what others saved where the book was not touched', async () => {
    const current = changedMeanwhile('L2-PES1-01', { result: 'nonconform', record: '他人的记录' });
    const preview = await diff((sheets) => setCell(room(sheets), 1, '结果记录', '我的记录'), current);
    expect(preview.changed.map(({ item }) => item)).to.deep.equal(['L2-PES1-02']);
    const { evaluation } = applyPreview(current, preview, { mode: 'all' });
    expect(evaluation.findings.find(({ item }) => item === 'L2-PES1-01')?.record).to.equal('他人的记录');
  });

  it('merges a risk from here with an advice from there', async () => {
    const current = changedMeanwhile('L2-PES1-02', { advice: '他人的建议' });
    const preview = await diff((sheets) => setCell(room(sheets), 1, '风险等级', '高'), current);
    expect(preview.changed[0]?.after).to.include({ risk: 'high', advice: '他人的建议' });
  });

  it('does not tear a judgement: a result from here with a record from there is a conflict', async () => {
    const current = changedMeanwhile('L2-PES1-01', { record: '他人的记录' });
    const preview = await diff((sheets) => setCell(room(sheets), 0, '符合情况', '不符合'), current);
    expect(preview.counts).to.include({ changed: 0, conflicting: 1 });
  });

  const refused: [string, (sheets: EditableSheet[]) => void, string][] = [
    ['an unknown result', (sheets) => setCell(room(sheets), 0, '符合情况', '还行'), 'unknown-result'],
    ['an unknown risk', (sheets) => setCell(room(sheets), 0, '风险等级', '极高'), 'unknown-risk'],
    ['a cleared result', (sheets) => setCell(room(sheets), 0, '符合情况', ''), 'result-cleared'],
    ['不适用 without any reason', (sheets) => clearAll(room(sheets), '不适用'), 'reason-missing'],
    ['an object that is gone', (sheets) => setCell(room(sheets), 0, '标识', 'room-9|L2-PES1-01'), 'unknown-object'],
    ['an item of another grade', (sheets) => setCell(room(sheets), 0, '标识', 'room-1|L3-PES1-01'), 'unknown-item'],
    ['a second row that differs', (sheets) => doubleRow(room(sheets)), 'doubled'],
    [
      'a new row that nobody knows',
      (sheets) => void room(sheets).rows.push(['', '', '', '', '其他', '', '', '新加一行', '符合']),
      'no-key',
    ],
  ];
  for (const [what, edit, code] of refused)
    it(`refuses ${what} with sheet, row and reason`, async () => {
      const preview = await diff(edit);
      expect(preview.refused.map((row) => row.code)).to.deep.equal([code]);
      expect(preview.refused[0]).to.include({ sheet: '中心机房' });
      expect(preview.refused[0]?.row).to.be.greaterThan(3);
      expect(() => applyPreview(base, preview, { mode: 'all' })).to.throw(WorkbookError, '1 行被拒绝');
    });

  it('knows a row that lost its id by its sheet and wording, but then fills only what is empty', async () => {
    const preview = await diff((sheets) => {
      const server = sheets.find(({ name }) => name === '应用服务器')!;
      const open = server.rows.length - server.head - 2;
      for (const heading of ['标识', '校验']) setCell(server, open, heading, '');
      setCell(server, open, '符合情况', '符合');
    });
    expect(preview.counts).to.include({ changed: 1, refused: 0 });
    expect(preview.changed[0]?.object).to.equal('server-1');
  });

  it('leaves alone what was overtaken between preview and applying', async () => {
    const preview = await diff((sheets) => setCell(room(sheets), 0, '结果记录', '我的记录'));
    const later = changedMeanwhile('L2-PES1-01', { record: '刚刚保存' });
    expect(applyPreview(later, preview, { mode: 'good' })).to.deep.include({
      applied: [],
      overtaken: ['room-1|L2-PES1-01'],
    });
    expect(() => applyPreview(later, preview, { mode: 'all' })).to.throw(WorkbookError, '1 行在预览之后');
  });

  it('drops points that contradict a new result, and keeps hazards', async () => {
    const current = changedMeanwhile('L2-PES1-01', { points: 5, hazard: true });
    const preview = await diff((sheets) => setCell(room(sheets), 0, '符合情况', '不符合'), current);
    const { evaluation } = applyPreview(current, preview, { mode: 'all' });
    const finding = evaluation.findings.find(({ item }) => item === 'L2-PES1-01');
    expect(finding).to.include({ result: 'nonconform', hazard: true }).and.not.have.property('points');
  });

  it('refuses the book of another evaluation and a book that is not ours', async () => {
    const other = { ...base, objects: [{ id: 'x', name: '别的机房', kind: 'machine-room' }], findings: [] };
    const foreign = await diffRecordBook(book, other).catch((error: unknown) => error);
    expect(foreign).to.include({ code: 'workbook.other-evaluation' });
    const stranger = await diff((sheets) => sheets.filter(({ name }) => name === '封面')).catch(
      (error: unknown) => error,
    );
    expect(stranger).to.include({ code: 'workbook.not-ours' });
  });
});

function clearAll(sheet: EditableSheet, result: string): void {
  setCell(sheet, 0, '符合情况', result);
  for (const heading of ['结果记录', '不适用理由']) setCell(sheet, 0, heading, '');
}

function doubleRow(sheet: EditableSheet): void {
  sheet.rows.push([...sheet.rows[sheet.head + 1]!]);
  setCell(sheet, sheet.rows.length - sheet.head - 2, '结果记录', '第二份');
}

/** Sorts, drops, renames and fills in at random, always with words that are understood. */
function randomEdit(sheets: EditableSheet[], random: Random): EditableSheet[] {
  for (const sheet of sheets.filter(({ rows }) => rows.some((row) => row.includes('标识')))) {
    const count = sheet.rows.length - sheet.head - 1;
    for (let row = 0; row < count; row++) {
      if (random.chance(0.2))
        setCell(sheet, row, '结果记录', random.pick(['=1+1', '2026-01-01', '007', '多行\n记录', ' 前后空格 ']));
      if (random.chance(0.2)) setCell(sheet, row, '符合情况', random.pick(['符合', '部分符合 ', '不符合', '不适用']));
      if (random.chance(0.1)) setCell(sheet, row, '不适用理由', '不涉及');
    }
    if (random.chance(0.5)) replaceRows(sheet, (rows) => rows.toSorted(() => random.next() - 0.5));
    if (random.chance(0.3)) replaceRows(sheet, (rows) => rows.filter(() => random.chance(0.8)));
    if (random.chance(0.3)) dropColumn(sheet, random.pick(['整改建议', '风险等级', '测评提示', '重要程度']));
    if (random.chance(0.5)) sheet.name = `改名${random.below(1000)}`;
  }
  return random.chance(0.3) ? sheets.filter(({ name }) => name !== '_mlps') : sheets;
}
