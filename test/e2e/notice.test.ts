import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { expectCount } from '../helpers/expect-count.js';
import { visitWorkbench } from '../helpers/visit.js';

/** A notice is a paper like every other: its evaluation leads to the maker, which checks, previews and issues it. */
describe('the rectification notice on the page', function () {
  this.timeout(90_000);
  const visit = visitWorkbench({ demo: true });
  let first: string;

  it('is made from its evaluation, comes as PDF and Excel of one number, and is listed there', async () => {
    const list = `/evaluations/${await visit.evaluationId()}?view=notices`;
    const { page, faults } = await visit.open(list);
    await page.getByText('还没有签发整改通知书').waitFor();
    await page.getByRole('link', { name: '制作整改通知书' }).click();
    await page.getByText(/错误 0 处/).waitFor();
    await eventually(async () =>
      expect(await page.getByLabel('联系人').inputValue(), 'whom the evaluation names').to.not.equal(''),
    );
    await eventually(async () => expect(await page.getByLabel('期限').inputValue()).to.match(/^\d{4}-\d{2}-\d{2}$/));
    await issue(page);
    first = (await page.getByRole('heading', { level: 1 }).innerText()).replace(/^\S+ /, '');
    const pdf = await download(page, `${first} 的 PDF 文件`);
    const xlsx = await download(page, `${first} 的 Excel 文件`);
    expect(pdf.name).to.match(/整改通知书.*1号.*\.pdf$/);
    expect(pdf.bytes.subarray(0, 5).toString()).to.equal('%PDF-');
    expect(xlsx.bytes.includes('xl/workbook.xml')).to.equal(true);
    await page.goto(visit.url(list));
    const rows = page.getByRole('table', { name: '已签发的整改通知书' }).locator('tbody tr');
    await rows.first().waitFor();
    await expectCount(rows, 1);
    const again = await download(page, `${first} 的 PDF 文件`);
    expect(again.bytes.equals(pdf.bytes)).to.equal(true);
    expect(faults).to.deep.equal([]);
  });

  it('says what is wrong before it is made, and what the service refuses', async () => {
    const { page } = await visit.open(`/papers/new?kind=notice&subject=${await visit.evaluationId()}`);
    await page.getByLabel('期限').fill('2020-01-01');
    await page.getByRole('alert').getByText('整改期限早于签发日期').first().waitFor();
    await eventually(async () =>
      expect(await page.getByRole('button', { name: '签发', exact: true }).isDisabled()).to.equal(true),
    );
    await page.getByLabel('期限').fill('2099-01-01');
    await page.getByText(/错误 0 处/).waitFor();
    await page.getByLabel('文号').fill(first);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await eventually(async () =>
      expect(await page.getByRole('button', { name: '签发', exact: true }).isDisabled()).to.equal(true),
    );
    await eventually(async () => expect(await alert.innerText()).to.match(/文号已被使用[^]*请换一个[^]*请求编号/));
  });
});

async function issue(page: Page): Promise<void> {
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click();
  await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/);
  await page.getByText('与数据一致').waitFor();
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
