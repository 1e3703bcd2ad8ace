import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { seriousFaults } from '../helpers/serious-faults.js';
import { visitWorkbench } from '../helpers/visit.js';

describe('access for everybody', () => {
  const visit = visitWorkbench({ demo: true });

  it('finds nothing serious on the opened import with an error', async () => {
    const { page } = await visit.open('/systems');
    await page.getByRole('button', { name: '导入测评文档' }).click();
    await page.locator('input[type=file]').setInputFiles(textFile('坏.json', '{"format": '));
    await page.getByRole('alert').waitFor();
    expect(await seriousFaults(page)).to.deep.equal([]);
  });

  it('leads by keyboard alone from the list of systems to the downloads', async () => {
    const { page } = await visit.open('/systems');
    await tabTo(page, /等级测评/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '综合得分' }).waitFor();
    await tabTo(page, /查看/);
    await page.keyboard.press('ArrowDown');
    await page.getByText('75.61%').first().waitFor();
    await tabTo(page, /^制作整改通知书$/);
    await page.keyboard.press('Enter');
    await page.getByText(/错误 0 处/).waitFor();
    await tabTo(page, /^签发$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Tab');
    await tabTo(page, /^签发$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/);
    await tabTo(page, /PDF 文件$/);
    const arriving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await arriving).suggestedFilename()).to.match(/\.pdf$/);
  });

  it('lets the keyboard skip the navigation', async () => {
    const { page } = await visit.open('/systems');
    await page.keyboard.press('Tab');
    await page.locator('a.skip:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#main:focus').waitFor();
  });
});

function textFile(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Press Tab until the focused element's name fits; fails when a hundred presses do not lead there. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const nameOfFocus = 'document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText ?? ""';
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press('Tab');
    if (name.test(String(await page.evaluate(nameOfFocus)))) return;
  }
  expect.fail(`the Tab key does not lead to ${name.source}`);
}
