import { expect } from 'chai';
import { editBook, setCell } from '../../test-support/edit-book.js';
import type { EditableSheet } from '../../test-support/edit-book.js';
import { dateCell } from '../writer/book.js';
import { writeWorkbook } from '../writer/write-workbook.js';
import { diffRectification } from './diff-rectification.js';
import { readDay } from './read-date.js';
import { readRectificationBook } from './read-rectification-book.js';
import type { RectificationBook } from './read-rectification-book.js';
import { blankRectification, rectificationTitles } from './rectification-value.js';
import type { RectificationValue } from './rectification-value.js';

const keys = ['room-1|L2-PES1-03', 'server-1|L2-CES1-01', 'server-1|L2-CES1-15'];
const titles = Object.values(rectificationTitles);

/** The workbook of a notice in small, with the columns that the reports room writes. */
function noticeBook(): Promise<Uint8Array> {
  const identity = [
    ['format', 'mlps-notice-book/1'],
    ['system', '综合业务信息系统'],
    ['noticeNumber', '整改〔2026〕1 号'],
    ['noticeDate', '2026-03-01'],
    ['problems', keys.length],
    ['evaluationHash', 'abc'],
  ];
  const rows = keys.map((key, index) => [
    key,
    `T00${index + 1}`,
    '问题',
    ...titles.map((title) => (title === '状态' ? '未开始' : null)),
  ]);
  return writeWorkbook({
    title: '通知',
    author: '某县人民医院',
    created: dateCell('2026-03-01'),
    sheets: [
      {
        name: '整改清单',
        columns: [{ width: 4, hidden: true }, ...Array.from({ length: titles.length + 2 }, () => ({ width: 12 }))],
        rows: [
          { cells: [null, '整改清单'] },
          { cells: ['标识', '编号', '存在问题', ...titles] },
          ...rows.map((cells) => ({ cells })),
        ],
      },
      { name: '_mlps', columns: [], rows: identity.map((cells) => ({ cells })), hidden: 'very' },
    ],
  });
}

const current = (change: Partial<RectificationValue> = {}): Map<string, RectificationValue> =>
  new Map(keys.map((key, index) => [key, index === 0 ? { ...blankRectification, ...change } : blankRectification]));

describe('a rectification workbook that comes back', () => {
  let book: Uint8Array;
  before(async () => {
    book = await noticeBook();
  });
  const read = (edit: (list: EditableSheet) => void): Promise<RectificationBook> =>
    readRectificationBook(editBook(book, (sheets) => edit(sheets.find(({ name }) => name === '整改清单')!)));

  it('says which notice it belongs to and changes nothing while it is blank', async () => {
    const returned = await readRectificationBook(book);
    expect(returned.notice).to.include({ number: '整改〔2026〕1 号', problems: 3, evaluationHash: 'abc' });
    const { counts } = diffRectification(returned, current());
    expect(counts).to.deep.equal({ read: 3, changed: 0, unchanged: 3, conflicting: 0, refused: 0, missing: 0 });
  });

  it('brings measures, owner, dates and state, whatever way a date was typed', async () => {
    const returned = await read((list) => {
      setCell(list, 0, '责任部门', '信息科');
      setCell(list, 0, '责任人', '张某');
      setCell(list, 0, '整改措施', '更换门禁');
      setCell(list, 0, '计划完成日期', '2026年4月3日');
      setCell(list, 0, '状态', '整改中');
    });
    const { changed, counts } = diffRectification(returned, current());
    expect(counts).to.include({ changed: 1, unchanged: 2 });
    expect(changed[0]?.after).to.deep.equal({
      ...blankRectification,
      department: '信息科',
      owner: '张某',
      measure: '更换门禁',
      plannedDate: '2026-04-03',
      state: 'inProgress',
    });
    const applied = new Map([...current(), [changed[0]!.key, changed[0]!.after]]);
    expect(diffRectification(returned, applied).counts).to.include({ changed: 0, unchanged: 3, conflicting: 0 });
  });

  it('shows a conflict where somebody filled in the same field meanwhile, and merges other fields', async () => {
    const returned = await read((list) => setCell(list, 0, '责任人', '张某'));
    const clash = diffRectification(returned, current({ owner: '李某' }));
    expect(clash.conflicting[0]).to.deep.include({ fields: ['owner'], key: keys[0] });
    expect(clash.conflicting[0]?.current.owner).to.equal('李某');
    expect(clash.conflicting[0]?.book.owner).to.equal('张某');
    const merged = diffRectification(returned, current({ note: '已联系厂商' }));
    expect(merged.changed[0]?.after).to.include({ owner: '张某', note: '已联系厂商' });
  });

  it('compares with what went out when that was not blank', async () => {
    const sent = current({ owner: '李某' });
    const returned = await read((list) => setCell(list, 0, '责任人', '张某'));
    expect(diffRectification(returned, sent, sent).changed[0]?.after.owner).to.equal('张某');
  });

  const refused: [string, (list: EditableSheet) => void, string][] = [
    ['a date that is none', (list) => setCell(list, 1, '计划完成日期', '2026-02-30'), 'bad-date'],
    ['a word that is no state', (list) => setCell(list, 1, '状态', '搞定'), 'unknown-state'],
    ['a row without its id', (list) => list.rows.push(['', 'T009', '', '信息科']) && undefined, 'no-key'],
    ['a name without end', (list) => setCell(list, 1, '责任人', '某'.repeat(501)), 'text-too-long'],
  ];
  for (const [what, edit, code] of refused)
    it(`refuses ${what} and takes the others`, async () => {
      const { refused: rows, counts } = diffRectification(await read(edit), current());
      expect(rows.map((row) => row.code)).to.deep.equal([code]);
      expect(counts).to.include({ changed: 0, refused: 1, missing: 0 });
    });

  it('refuses a row of a problem that is not open any more', async () => {
    const { refused: rows } = diffRectification(await readRectificationBook(book), new Map([...current()].slice(1)));
    expect(rows[0]).to.include({ code: 'unknown-problem', key: keys[0], row: 3 });
  });

  it('is not taken for a record book, nor the other way round', async () => {
    const error = await readRectificationBook(
      editBook(book, (sheets) => sheets.filter(({ name }) => name === '_mlps')),
    ).catch((failure: unknown) => failure);
    expect(error).to.include({ code: 'workbook.not-ours' });
  });

  const days: [string, string | null][] = [
    ['2026-9-3', '2026-09-03'],
    ['2026/09/03', '2026-09-03'],
    ['2026.9.3', '2026-09-03'],
    ['２０２６年９月３日', '2026-09-03'],
    ['20260903', '2026-09-03'],
    ['', ''],
    ['2026-02-29', null],
    ['9 月', null],
  ];
  for (const [text, day] of days)
    it(`reads “${text}” as ${day === '' ? 'no day' : day}`, () => {
      expect(readDay(text)).to.equal(day);
    });
});
