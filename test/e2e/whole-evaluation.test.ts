import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { pictureFile } from '../helpers/evidence-files.js';
import { expectCount } from '../helpers/expect-count.js';
import { Hands } from '../helpers/keyboard.js';
import { evaluationBody, expectedResults, grave } from '../helpers/outpatient.js';
import { pdfWords } from '../helpers/pdf-words.js';
import {
  beginEvaluation,
  correct,
  recordEverything,
  signIn,
  storedResults,
  submit,
} from '../helpers/record-evaluation.js';
import { sendAs } from '../helpers/send-as.js';
import { openAs } from '../helpers/sign-in.js';
import { visitWorkbench } from '../helpers/visit.js';

/** From the first key to the last paper: evaluators, a second person and the hospital, each signed in with the rights of a role and no more. */
describe('a whole evaluation', function () {
  this.timeout(420_000);
  const visit = visitWorkbench({ demo: true, accounts: true });
  let tries = 0;

  it('is recorded by keyboard alone, reviewed, noticed, answered, retested, and its papers say so', async () => {
    const system = `门诊预约系统${(tries += 1)}`;
    const lead = await visit.open('/systems');
    const hands = await Hands.on(lead.page);
    await signIn(hands, visit.person('leadEvaluator'));
    const evaluationId = await beginEvaluation(hands, system);
    const recorded = expectedResults();
    await recordEverything(hands, recorded.size);
    expect(await storedResults(lead.page, evaluationId)).to.deep.equal(recorded);
    const plain = hands.pressed.get('1') ?? 0;
    expect(plain, 'cells by one plain key').to.be.greaterThan(recorded.size / 2);
    await submit(hands, recorded.size);
    expect(await hands.pointers()).to.equal(0);

    const reviewer = await openAs(visit, 'reviewer', '/reviews');
    await returnOne(reviewer.page, system, recorded.size);
    await correct(hands, system);
    expect(await hands.pointers(), 'the mouse').to.equal(0);
    await expectOwnRefused(lead.page, evaluationId);
    await reviewer.page.reload();
    await accept(reviewer.page, 1);
    await complete(lead.page, evaluationId);
    const before = await scoreOf(lead.page, evaluationId);
    const notice = await issuePaper(await toNotice(lead.page));
    expect(notice).to.include('某县人民医院').and.include(system).and.include(squeezed(grave.text));
    expect(notice).to.include(squeezed(grave.advice)).and.include(evaluationBody);
    await lead.page.getByRole('button', { name: /^由 .* 生成整改项$/ }).click();
    await lead.page.getByRole('link', { name: /^新生成 \d+ 项/ }).waitFor();

    const hospital = await openAs(visit, 'hospitalManager', `/rectification?evaluation=${evaluationId}&risk=high`);
    await answer(hospital.page, lead.page);
    await retest(lead.page);
    const after = await scoreOf(lead.page, evaluationId);
    expect(after.score).to.be.greaterThan(before.score);
    expect([before.conclusion, after.conclusion]).to.deep.equal(['差', '良']);
    await hospital.page.goto(visit.url(`/rectification?evaluation=${evaluationId}&state=closed`));
    await hospital.page.getByRole('table', { name: '整改项' }).getByRole('cell', { name: '已关闭' }).waitFor();

    await hospital.page.goto(visit.url(`/papers/new?kind=rectification&subject=${evaluationId}`));
    const reply = await issuePaper(hospital.page);
    expect(reply).to.include(system).and.include('张工').and.include(squeezed(measure));
    await lead.page.getByRole('link', { name: '制作复测报告' }).click();
    const report = await issuePaper(lead.page);
    expect(report).to.include(squeezed(seen)).and.include(before.score.toFixed(2)).and.include(after.score.toFixed(2));
    expect([lead.faults, reviewer.faults, hospital.faults].flat()).to.deep.equal([]);
  });
});

const measure = '关闭 Telnet，改用 SSH 并限定管理网段';
const seen = '现场核查，只能用 SSH 登录';

/** The second person looks at everything, sends one result back and accepts the rest. */
async function returnOne(page: Page, system: string, count: number): Promise<void> {
  const row = page.getByRole('row', { name: new RegExp(system) });
  await row
    .getByRole('link', { name: String(count), exact: true })
    .first()
    .click();
  await page.getByRole('button', { name: '全部载入' }).click();
  await page.getByLabel(`全部勾选（${count}）`).waitFor();
  await page.getByRole('button', { name: '退回 中心机房 7.1.1.8', exact: true }).click();
  await page.getByRole('dialog').getByLabel('意见').fill('请写明查看了哪些月份的记录');
  await page.getByRole('dialog').getByRole('button', { name: '退回 1 条' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await accept(page, count - 1);
}

async function accept(page: Page, count: number): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^已提交 ?${count}$`) }).waitFor();
  await page.getByLabel(`全部勾选（${count}）`).check();
  await page
    .getByRole('group', { name: '成批复核' })
    .getByRole('button', { name: `通过 (${count})` })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `通过 ${count} 条` })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: '没有待复核的结果' }).waitFor();
}

/** Nobody accepts what he recorded himself, whatever else he may. */
async function expectOwnRefused(page: Page, evaluationId: string): Promise<void> {
  await page.goto(new URL(`/evaluations/${evaluationId}/review`, page.url()).href);
  const own = page.getByRole('button', { name: '通过 中心机房 7.1.1.8', exact: true });
  await own.and(page.locator(':disabled')).waitFor();
  expect(await own.getAttribute('title')).to.equal('这是您自己记录或提交的结果，须由另一人通过。');
}

async function complete(page: Page, evaluationId: string): Promise<void> {
  await page.goto(new URL(`/evaluations/${evaluationId}`, page.url()).href);
  await page.getByRole('button', { name: '修改测评信息' }).click();
  await page.getByRole('dialog').getByLabel('状态').selectOption('completed');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

interface Score {
  readonly score: number;
  readonly conclusion: string;
}

async function scoreOf(page: Page, evaluationId: string): Promise<Score> {
  return sendAs<Score>(page, 'GET', `/evaluations/${evaluationId}/score?as=after`);
}

/** From the evaluation to the maker of its notice. */
async function toNotice(page: Page): Promise<Page> {
  await page.getByRole('link', { name: '整改通知书', exact: true }).click();
  await page.getByRole('link', { name: '制作整改通知书' }).click();
  await page.getByText(/错误 0 处/).waitFor();
  return page;
}

/** Issues the paper that is in the making, and downloads it. @returns what the PDF says */
async function issuePaper(page: Page): Promise<string> {
  await page.getByText(/错误 \d+ 处|没有发现矛盾/).waitFor();
  await page.getByRole('button', { name: '签发', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '签发' });
  await dialog.getByRole('button', { name: '签发', exact: true }).waitFor();
  for (const reason of await dialog.getByLabel(/^规则 /).all()) await reason.fill('已人工核对');
  await dialog.getByRole('button', { name: '签发', exact: true }).click();
  await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/);
  const arriving = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /的 PDF 文件$/ })
    .first()
    .click();
  return pdfWords(await readFile(await (await arriving).path()));
}

function squeezed(text: string): string {
  return text.replaceAll(' ', '');
}

/** The hospital plans, asks for more time in vain, mends, proves it and hands it in. */
async function answer(hospital: Page, lead: Page): Promise<void> {
  await hospital.getByRole('table', { name: '整改项' }).getByRole('link').first().click();
  await press(hospital, '制定计划');
  const dialog = hospital.getByRole('dialog');
  await dialog.waitFor();
  await expectCount(hospital.getByRole('button', { name: '现场整改并复测通过' }), 0); // not the hospital's
  await dialog.getByLabel('责任部门').fill('信息科');
  await dialog.getByLabel('责任人').fill('张工');
  await dialog.getByLabel('整改措施').fill(measure);
  await confirm(hospital, '制定计划');
  await press(hospital, '开始整改');
  await confirm(hospital, '开始整改');
  await press(hospital, '申请延期');
  await dialog.getByLabel(/申请延到/).fill('2099-01-31');
  await dialog.getByLabel(/延期理由/).fill('新交换机尚未到货');
  await confirm(hospital, '申请延期');
  await expectCount(hospital.getByRole('button', { name: '不同意延期' }), 0); // nobody decides on his own
  await lead.goto(hospital.url());
  await press(lead, '不同意延期');
  await lead.getByRole('dialog').getByLabel(/意见/).fill('先关闭 Telnet，不必等新设备');
  await expectCount(lead.getByRole('dialog').getByLabel('审批人'), 0); // who is signed in decides
  await confirm(lead, '不同意延期');
  await hospital.reload();
  await hospital.getByText('先关闭 Telnet，不必等新设备').first().waitFor();
  await hospital.getByLabel('添加证据').setInputFiles([pictureFile]);
  await hospital.getByRole('list', { name: '证据' }).getByRole('listitem').waitFor();
  await press(hospital, '提交复测');
  await confirm(hospital, '提交复测');
}

/** The evaluator looks at the place again. */
async function retest(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('link', { name: '录入复测' }).click();
  await press(page, '全部已整改');
  await page.getByLabel('核心交换机 的复测记录').fill(seen);
  await press(page, '提交复测结果');
  await page.getByRole('status', { name: '复测已记录' }).waitFor();
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
