import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { visitWorkbench } from '../helpers/visit.js';

describe('the rectification notice on the page', () => {
  const visit = visitWorkbench({ demo: true });
  const notices = async (): Promise<string> => `/evaluations/${await visit.evaluationId()}?view=notices`;

  it('comes as PDF and as Excel, both of one number, and is listed', async () => {
    const { page, faults } = await visit.open(await notices());
    await page.getByText('还没有签发整改通知书').waitFor();
    const pdf = await download(page, '下载 PDF');
    const xlsx = await download(page, '下载 Excel');
    expect(pdf.name).to.match(/整改通知书 .*1号\.pdf$/);
    expect(xlsx.name).to.equal(pdf.name.replace('.pdf', '.xlsx'));
    expect(pdf.bytes.subarray(0, 5).toString()).to.equal('%PDF-');
    expect(pdf.bytes.subarray(-6).toString()).to.include('%%EOF');
    expect(xlsx.bytes.subarray(0, 2).toString()).to.equal('PK');
    expect(xlsx.bytes.includes('xl/workbook.xml')).to.equal(true);
    expect(await page.getByRole('table', { name: '已签发的整改通知书' }).locator('tbody tr').count()).to.equal(1);
    expect(faults).to.deep.equal([]);
  });

  it('takes the next number for other entries, and the old file can be fetched again', async () => {
    const { page } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    await page.getByLabel('联系人').fill('联系人丙');
    const made = await download(page, '下载 PDF');
    await page.getByRole('link', { name: '整改通知书' }).click();
    const again = await download(page, /2号 的 PDF 文件$/);
    expect(made.name).to.match(/2号\.pdf$/);
    expect(again.bytes.equals(made.bytes)).to.equal(true);
  });

  it('is not made with a deadline in the past, and says so', async () => {
    const { page } = await visit.open(await notices());
    await page.getByLabel('整改期限').fill('2020-01-01');
    await page.getByText('期限不能早于今天').waitFor();
    expect(await page.getByRole('button', { name: '下载 PDF', exact: true }).isDisabled()).to.equal(true);
  });

  it('shows what the service says when it refuses', async () => {
    const { page } = await visit.open(await notices());
    await page.getByLabel('文号').fill('整改〔2026〕号外');
    await download(page, '下载 PDF');
    await page.getByLabel('联系电话').fill('0000-1111111');
    await page.getByRole('button', { name: '下载 PDF', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).to.match(/文号已被使用[^]*整改〔2026〕号外[^]*请换一个[^]*请求编号/);
  });
});

async function download(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
