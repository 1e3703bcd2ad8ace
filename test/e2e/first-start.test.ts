import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { expectOwnLanguage, expectReadableWords } from '../helpers/page-words.js';
import { expectNoSeriousFaults } from '../helpers/serious-faults.js';
import { fillSignIn } from '../helpers/sign-in.js';
import { visitWorkbench } from '../helpers/visit.js';

const PASSWORD = 'Pinyin-2026-kk';

describe('the first start', () => {
  const visit = visitWorkbench({ demo: false, accounts: true });

  it('leads from the setup code to the first system', async function () {
    this.timeout(120_000);
    const { page, faults } = await visit.open('/', { theme: 'system' });
    await page.waitForURL('**/setup');
    await lookAt(page);
    await page.getByLabel('设置码').fill(visit.setupCode());
    await page.getByRole('button', { name: '下一步' }).click();
    for (const [title, account] of [
      ['系统管理员', 'xitong'],
      ['安全管理员', 'anquan'],
      ['审计管理员', 'shenji'],
    ] as const)
      await fillAccount(page, title, account);
    await lookAt(page);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('单位名称').fill('某县人民医院');
    await fillAccount(page, '第一个业务用户', 'zhangmou');
    await lookAt(page);
    await page.getByRole('button', { name: '完成设置并登录' }).click();
    await page.getByRole('heading', { name: '今日工作' }).waitFor();
    await page.getByRole('heading', { name: '还没有登记系统' }).waitFor();
    // instead of the first system, the invented one: loaded, told apart, and taken away again
    await page.getByRole('button', { name: '载入示范（虚构数据）' }).click();
    await page.waitForURL('**/evaluations/*');
    await page.getByText('示范系统（虚构）').first().waitFor();
    await page.getByRole('link', { name: '今日工作', exact: true }).click();
    await page.getByText('全是编造的，会计入统计').waitFor();
    await page.getByRole('button', { name: '移除示范' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '移除示范' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: '还没有登记系统' }).waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('is over then: the page leads to the sign-in, and each administrator sees his own part', async function () {
    this.timeout(60_000);
    const { page } = await visit.open('/setup');
    await page.waitForURL('**/sign-in');
    await fillSignIn(page, { account: 'anquan', password: PASSWORD });
    const menu = page.getByRole('navigation', { name: '主导航' });
    await menu.waitFor();
    await eventually(async () => expect(await menu.innerText()).to.not.match(/系统\n|整改/));
  });

  it('refuses a password that the rules refuse, before anything is sent', async () => {
    const { page } = await visit.open('/sign-in');
    await eventually(async () => expect(await page.getByRole('button', { name: '登录' }).isDisabled()).to.equal(true));
  });
});

/** One step of the setup as every other screen is looked at: axe in both themes, and both languages. */
async function lookAt(page: Page): Promise<void> {
  await expectReadableWords(page);
  await expectOwnLanguage(page, 'zh');
  await expectNoSeriousFaults(page);
  await page.getByRole('radio', { name: 'EN' }).check();
  await page.locator('html[lang=en]').waitFor();
  await expectReadableWords(page);
  await expectOwnLanguage(page, 'en');
  await page.getByRole('radio', { name: '中文' }).check();
  await page.locator('html[lang=zh-CN]').waitFor();
}

async function fillAccount(page: Page, title: string, account: string): Promise<void> {
  const group = page.getByRole('group', { name: title });
  await group.getByLabel('账号').fill(account);
  await group.getByLabel('姓名').fill(`某${title}`);
  await group.getByLabel('密码').fill(PASSWORD);
  await group.getByLabel('再输一次').fill(PASSWORD);
}
