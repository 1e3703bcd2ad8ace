import { expect } from 'chai';
import { editBook, fill } from '../test-support/edit-book.js';
import type { EditableSheet } from '../test-support/edit-book.js';
import { smallCsv, uploadBook } from '../test-support/book-steps.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

onEachDatabase('workbooks', (tester) => {
  let evaluation: Json;
  let base: string;
  beforeEach(async () => {
    evaluation = await importSmall(tester());
    base = `/evaluations/${evaluation.id}`;
  });

  const bookOut = async (): Promise<Uint8Array> => (await tester().get(`${base}/record-book`)).bytes;
  const upload = (bytes: Uint8Array | string, name?: string): Promise<TestAnswer> =>
    uploadBook(tester(), `${base}/books`, bytes, name);
  const returned = async (edit: (sheets: EditableSheet[]) => void): Promise<Json> =>
    (await upload(await editBook(await bookOut(), edit))).body;
  const apply = (book: Json, more: object = {}): Promise<TestAnswer> =>
    tester().post(`${base}/books/${book.id}/application`, { seen: book.seen, ...more });
  const again = async (book: Json): Promise<Json> => (await tester().get(`${base}/books/${book.id}`)).body;
  const rows = async (book: Json, query = ''): Promise<Json[]> =>
    (await tester().get(`${base}/books/${book.id}/rows?limit=200${query}`)).body.items;
  const finding = async (object: string, item: string): Promise<Json> =>
    (await tester().get(`${base}/findings/${object}/${item}`)).body;
  const put = async (object: string, item: string, body: object): Promise<void> => {
    const path = `${base}/findings/${object}/${item}`;
    await tester().call('PUT', path, { body, headers: { 'If-Match': (await tester().get(path)).etag } });
  };

  describe('a record book of our own', () => {
    const changeRecord = (sheets: EditableSheet[]): void =>
      fill(sheets, 'server-1|L2-CES1-01', '结果记录', '口令长度已改为 12 位');

    it('comes back unchanged when nobody touched it', async () => {
      const { status, body } = await upload(await bookOut());
      expect(status).to.equal(201);
      expect([body.kind, body.state]).to.deep.equal(['record', 'preview']);
      expect(body.counts).to.include({ changed: 0, conflicting: 0, refused: 0, missing: 0 });
      expect(body.counts.unchanged).to.equal(body.counts.read);
    });

    it('shows a change with both sides and writes nothing before it is applied', async () => {
      const book = await returned(changeRecord);
      const [row] = await rows(book, '&kind=changed');
      expect(row).to.include({ object: 'server-1', item: 'L2-CES1-01', kind: 'changed' });
      expect(row.changes).to.deep.equal([{ field: 'record', before: '口令长度不足', after: '口令长度已改为 12 位' }]);
      expect((await finding('server-1', 'L2-CES1-01')).record).to.equal('口令长度不足');
    });

    it('is written when applied, and changes nothing the second time', async () => {
      const bytes = await editBook(await bookOut(), changeRecord);
      const book = (await upload(bytes)).body;
      const applied = await apply(book);
      expect(applied.body.applied).to.include({ mode: 'good', changed: 1, left: 0, evaluationId: evaluation.id });
      const after = await finding('server-1', 'L2-CES1-01');
      expect(after).to.include({ record: '口令长度已改为 12 位', result: 'nonconform', version: 2, hazard: true });
      const repeated = await upload(bytes, '换了名字.xlsx');
      expect([repeated.body.repeated, repeated.body.id]).to.deep.equal([true, book.id]);
      expect(repeated.body.counts).to.include({ changed: 0, conflicting: 0 });
      await apply(repeated.body);
      expect((await finding('server-1', 'L2-CES1-01')).version).to.equal(2);
    });

    it('does not write over what others saved meanwhile, unless it is told to', async () => {
      const bytes = await editBook(await bookOut(), changeRecord);
      await put('server-1', 'L2-CES1-01', { result: 'partial', record: '他人的记录' });
      const book = (await upload(bytes)).body;
      expect(book.counts).to.include({ changed: 0, conflicting: 1 });
      const [row] = await rows(book, '&kind=conflicting');
      expect(row.changes.find(({ field }: Json) => field === 'record')).to.deep.include({ before: '他人的记录' });
      expect((await apply(book, { mode: 'all' })).body.code).to.equal('book.not-clean');
      await apply(book);
      expect((await finding('server-1', 'L2-CES1-01')).record).to.equal('他人的记录');
      const decided = await apply(await again(book), { decisions: [{ key: row.key, take: 'book' }] });
      expect(decided.body.applied).to.include({ taken: 1, left: 0 });
      expect((await finding('server-1', 'L2-CES1-01')).record).to.equal('口令长度已改为 12 位');
    });

    it('does not write over what a second person accepted, unless it is told to', async () => {
      const bytes = await editBook(await bookOut(), changeRecord);
      const choice = { findings: [{ object: 'server-1', item: 'L2-CES1-01' }] };
      const as = (name: string): Record<string, string> => ({ 'X-Acting-Name': encodeURIComponent(name) });
      await tester().post(`${base}/findings/submissions`, choice, as('甲'));
      await tester().post(`${base}/findings/reviews`, { action: 'accept', ...choice }, as('乙'));
      expect((await finding('server-1', 'L2-CES1-01')).state).to.equal('accepted');
      const book = (await upload(bytes)).body;
      expect(book.counts).to.include({ changed: 0, conflicting: 1 });
      await apply(book);
      expect(await finding('server-1', 'L2-CES1-01')).to.include({ state: 'accepted', record: '口令长度不足' });
      const [row] = await rows(book, '&kind=conflicting');
      expect(row.reason).to.include('复核');
      await apply(await again(book), { decisions: [{ key: row.key, take: 'book' }] });
      expect(await finding('server-1', 'L2-CES1-01')).to.include({ state: 'saved', record: '口令长度已改为 12 位' });
    });

    it('is not applied when what it rests on changed after the preview', async () => {
      const book = await returned(changeRecord);
      await put('server-1', 'L2-CES1-01', { result: 'partial', record: '他人的记录' });
      expect((await apply(book)).body.code).to.equal('book.changed-since');
      expect((await finding('server-1', 'L2-CES1-01')).record).to.equal('他人的记录');
    });

    it('names a word that is no result, with sheet and row', async () => {
      const book = await returned((sheets) => fill(sheets, 'server-1|L2-CES1-01', '符合情况', '大概可以'));
      const [row] = await rows(book, '&kind=refused');
      expect(row).to.include({ sheet: '数据库服务器', code: 'unknown-result' });
      expect(row.row).to.be.greaterThan(1);
      expect(row.reason).to.include('大概可以');
    });

    it('is refused for another evaluation', async () => {
      const bytes = await bookOut();
      const other = await importSmall(tester(), { objects: [{ id: 'x', name: '别处', kind: 'server' }], findings: [] });
      const { status, body } = await uploadBook(tester(), `/evaluations/${other.id}/books`, bytes);
      expect([status, body.code]).to.deep.equal([409, 'workbook.other-evaluation']);
    });

    it('is not applied to a completed evaluation', async () => {
      const book = await returned(changeRecord);
      const { etag } = await tester().get(base);
      await tester().call('PATCH', base, { body: { state: 'completed' }, headers: { 'If-Match': etag } });
      expect((await apply(book)).body.code).to.equal('evaluation.completed');
    });

    it('is let go of without a trace', async () => {
      const book = await returned(changeRecord);
      const path = `${base}/books/${book.id}`;
      expect((await tester().call('DELETE', path, { headers: { 'If-Match': book.etag } })).status).to.equal(204);
      expect((await tester().get(path)).status).to.equal(404);
    });
  });

  describe("another agency's book", () => {
    it('adds its objects and findings, and a second import changes nothing', async () => {
      const book = (await upload(smallCsv, '备用机房.csv')).body;
      expect(book.objects).to.deep.include({
        object: '备用机房',
        name: '备用机房',
        kind: 'machine-room',
        use: 'new',
        key: '备用机房',
        findings: 1,
      });
      await apply(book);
      expect(await finding('备用机房', 'L2-PES1-03')).to.include({ result: 'conform', record: '门禁记录齐全' });
      expect((await again(book)).counts).to.include({ changed: 0, unchanged: 1, conflicting: 0 });
    });

    it('finds the object of equal name, and a differing result is a conflict', async () => {
      await apply((await upload(smallCsv, '中心机房.csv')).body);
      const book = (await upload(smallCsv.replace(/,符合$/, ',不符合'), '中心机房.csv')).body;
      expect(book.objects[0]).to.include({ use: 'existing', key: 'room-1' });
      expect(book.counts).to.include({ changed: 0, conflicting: 1 });
      const [row] = await rows(book, '&kind=conflicting');
      expect(row.changes).to.deep.equal([{ field: 'result', before: 'conform', after: 'nonconform' }]);
    });

    it('lets the user say which object a sheet is, or leave it out', async () => {
      const book = (await upload(smallCsv, '某房间.csv')).body;
      const change = async (choice: object, etag: string): Promise<Json> =>
        (
          await tester().call('PATCH', `${base}/books/${book.id}`, {
            body: { objects: [{ object: '某房间', ...choice }] },
            headers: { 'If-Match': etag },
          })
        ).body;
      const matched = await change({ use: 'existing', key: 'room-1' }, book.etag);
      expect(matched.objects[0]).to.include({ use: 'existing', key: 'room-1' });
      const renamed = await change({ use: 'new', name: '灾备机房', kind: 'machine-room' }, matched.etag);
      expect(renamed.objects[0]).to.include({ use: 'new', name: '灾备机房' });
      const left = await change({ use: 'skip' }, renamed.etag);
      expect(left.counts).to.include({ changed: 0, skipped: 1, read: 1 });
      expect((await apply(book)).body.code).to.equal('book.changed-since');
    });

    it('lists a row of another level with the item it belongs to', async () => {
      const foreign = `${smallCsv}\n,物理访问控制,b）重要区域应配置第二道电子门禁系统，控制、鉴别和记录进入的人员,无,不符合`;
      const book = (await upload(foreign, '机房三.csv')).body;
      const [row] = await rows(book, '&kind=refused');
      expect(row).to.include({ code: 'other-level', belongsTo: 'L4-PES1-04', row: 3 });
      expect(book.counts).to.include({ read: 2, changed: 1, refused: 1 });
    });

    it('finds rows by sheet and by text', async () => {
      const book = (await upload(smallCsv, '机房四.csv')).body;
      expect(await rows(book, `&q=${encodeURIComponent('PES1-03')}`)).to.have.length(1);
      expect(await rows(book, `&sheet=${encodeURIComponent('别的表')}`)).to.have.length(0);
    });

    it('becomes a new evaluation of its system, once', async () => {
      const path = `/systems/${evaluation.systemId}/books`;
      const book = (await uploadBook(tester(), path, smallCsv, '中心机房.csv')).body;
      const post = (seen: string): Promise<TestAnswer> =>
        tester().post(`${path}/${book.id}/application`, { seen, evaluationName: '由记录表建立', edition: '2025' });
      const { body } = await post(book.seen);
      const made = (await tester().get(`/evaluations/${body.applied.evaluationId}`)).body;
      expect(made).to.include({ name: '由记录表建立', edition: '2025', state: 'inProgress' });
      const twice = await post(body.seen);
      expect([twice.status, twice.body.code]).to.deep.equal([409, 'book.applied']);
    });
  });

  describe('a layout that is not known', () => {
    const odd = smallCsv.replace('扩展标准,控制点,测评项,结果记录,符合情况', '类,点,检查内容,现场所见,判断');

    it('is read after the user said what its columns mean', async () => {
      const book = (await upload(odd, '机房五.csv')).body;
      expect([book.state, book.kind, book.counts.read]).to.deep.equal(['columns', null, 0]);
      expect(book.columns.columns.map(({ heading }: Json) => heading)).to.include('检查内容');
      expect((await apply(book)).body.code).to.equal('book.columns');
      const columns = { point: '点', item: '检查内容', record: '现场所见', result: '判断' };
      const { body } = await tester().call('PATCH', `${base}/books/${book.id}`, {
        body: { mapping: { format: 'mlps-columns/1', columns } },
        headers: { 'If-Match': book.etag },
      });
      expect([body.state, body.counts.changed]).to.deep.equal(['preview', 1]);
    });

    it('is read at once under a mapping that was kept', async () => {
      const { organizationId } = (await tester().get(`/systems/${evaluation.systemId}`)).body;
      const columns = { point: '=B', item: '检查内容', record: '现场所见', result: '判断' };
      const kept = await tester().post(`/organizations/${organizationId}/column-mappings`, {
        name: `甲机构 ${evaluation.id}`,
        mapping: { format: 'mlps-columns/1', columns },
      });
      const more = `&columnMappingId=${kept.body.id}`;
      const { body } = await uploadBook(tester(), `${base}/books`, odd, '机房六.csv', more);
      expect([body.state, body.counts.changed, body.mapping.columns.point]).to.deep.equal(['preview', 1, '=B']);
    });

    it('is refused with what is wrong in the mapping', async () => {
      const book = (await upload(odd, '机房七.csv')).body;
      const { status, body } = await tester().call('PATCH', `${base}/books/${book.id}`, {
        body: { mapping: { format: 'mlps-columns/1', columns: { item: '检查内容' } } },
        headers: { 'If-Match': book.etag },
      });
      expect([status, body.code]).to.deep.equal([422, 'workbook.bad-mapping']);
      expect(body.detail).to.include('符合情况');
    });
  });

  describe('a hostile or broken file', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]><Workbook>&b;</Workbook>`;
    const files: readonly (readonly [string, Uint8Array | string, number, string])[] = [
      ['a PDF under the name of a workbook', '%PDF-1.7\n', 415, 'workbook.not-a-workbook'],
      ['a web page', '<html><table></table></html>', 415, 'workbook.not-a-workbook'],
      ['entities that unfold', laughs, 422, 'workbook.unsafe-xml'],
      ['a broken archive', Buffer.from('PK\u0003\u0004 and nothing else'), 422, 'workbook.damaged'],
      ['a table without records', 'a,b\n1,2\n', 200, 'columns'],
      ['one word', 'hallo', 422, 'workbook.no-records'],
    ];
    for (const [what, bytes, status, code] of files)
      it(`gets one clear answer: ${what}`, async () => {
        const { status: given, body } = await upload(bytes);
        expect([given, body.code ?? body.state]).to.deep.equal([status === 200 ? 201 : status, code]);
      });

    it('cut short gives one clear answer, wherever it is cut', async () => {
      const whole = await bookOut();
      for (const share of [0.1, 0.5, 0.9]) {
        const { status, body } = await upload(whole.slice(0, Math.floor(whole.length * share)));
        expect([status, body.code]).to.deep.equal([422, 'workbook.damaged']);
      }
    });

    it('leaves nothing behind', async () => {
      await upload('%PDF-1.7\n');
      expect((await tester().get(`${base}/books`)).body.items).to.deep.equal([]);
      expect((await tester().get(base)).status).to.equal(200);
    });
  });
});
