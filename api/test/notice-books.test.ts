import { expect } from 'chai';
import { editBook, fill } from '../test-support/edit-book.js';
import type { EditableSheet } from '../test-support/edit-book.js';
import { uploadBook } from '../test-support/book-steps.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json } from '../test-support/tester.js';

const KEY = 'server-1|L2-CES1-01';

onEachDatabase('the workbook of a notice', (tester) => {
  let evaluation: Json;
  let notice: Json;
  let base: string;
  beforeEach(async () => {
    evaluation = await importSmall(tester());
    const input = { date: '2026-03-01', deadline: '2099-06-30' };
    notice = (await tester().post(`/evaluations/${evaluation.id}/notices`, input)).body;
    base = `/notices/${notice.id}/books`;
  });

  const out = async (): Promise<Uint8Array> => (await tester().get(`/notices/${notice.id}/files/xlsx`)).bytes;
  const answered = async (values: Record<string, string>, from?: Uint8Array): Promise<[Json, Uint8Array]> => {
    const bytes = await editBook(from ?? (await out()), (sheets: EditableSheet[]) => {
      for (const [heading, text] of Object.entries(values)) fill(sheets, KEY, heading, text);
    });
    return [(await uploadBook(tester(), base, bytes, '整改清单.xlsx')).body, bytes];
  };
  const apply = async (book: Json, more: object = {}): Promise<Json> =>
    (await tester().post(`${base}/${book.id}/application`, { seen: book.seen, ...more })).body;
  const rows = async (book: Json, kind: string): Promise<Json[]> =>
    (await tester().get(`${base}/${book.id}/rows?kind=${kind}`)).body.items;
  const item = async (): Promise<Json> => {
    const { items } = (await tester().get(`/evaluations/${evaluation.id}/rectification-items`)).body;
    return items.find((entry: Json) => entry.item === 'L2-CES1-01');
  };

  const answer = {
    责任部门: '信息科',
    责任人: '某责任人',
    整改措施: '启用口令复杂度策略',
    计划完成日期: '2099-05-20',
    状态: '整改中',
  };

  it('shows what came back and writes nothing before it is applied', async () => {
    const [book] = await answered(answer);
    expect([book.kind, book.counts.changed, book.counts.unchanged]).to.deep.equal(['notice', 1, 1]);
    const [row] = await rows(book, 'changed');
    expect(row.changes).to.deep.include({ field: 'measure', before: null, after: '启用口令复杂度策略' });
    expect(await item()).to.equal(undefined);
  });

  it('opens the items, plans them and moves them along, with a line of history', async () => {
    const [book] = await answered(answer);
    expect((await apply(book)).applied.changed).to.equal(1);
    const now = await item();
    expect(now).to.include({ department: '信息科', owner: '某责任人', state: 'inProgress' });
    expect(now.plan.measures).to.equal('启用口令复杂度策略');
    expect(now.plan.milestones).to.deep.equal([{ title: '计划完成', date: '2099-05-20' }]);
    const { items } = (await tester().get(`/rectification-items/${now.id}/history`)).body;
    expect(items.map(({ reason }: Json) => reason).join()).to.include('整改清单');
  });

  it('takes the next edition of the same workbook as a change, not as a conflict', async () => {
    const [first, bytes] = await answered(answer);
    await apply(first);
    const [second] = await answered({ 状态: '已完成', 实际完成日期: '2099-05-19', 佐证材料: '策略截图' }, bytes);
    expect(second.counts).to.include({ changed: 1, conflicting: 0 });
    await apply(second);
    const now = await item();
    expect(now.state).to.equal('inProgress'); // evidence and a retest are still to come
    const { items } = (await tester().get(`/rectification-items/${now.id}/history`)).body;
    expect(items.at(-1).reason).to.include('已完成').and.to.include('策略截图');
    const [third] = await answered({}, await editBook(bytes, (sheets) => fill(sheets, KEY, '状态', '已完成')));
    expect(third.counts.conflicting).to.equal(0);
  });

  it('changes nothing the second time', async () => {
    const [book, bytes] = await answered(answer);
    await apply(book);
    const { version } = await item();
    const { body } = await uploadBook(tester(), base, bytes, '整改清单.xlsx');
    expect(body.counts).to.include({ changed: 0, conflicting: 0 });
    await apply(body);
    expect((await item()).version).to.equal(version);
  });

  it('does not write over what was entered in the service', async () => {
    await tester().post(`/notices/${notice.id}/rectification-items`, {});
    const before = await item();
    await tester().call('PATCH', `/rectification-items/${before.id}`, {
      body: { department: '设备科' },
      headers: { 'If-Match': before.etag },
    });
    const [book] = await answered(answer);
    expect(book.counts).to.include({ changed: 0, conflicting: 1 });
    await apply(book);
    expect((await item()).department).to.equal('设备科');
    const [row] = await rows(book, 'conflicting');
    await apply((await tester().get(`${base}/${book.id}`)).body, { decisions: [{ key: row.key, take: 'book' }] });
    expect((await item()).department).to.equal('信息科');
  });

  it('refuses a day after the deadline and a word that is no state, row by row', async () => {
    await tester().post(`/notices/${notice.id}/rectification-items`, {});
    const [late] = await answered({ ...answer, 计划完成日期: '2099-12-31' });
    expect((await rows(late, 'refused'))[0]).to.include({ code: 'after-deadline', item: 'L2-CES1-01' });
    const [odd] = await answered({ 状态: '差不多' });
    expect((await rows(odd, 'refused'))[0].reason).to.include('差不多');
  });

  it('is not taken for a record book, nor a record book for it', async () => {
    const notRecords = await uploadBook(tester(), `/evaluations/${evaluation.id}/books`, await out());
    expect([notRecords.status, notRecords.body.code]).to.deep.equal([422, 'workbook.notice-book']);
    const { bytes } = await tester().get(`/evaluations/${evaluation.id}/record-book`);
    const notNotice = await uploadBook(tester(), base, bytes);
    expect([notNotice.status, notNotice.body.code]).to.deep.equal([422, 'workbook.not-ours']);
  });
});
