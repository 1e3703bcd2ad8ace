import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLIENT_ID, CLIENT_SECRET, startOidcServer } from '@mlps/api/test-support/oidc-server.js';
import type { OidcServer } from '@mlps/api/test-support/oidc-server.js';
import { makeAccount, startAccounts } from '@mlps/api/test-support/people.js';
import type { Tester } from '@mlps/api/test-support/tester.js';
import { codeOf } from '@mlps/api/test-support/totp.js';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { borrowBrowser } from '../helpers/browser.js';
import type { OwnBrowser } from '../helpers/browser.js';
import { expectNoSeriousFaults } from '../helpers/serious-faults.js';
import { fillSignIn, openAs } from '../helpers/sign-in.js';
import { textsOf } from '../helpers/texts-of.js';
import { visitWorkbench } from '../helpers/visit.js';

/** Menu of each role: what it may, and nothing else. */
const work = '今日工作 系统 整改 文书 复核';
const reference = '宣传培训 单位 要求目录';
const roles = [
  ['evaluator', `${work} 导入记录表 义务日历 自查 ${reference}`],
  ['leadEvaluator', `${work} 导入记录表 导入档案 义务日历 自查 ${reference}`],
  ['reviewer', `${work} 义务日历 自查 ${reference}`],
  ['hospitalManager', `${work} 导入档案 义务日历 自查 专项检查 ${reference}`],
  ['departmentRectifier', `今日工作 系统 整改 ${reference}`],
  ['viewer', `${work} 义务日历 自查 专项检查 ${reference}`],
  ['superior', `${work} 义务日历 自查 专项检查 ${reference}`],
  ['systemAdministrator', '今日工作 人员账号 备份和任务'],
  ['securityAdministrator', '今日工作 人员账号 角色 安全策略 程序令牌'],
  ['auditAdministrator', '今日工作 人员账号 角色 审计记录'],
] as const;

describe('signing in', () => {
  const visit = visitWorkbench({ demo: true, accounts: true });

  for (const [role, entries] of roles)
    it(`leads to Today and through every entry of the menu without a refusal, as ${role}`, async function () {
      this.timeout(60_000);
      const { page, faults, settle } = await openAs(visit, role);
      const refused: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
      });
      const menu = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
      await eventually(async () => expect((await menu.allInnerTexts()).join(' ')).to.equal(entries));
      for (const name of await menu.allInnerTexts()) {
        await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();
        await page.locator('.nav a[data-status=active]', { hasText: name }).waitFor();
        await settle();
        await eventually(async () => expect(await page.getByRole('alert').allInnerTexts(), name).to.deep.equal([]));
        await eventually(async () =>
          expect(await page.locator('h1').innerText(), name).to.not.match(/没有这个权限|没有这个页面|页面出错了/),
        );
      }
      expect(refused).to.deep.equal([]);
      expect(faults.filter((fault) => !fault.includes('401'))).to.deep.equal([]);
    });

  it('tells the wrong password from nothing, and asks again', async () => {
    const { page } = await visit.open('/');
    await fillSignIn(page, { account: visit.person('viewer').account, password: 'wrong-Password-1' });
    await page.getByRole('alert').waitFor();
    expect(page.url()).to.include('/sign-in');
    await fillSignIn(page, visit.person('viewer'));
    await page.getByRole('heading', { name: '今日工作' }).waitFor();
  });

  it('returns to where one wanted to go, and nowhere else', async () => {
    const { page } = await visit.open('/catalog?grade=S3A3G3');
    await fillSignIn(page, visit.person('viewer'));
    await page.waitForURL('**/catalog?grade=S3A3G3');
    const other = await visit.open('/sign-in?return=//example.invalid/steal');
    await fillSignIn(other.page, visit.person('viewer'));
    await other.page.getByRole('navigation', { name: '主导航' }).waitFor();
    expect(new URL(other.page.url()).origin).to.equal(new URL(visit.url('/')).origin);
    expect(other.faults.filter((fault) => fault.startsWith('left the origin'))).to.deep.equal([]);
  });

  it('gives an address that a calendar program follows without signing in, and says that it is shown once', async () => {
    const { page } = await openAs(visit, 'hospitalManager', '/rectification', { theme: 'system' });
    await page.getByRole('button', { name: '订阅日历' }).click();
    const dialog = page.getByRole('dialog', { name: '订阅日历' });
    await dialog.getByRole('button', { name: '生成订阅地址' }).click();
    await dialog.getByText('地址只显示这一次').waitFor();
    await expectNoSeriousFaults(page);
    const address = await dialog.getByLabel('日历地址').inputValue();
    const feed = await fetch(address);
    expect([feed.status, feed.headers.get('Content-Type')]).to.deep.equal([200, 'text/calendar; charset=utf-8']);
    expect(await feed.text()).to.match(/^BEGIN:VCALENDAR/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.goto(visit.url('/account'));
    await page.getByText('日历订阅').waitFor();
  });

  it('shows nothing of a page that the role may not see', async () => {
    const { page } = await openAs(visit, 'auditAdministrator', '/systems');
    await page.getByRole('heading', { level: 1, name: '您没有这个权限' }).waitFor();
  });

  it('ends by the menu of the user, and the page is closed then', async () => {
    const { page } = await openAs(visit, 'viewer');
    await page.getByRole('button', { name: visit.person('viewer').name }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in*');
    await page.goto(visit.url('/systems'));
    await page.waitForURL('**/sign-in?return=%2Fsystems');
  });

  it('covers the page when the session ends under somebody’s hands, and nothing that was typed is lost', async function () {
    this.timeout(60_000);
    const person = visit.person('leadEvaluator');
    const { page } = await openAs(visit, 'leadEvaluator', '/organizations');
    await page.getByRole('button', { name: '登记单位' }).click();
    const form = page.getByRole('dialog', { name: '登记单位' });
    await form.getByLabel('单位名称').fill('尚未保存的单位');
    await page.context().clearCookies(); // to the service the same as too long without a call
    await form.getByRole('button', { name: '保存' }).click();
    const again = page.getByRole('dialog', { name: '会话已结束，请重新登录' });
    await again.waitFor();
    await page.keyboard.press('Escape');
    await again.getByLabel('密码').fill('wrong-Password-1');
    await again.getByRole('button', { name: '登录' }).click();
    await again.getByRole('alert').waitFor();
    await again.getByLabel('密码').fill(person.password);
    await again.getByRole('button', { name: '登录' }).click();
    await again.waitFor({ state: 'hidden' });
    await eventually(async () => expect(await form.getByLabel('单位名称').inputValue()).to.equal('尚未保存的单位'));
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('rowheader', { name: '尚未保存的单位' }).waitFor();
  });
});

const PASSWORD = 'Quiet-lantern-77';

describe('the second factor, the first password and the lock', () => {
  const visit = visitWorkbench({ demo: true, accounts: true });

  async function signOut(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in*');
  }

  /** From the password to the recovery codes. @returns secret and codes */
  async function setUp(page: Page, password: string): Promise<{ secret: string; recovery: string[] }> {
    await page.getByLabel('先输入密码，确认是本人').fill(password);
    await page.getByRole('button', { name: '开始设置' }).click();
    await page.getByRole('img', { name: '验证器扫描用的二维码' }).waitFor();
    const secret = await page.locator('form .code').innerText();
    await page.getByLabel('验证码').fill('000000');
    await page.getByRole('button', { name: '确认并启用' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('验证码').fill(codeOf(secret));
    await page.getByRole('button', { name: '确认并启用' }).click();
    await page.locator('.recovery-codes').waitFor();
    const recovery = await textsOf(page.locator('.recovery-codes li'));
    await page.getByRole('button', { name: '已保存，继续' }).click();
    return { secret, recovery };
  }

  it('is set up with picture and code, asked for at the next sign-in, and replaced by a recovery code once', async function () {
    this.timeout(90_000);
    const person = visit.person('evaluator');
    const { page } = await openAs(visit, 'evaluator', '/account');
    const { secret, recovery } = await setUp(page, person.password);
    await page.getByText(`还有 ${recovery.length} 个恢复码可用`).waitFor();
    await signOut(page, person.name);
    await fillSignIn(page, person);
    await page.getByRole('alert').waitFor();
    await page.getByLabel('验证码').fill(codeOf(secret, Date.now() + 30_000)); // one code counts once: the next one
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    for (const outcome of ['in', 'refused'] as const) {
      await signOut(page, person.name);
      await fillSignIn(page, person);
      await page.getByLabel('验证码').fill(recovery[0]!);
      await page.getByRole('button', { name: '登录' }).click();
      const place =
        outcome === 'in' ? page.getByRole('navigation', { name: '主导航' }) : page.getByText(/验证码不正确|已用过/);
      await place.first().waitFor();
      if (outcome === 'refused') return;
      await page.goto(visit.url('/account'));
      await page.getByText(`还有 ${recovery.length - 1} 个恢复码可用`).waitFor();
    }
  });

  it('stands between a role that must have it and its work', async function () {
    this.timeout(60_000);
    const security = (await openAs(visit, 'securityAdministrator', '/admin/policy')).page;
    await security.getByRole('checkbox', { name: '只读用户' }).check();
    const saved = security.waitForResponse(
      (response) => response.url().endsWith('/security-policy') && response.request().method() === 'PUT',
    );
    await security.getByRole('button', { name: '保存' }).click();
    expect((await saved).status()).to.equal(200);
    const person = visit.person('viewer');
    const { page } = await visit.open('/systems');
    await fillSignIn(page, person);
    await page.getByText('您的角色须使用第二重验证').waitFor();
    await eventually(async () => expect(await page.getByRole('navigation', { name: '主导航' }).count()).to.equal(0));
    await setUp(page, person.password);
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
  });

  it('leads a new account from its first password to its own, and locks it when that is guessed at', async function () {
    this.timeout(90_000);
    const { page: admin } = await openAs(visit, 'systemAdministrator', '/admin/people');
    await admin.getByRole('button', { name: '建立账号' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('账号', { exact: true }).fill('new.xx');
    await dialog.getByLabel('姓名').fill('新来的人');
    await dialog.getByRole('button', { name: '建立', exact: true }).click();
    await admin.getByText('初始密码只显示这一次').waitFor();
    const first = await dialog.locator('.code').last().innerText();
    const { page } = await visit.open('/');
    await fillSignIn(page, { account: 'new.xx', password: first });
    await page.getByText('继续之前须先换一个新密码').waitFor();
    await page.getByLabel('现在的密码').fill(first);
    await page.getByLabel('新密码').fill(PASSWORD);
    await page.getByLabel('再输一次').fill(PASSWORD);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    // two browsers, and out of both at once
    const other = (await visit.open('/')).page;
    await fillSignIn(other, { account: 'new.xx', password: PASSWORD });
    await other.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.goto(visit.url('/account'));
    await page.getByRole('button', { name: '在各处退出' }).click();
    await page.waitForURL('**/sign-in*');
    await other.goto(visit.url('/account'));
    await other.waitForURL('**/sign-in*');
    // guessing
    for (let turn = 0; turn < 12; turn += 1) {
      const answer = other.waitForResponse(
        (response) => response.url().endsWith('/api/v1/session') && response.request().method() === 'POST',
      );
      await fillSignIn(other, { account: 'new.xx', password: `Guess-${turn}-lantern` });
      if ((await answer).status() === 423 || (await answer).status() === 429) break;
    }
    await other
      .getByRole('alert')
      .getByText(/锁定|稍后|秒|分钟/)
      .first()
      .waitFor();
  });
});

describe('signing in at the provider of the house', () => {
  let tester: Tester;
  let provider: OidcServer;
  let own: OwnBrowser;
  before(async function () {
    this.timeout(60_000);
    provider = await startOidcServer('Wang.xx');
    const port = 20_000 + ((process.pid + 7919) % 20_000);
    const PUBLIC_URL = `http://127.0.0.1:${port}`;
    const webDir = dirname(fileURLToPath(import.meta.resolve('@mlps/web/dist/index.html')));
    const at = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: CLIENT_SECRET };
    const environment = { ...at, OIDC_LABEL: '某单位统一身份认证', PUBLIC_URL };
    [tester, own] = await Promise.all([startAccounts('sqlite', { port, webDir, environment }), borrowBrowser()]);
    await provider.register(PUBLIC_URL);
    const elsewhere = { passwordHash: null, passwordChangedAt: null, source: 'oidc' as const };
    await makeAccount(tester.server.context, 'wang.xx', [{ role: 'auditAdministrator' }], {
      ...elsewhere,
      name: '王某某',
    });
  });
  after(async () => {
    await own.close();
    await tester.stop();
    await provider.stop();
  });

  it('goes there, comes back to the wanted place, and is who the provider says', async function () {
    this.timeout(60_000);
    const page = await own.browser.newPage();
    await page.goto(`${tester.server.url}/admin/audit`);
    await page.waitForURL('**/sign-in?return=*');
    await page.getByRole('link', { name: '用某单位统一身份认证登录' }).click();
    await page.waitForURL('**/admin/audit');
    await page.getByRole('button', { name: '王某某' }).waitFor();
  });
});
