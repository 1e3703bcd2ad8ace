import { expect } from 'chai';
import { fillSignIn, openAs } from '../helpers/sign-in.js';
import { visitWorkbench } from '../helpers/visit.js';

const roles = [
  'evaluator',
  'leadEvaluator',
  'reviewer',
  'hospitalManager',
  'departmentRectifier',
  'viewer',
  'superior',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

/** Long enough for a page to ask for its data and show a refusal. */
const SETTLED_MS = 500;

describe('signing in', () => {
  const visit = visitWorkbench({ demo: true, accounts: true });

  for (const role of roles)
    it(`leads to Today and through every entry of the menu without a refusal, as ${role}`, async function () {
      this.timeout(60_000);
      const { page, faults } = await openAs(visit, role);
      const refused: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
      });
      const menu = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
      for (const name of await menu.allInnerTexts()) {
        await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();
        await page.locator('.nav a[data-status=active]', { hasText: name }).waitFor();
        await page.waitForTimeout(SETTLED_MS);
        expect(await page.getByRole('alert').allInnerTexts(), name).to.deep.equal([]);
        expect(await page.locator('h1').innerText(), name).to.not.match(/没有这个权限|没有这个页面|页面出错了/);
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

  it('leads back to the sign-in when the session was ended elsewhere, and returns after it', async () => {
    const { page } = await openAs(visit, 'evaluator', '/catalog');
    await page.context().clearCookies();
    await page.getByRole('link', { name: '系统', exact: true }).click();
    await page.waitForURL('**/sign-in?return=*');
    await fillSignIn(page, visit.person('evaluator'));
    await page.waitForURL('**/systems');
  });
});
