import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { pictureFile } from '../helpers/evidence-files.js';
import { openAs } from '../helpers/sign-in.js';
import { visitWorkbench } from '../helpers/visit.js';

/** The hospital and its evaluators, each signed in with the rights of a role and no more. */
describe('rectification between a hospital and its evaluators', function () {
  this.timeout(180_000);
  const visit = visitWorkbench({ demo: true, accounts: true });
  const dialogOf = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog');
  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();
  async function confirm(page: Page, name: string): Promise<void> {
    await dialogOf(page).getByRole('button', { name, exact: true }).click();
    await dialogOf(page).waitFor({ state: 'detached' });
  }

  it('goes from problem to closed, each step by whose it is, with an extension refused', async () => {
    const lead = (await openAs(visit, 'leadEvaluator', '/systems')).page;
    await lead
      .getByRole('link', { name: /等级测评/ })
      .first()
      .click();
    await lead.getByRole('link', { name: '整改项', exact: true }).click();
    await press(lead, '从安全问题生成整改项');
    await lead.getByText(/新生成 30 项/).waitFor();

    const hospital = (await openAs(visit, 'hospitalManager', '/rectification?risk=medium')).page;
    await hospital.getByRole('table', { name: '整改项' }).getByRole('link').first().click();
    await press(hospital, '制定计划');
    expect(await hospital.getByRole('button', { name: '现场整改并复测通过' }).count(), 'not the hospital’s').to.equal(
      0,
    );
    await dialogOf(hospital).getByLabel('责任科室').fill('信息科');
    await dialogOf(hospital).getByLabel('责任人').fill('张工');
    await dialogOf(hospital).getByLabel('整改措施').fill('收窄放行规则，核对本机防火墙');
    await confirm(hospital, '制定计划');
    await press(hospital, '开始整改');
    await confirm(hospital, '开始整改');

    await press(hospital, '申请延期');
    await dialogOf(hospital)
      .getByLabel(/申请延到/)
      .fill('2099-01-31');
    await dialogOf(hospital)
      .getByLabel(/延期理由/)
      .fill('网闸尚未到货');
    await confirm(hospital, '申请延期');
    expect(await hospital.getByRole('button', { name: '不同意延期' }).count(), 'nobody decides on his own').to.equal(0);
    const address = new URL(hospital.url()).pathname;
    await lead.goto(visit.url(address));
    await press(lead, '不同意延期');
    expect(await dialogOf(lead).getByLabel('审批人').count(), 'who is signed in decides').to.equal(0);
    await dialogOf(lead).getByLabel(/意见/).fill('先用访问控制列表替代');
    await confirm(lead, '不同意延期');

    await hospital.reload();
    await hospital.getByText('先用访问控制列表替代').first().waitFor();
    await hospital.getByLabel('添加证据').setInputFiles([pictureFile]);
    await hospital.getByRole('list', { name: '证据' }).getByRole('listitem').waitFor();
    await press(hospital, '提交复测');
    await confirm(hospital, '提交复测');

    await lead.reload();
    await lead.getByRole('link', { name: '录入复测' }).click();
    await press(lead, '全部已整改');
    for (const record of await lead.getByLabel(/的复测记录$/).all()) await record.fill('现场核查，规则已收窄');
    await press(lead, '提交复测结果');
    await lead.getByRole('status', { name: '复测已记录' }).waitFor();
    await hospital.goto(visit.url('/rectification?state=closed'));
    await hospital.getByRole('table', { name: '整改项' }).getByRole('cell', { name: '已关闭' }).waitFor();
  });

  it('lets the department ask that a risk be accepted, and only the manager approve it', async () => {
    const department = (await openAs(visit, 'departmentRectifier', '/rectification?risk=medium')).page;
    await department.getByRole('table', { name: '整改项' }).getByRole('link').first().click();
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
    expect(await panel.getByRole('button', { name: '批准', exact: true }).count()).to.equal(0);
    const hospital = (await openAs(visit, 'hospitalManager', new URL(department.url()).pathname)).page;
    await press(hospital, '批准');
    await confirm(hospital, '批准');
    await hospital.getByRole('button', { name: '撤回接受' }).waitFor();
  });
});
