import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Page } from 'playwright-core';

/** What axe finds serious or critical on the page as it stands; `rules` narrows what it looks for. */
export async function seriousFaults(page: Page, rules?: string[]): Promise<string[]> {
  // The page has no frames from elsewhere, for which axe would open one more page each time; and nobody reads what it finds sound.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Fails with what axe finds on the page in the light and in the dark theme, which differ in nothing but colours; open it with `theme: 'system'`. */
export async function expectNoSeriousFaults(page: Page): Promise<void> {
  await changeTheme(page, 'light');
  expect(await seriousFaults(page), 'light').to.deep.equal([]);
  await changeTheme(page, 'dark');
  expect(await seriousFaults(page, ['color-contrast']), 'dark').to.deep.equal([]);
}

async function changeTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
}
