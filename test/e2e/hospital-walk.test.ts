import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { expectCount } from '../helpers/expect-count.js';
import { sendAs } from '../helpers/send-as.js';
import { openAs } from '../helpers/sign-in.js';
import { eventually } from '../helpers/eventually.js';
import { visitWorkbench } from '../helpers/visit.js';
import type { WatchedPage } from '../helpers/visit.js';

/** What each role of the demonstration finds to do; the walk through everything is whole-evaluation.test.ts. */
describe('the roles of a hospital and its evaluators', function () {
  this.timeout(300_000);
  const visit = visitWorkbench({ demo: true, accounts: true });
  const dialogOf = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog');
  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();
  async function confirm(page: Page, name: string): Promise<void> {
    await dialogOf(page).getByRole('button', { name, exact: true }).click();
    await dialogOf(page).waitFor({ state: 'detached' });
  }

  it('lets the department ask that a risk be accepted, and only the manager approve it', async () => {
    const department = (await openAs(visit, 'departmentRectifier', '/rectification?risk=medium')).page;
    const table = department.getByRole('table', { name: '整改项' });
    await table.getByText('信息科').first().waitFor();
    await expectCount(table.getByText(/后勤保障科|人事科|院办公室/), 0); // what is another department's is not for it
    await table.getByRole('link').first().click();
    await press(department, '申请接受风险');
    const ask = dialogOf(department);
    await ask.getByLabel('不能整改的理由').fill('升级数据库会中断业务');
    for (const [index, measure] of ['职责分离', '只允许业务服务器连接', '强口令和审计'].entries()) {
      if (index > 0) await ask.getByRole('button', { name: '添加一项措施' }).click();
      await ask.getByLabel(`第 ${index + 1} 项补偿措施`, { exact: true }).fill(measure);
    }
    await ask.getByLabel('剩余风险').fill('低');
    await ask.getByLabel('批准人').fill('单位负责人');
    await ask.getByLabel('有效期至').fill('2099-06-30');
    await confirm(department, '申请接受风险');
    const panel = department.getByRole('region', { name: '接受风险' });
    await panel.getByText('待批准').waitFor();
    await eventually(async () =>
      expect(await panel.getByRole('button', { name: '批准', exact: true }).count()).to.equal(0),
    );
    const hospital = (await openAs(visit, 'hospitalManager', new URL(department.url()).pathname)).page;
    await press(hospital, '批准');
    await confirm(hospital, '批准');
    await hospital.getByRole('button', { name: '撤回接受' }).waitFor();
  });

  let given: Promise<void> | undefined;

  it('shows on Today, for every role, exactly as many as the list holds to which each count leads', async () => {
    const opened = new Map<string, WatchedPage>();
    const as = async (role: string): Promise<WatchedPage> => {
      const one = opened.get(role) ?? (await openAs(visit, role));
      opened.set(role, one);
      return one;
    };
    given ??= giveEverybodySomething(async (role) => (await as(role)).page); // once, should the case be tried again
    await given;
    const counted = new Set<string>();
    for (const role of visit.roles()) {
      const { page, faults } = await as(role);
      await page.reload();
      const { counts } = await sendAs<{ counts: { queue: string; count: number }[] }>(page, 'GET', '/today');
      const waiting = counts.filter(({ count }) => count > 0);
      const cards = page.getByRole('region', { name: '等待处理' }).getByRole('listitem');
      await expectCount(cards, waiting.length);
      const shown = (await cards.allInnerTexts())
        .map((text) => text.split('\n'))
        .map(([figure, name]) => ({ name: name!, count: Number(figure) }));
      for (const { name, count } of shown) {
        await followCount(page, name, count);
        counted.add(name);
      }
      expect(faults, role).to.deep.equal([]);
      await page.context().close();
    }
    expect(counted.size, [...counted].join()).to.be.at.least(11);
  });

  /** Work of every kind: late and near items and duties, a campaign, a draft, findings to review and sent back, a reminder. */
  async function giveEverybodySomething(as: (role: string) => Promise<Page>): Promise<void> {
    const manager = await as('hospitalManager');
    const { items: systems } = await sendAs<Listed>(manager, 'GET', '/systems');
    const { items: units } = await sendAs<Listed>(manager, 'GET', '/organizations');
    const [hospital] = units;
    for (const [title, days] of [
      ['门户网站没有网页防篡改', -2],
      ['机房温湿度没有记录', 3],
    ] as const)
      await sendAs(manager, 'POST', '/rectification-items', {
        origin: 'notice',
        systemId: systems[0]!.id,
        sourceName: '某市网信办通知',
        title,
        risk: 'low',
        dueDate: inDays(days),
      });
    await sendAs(manager, 'POST', '/self-inspections', { organizationId: hospital!.id, template: 'town', year: 2026 });
    await sendAs(
      manager,
      'PUT',
      `/systems/${systems[0]!.id}/duty-facts`,
      { gradedOn: '2023-01-10', evaluations: [inDays(-350)] },
      { 'If-None-Match': '*' },
    );
    const superior = await as('superior');
    const { items: seen } = await sendAs<Listed>(superior, 'GET', '/organizations');
    const bureau = seen.find(({ id }) => id !== hospital!.id)!;
    const asked = { organizationId: bureau.id, title: '医疗卫生机构网络安全专项检查', dueOn: '2099-12-31' };
    const campaign = await sendAs<{ id: string; etag: string }>(superior, 'POST', '/campaigns', {
      ...asked,
      units: [{ organizationId: hospital!.id, profile: 'small' }],
    });
    await sendAs(superior, 'PATCH', `/campaigns/${campaign.id}`, { state: 'issued' }, { 'If-Match': campaign.etag });
    const evaluator = await as('evaluator');
    const { items: evaluations } = await sendAs<Listed>(evaluator, 'GET', '/evaluations');
    const findings = `/evaluations/${evaluations[0]!.id}/findings`;
    const at = ['L2-PES1-01', 'L2-PES1-02'].map((item) => ({ object: 'room-1', item }));
    await sendAs(evaluator, 'POST', `${findings}/submissions`, { findings: at });
    const reviewer = await as('reviewer');
    await sendAs(reviewer, 'POST', `${findings}/reviews`, {
      action: 'return',
      comment: '请写明证明文号',
      findings: at.slice(0, 1),
    });
    await sendAs(await as('systemAdministrator'), 'POST', '/jobs/daily', {});
  }
});

interface Listed {
  readonly items: readonly { readonly id: string }[];
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Columns of the review tray that hold what is counted; everywhere else a row is counted. */
const trayColumns: Readonly<Record<string, number>> = { 待我复核的结果: 0, 被退回的结果: 2 };

/** Opens Today, follows the count of this name, and expects the list to hold exactly as many. */
async function followCount(page: Page, name: string, count: number): Promise<void> {
  const main = page.getByRole('main');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '今日工作' }).click();
  await main.getByRole('link', { name: `${count} ${name}`, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '今日工作' }).waitFor({ state: 'detached' });
  const rows = main.getByRole('table').locator('tbody tr');
  await rows.first().waitFor();
  const column = trayColumns[name];
  if (column === undefined) await expectCount(rows, count);
  else await eventually(async () => expect(await sumOf(rows, column), name).to.equal(count));
}

async function sumOf(rows: Locator, column: number): Promise<number> {
  const figures = await rows.locator(`td.number:nth-of-type(${column + 1})`).allInnerTexts();
  return figures.reduce((sum, figure) => sum + Number(figure), 0);
}
