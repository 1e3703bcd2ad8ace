import type { Page } from 'playwright-core';
import type { PageOptions, Visit, WatchedPage } from './visit.js';
import type { DemoPerson } from './workbench.js';

/** Fill in the form of the sign-in and send it. */
export async function fillSignIn(
  page: Page,
  { account, password }: Pick<DemoPerson, 'account' | 'password'>,
): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Open an address as the person of a role, signed in by the page itself. */
export async function openAs(visit: Visit, role: string, path = '/', options: PageOptions = {}): Promise<WatchedPage> {
  const opened = await visit.open(path, options);
  await fillSignIn(opened.page, visit.person(role));
  await opened.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return opened;
}
