import { expect } from 'chai';
import { openWorkbook } from '@mlps/workbooks';
import type { BookSheet, PlainSheet, StyledCell } from '@mlps/workbooks';
import { manyProblems, sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { buildNotice } from '../model/build-notice.js';
import type { NoticeModel } from '../model/notice-model.js';
import { renderNoticeXlsx } from './render-notice-xlsx.js';
import { listColumns } from './sheets/list-columns.js';
import { listSheet } from './sheets/list-sheet.js';

const options = { date: '2026-09-30', deadline: '2026-12-31', number: '某测整〔2026〕12号' };
const notice = (): NoticeModel => buildNotice(sampleEvaluation(), options);
const sheets = async (model: NoticeModel): Promise<readonly PlainSheet[]> =>
  (await openWorkbook(await renderNoticeXlsx(model))).sheets;
const titles = listColumns.map((column) => column.title);
/** Cell of the list by problem and title. */
const cellOf = (sheet: BookSheet, problem: number, title: string): StyledCell =>
  sheet.rows[2 + problem]!.cells[titles.indexOf(title)] as StyledCell; // every cell of the list has a look

describe('renderNoticeXlsx', () => {
  it('has the sheets 通知, 整改清单 and 说明, and a hidden one', async () =>
    expect((await sheets(notice())).map(({ name, hidden }) => [name, hidden])).to.deep.equal([
      ['通知', false],
      ['整改清单', false],
      ['说明', false],
      ['_mlps', true],
    ]));

  it('lists every problem as the model tells it', async () => {
    const model = buildNotice(manyProblems({ problems: 150, recordLength: 1000 }), options);
    const [, list] = await sheets(model);
    const rows = list!.rows.slice(2);
    expect(rows).to.have.length(150);
    for (const [
      index,
      { key, number, point, clause, requirement, found, riskWord, advice },
    ] of model.problems.entries())
      expect(rows[index]!.cells).to.include.members([key, number, point, clause, requirement, found, riskWord, advice]);
  });

  it('hides the stable ids, and the hazards while there are none', async () => {
    const [, list] = await sheets(buildNotice(manyProblems({ problems: 3 }), options));
    expect(list!.hiddenColumns).to.deep.equal([titles.indexOf('标识') + 1, titles.indexOf('重大风险隐患') + 1]);
    expect((await sheets(notice()))[1]!.hiddenColumns).to.deep.equal([1]);
  });

  it('carries what is needed to know the book again', async () => {
    const [, , , identity] = await sheets(notice());
    const facts = Object.fromEntries(identity!.rows.map(({ cells }) => [cells[0], cells[1]]));
    expect(facts).to.include({
      format: 'mlps-notice-book/1',
      listSheet: '整改清单',
      system: '综合业务信息系统',
      grade: 'S2A2G2',
    });
    expect(facts).to.include({
      noticeNumber: options.number,
      problems: '4',
      evaluationHash: notice().identity.evaluationHash,
    });
  });

  it('keeps a user’s formula a text', async () => {
    const evaluation = sampleEvaluation();
    evaluation.findings[1]!.record = '=HYPERLINK("http://example.invalid","点击")';
    const book = await openWorkbook(await renderNoticeXlsx(buildNotice(evaluation, options)));
    expect(book.passive.formulas).to.equal(0);
    expect(book.sheets[1]!.rows[2]!.cells).to.include('=HYPERLINK("http://example.invalid","点击")');
  });

  it('keeps emoji and rare characters, drops control characters', async () => {
    const evaluation = sampleEvaluation();
    evaluation.findings[1]!.record = '设备𠮷🙂\u0000\u0007，_x0041_';
    const [, list] = await sheets(buildNotice(evaluation, options));
    expect(list!.rows[2]!.cells).to.include('设备𠮷🙂，_x0041_');
  });

  it('says that nothing was found when there is no problem', async () => {
    const evaluation = sampleEvaluation();
    const model = buildNotice({ ...evaluation, findings: evaluation.findings.slice(0, 1) }, options);
    expect((await sheets(model))[1]!.rows.flatMap(({ cells }) => cells)).to.include('未发现需要整改的问题');
  });

  it('gives equal bytes for equal models', async () =>
    expect(Buffer.compare(await renderNoticeXlsx(notice()), await renderNoticeXlsx(notice()))).to.equal(0));
});

describe('the list of problems', () => {
  const sheet = listSheet(notice());

  it('has the deadline as a date', () =>
    expect(cellOf(sheet, 0, '整改期限').value).to.deep.equal(new Date('2026-12-31T00:00:00Z')));
  it('leaves exactly the columns open that the recipient fills in', () => {
    const open = titles.filter((title) => cellOf(sheet, 0, title).look?.open);
    expect(open).to.deep.equal([
      '责任部门',
      '责任人',
      '整改措施',
      '计划完成日期',
      '实际完成日期',
      '状态',
      '佐证材料',
      '备注',
    ]);
    expect(sheet.protection).to.include({ filter: true });
  });
  it('offers the states in a list box over all rows', () =>
    expect(sheet.lists).to.deep.equal([{ range: 'S3:S6', entries: ['未开始', '整改中', '已完成', '无法整改'] }]));
  it('takes dates only where dates belong', () =>
    expect(sheet.dates!.map(({ range }) => range)).to.deep.equal(['Q3:Q6', 'R3:R6']));
  it('freezes the head, filters all columns and repeats the head in print', () => {
    expect(sheet.freeze).to.deep.equal({ rows: 2, columns: 3 });
    expect(sheet.filter).to.equal('A2:U6');
    expect(sheet.print)
      .to.include({ orientation: 'landscape' })
      .and.deep.include({ titleRows: [2, 2] });
    expect(sheet.print!.footer).to.include('第 &P 页 共 &N 页');
  });
});
