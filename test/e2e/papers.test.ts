import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Download, Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { pictureFile } from '../helpers/evidence-files.js';
import { expectCount } from '../helpers/expect-count.js';
import { expectNoSeriousFaults } from '../helpers/serious-faults.js';
import { visitWorkbench } from '../helpers/visit.js';

describe('papers on the page', function () {
  this.timeout(120_000);
  const visit = visitWorkbench({ demo: true });

  before(async () => {
    const id = await visit.evaluationId();
    const response = await post(`/evaluations/${id}/rectification-items`, {});
    expect(response.ok).to.equal(true);
  });
  const post = (path: string, body: object, headers = {}): Promise<Response> =>
    fetch(visit.url(`/api/v1${path}`), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('are checked, previewed, issued and downloaded, and are marked once the data have moved on', async () => {
    const subject = await visit.evaluationId();
    const { page, faults } = await visit.open(`/papers/new?kind=rectification&subject=${subject}`);
    await page.getByText(/错误 0 处/).waitFor();
    await page.getByLabel('承办部门').fill('信息科');
    await page.getByRole('button', { name: '预览草稿' }).click();
    const draft = page.getByRole('region', { name: 'PDF：草稿' });
    await draft
      .getByText(/网络安全等级保护整改报告/)
      .first()
      .waitFor({ state: 'attached' });
    await eventually(async () => expect(await draft.locator('canvas').count()).to.be.greaterThan(1));

    await issue(page);
    const heading = page.getByRole('heading', { level: 1, name: /整改报告 .*1号/ });
    await heading.waitFor();
    const number = (await heading.innerText()).replace(/^\S+ /, '');
    await page.getByText('与数据一致').waitFor();
    await page
      .getByText(/承办部门|责任部门/)
      .first()
      .waitFor({ state: 'attached' });
    const pdf = await download(page, `${number} 的 PDF 文件`);
    const word = await download(page, `${number} 的 Word 文件`);
    expect((await readFile(await pdf.path())).subarray(0, 5).toString()).to.equal('%PDF-');
    expect((await readFile(await word.path())).subarray(0, 2).toString()).to.equal('PK');

    await move(subject);
    await page.reload();
    await page.getByRole('region', { name: '签发之后数据有变化' }).waitFor();
    await page.getByRole('link', { name: '更新版本' }).click();
    await issue(page, '整改项有进展');
    await page.getByText('第 2 版').first().waitFor();
    await page.getByText('整改项有进展').waitFor();
    const old = page.getByRole('region', { name: '其他版本' });
    await old.getByText('已被取代').waitFor();
    const again = await download(page, `${number} 的 PDF 文件`, 1);
    expect((await readFile(await again.path())).equals(await readFile(await pdf.path()))).to.equal(true);
    expect(faults).to.deep.equal([]);
  });

  it('stand in a list by kind, without those that were replaced', async () => {
    const { page, faults } = await visit.open('/papers?kind=rectification');
    const rows = page.getByRole('table', { name: '文书' }).locator('tbody tr');
    await rows.first().waitFor();
    await expectCount(rows, 1);
    await page.getByLabel('包括已被取代的版本').check();
    await page.getByText('已被取代', { exact: true }).waitFor();
    await expectCount(rows, 2);
    expect(faults).to.deep.equal([]);
  });

  it('bear the logo, header and code of the unit once they are set', async () => {
    const { page } = await visit.open('/papers/style', { theme: 'system' });
    await page.getByRole('textbox', { name: '页眉' }).fill('某县人民医院网络安全文书');
    await page.getByRole('textbox', { name: '整改报告' }).fill('某医网安');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存，以后制作的文书').waitFor();
    await page.locator('input[type=file]').setInputFiles([pictureFile]);
    await page.getByRole('img', { name: '某县人民医院的标志' }).waitFor();
    await expectNoSeriousFaults(page);
    await changeStyleElsewhere({ headerText: '他人写的页眉', issuerName: '某县人民医院信息科' });
    await page.getByRole('textbox', { name: '页眉' }).fill('我写的页眉');
    await page.getByRole('button', { name: '保存' }).click();
    const conflict = page.getByRole('dialog', { name: '他人已修改同一内容' });
    await conflict.getByLabel(/^页眉.*您的/).check();
    await conflict.getByRole('button', { name: '按选择保存' }).click();
    await conflict.waitFor({ state: 'detached' });
    await eventually(async () =>
      expect(await page.getByRole('textbox', { name: '落款名称' }).inputValue()).to.equal('某县人民医院信息科'),
    );
    await eventually(async () =>
      expect(await page.getByRole('textbox', { name: '页眉' }).inputValue()).to.equal('我写的页眉'),
    );
    await page.goto(visit.url(`/papers/new?kind=rectification&subject=${await visit.evaluationId()}`));
    await page.getByText(/留空则为 某医网安〔\d{4}〕\d+号/).waitFor();
  });

  async function changeStyleElsewhere(change: object): Promise<void> {
    const { items } = (await (await fetch(visit.url('/api/v1/organizations'))).json()) as { items: { id: string }[] };
    const path = `/api/v1/organizations/${items[0]!.id}/paper-style`;
    const { codes, wording, facts, etag } = (await (await fetch(visit.url(path))).json()) as Record<string, unknown>;
    const response = await fetch(visit.url(path), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': String(etag) },
      body: JSON.stringify({ codes, wording, facts, ...change }),
    });
    expect(response.ok, await response.clone().text()).to.equal(true);
  }

  /** One item moves, so that an issued paper no longer says what the data say. */
  async function move(evaluationId: string): Promise<void> {
    const list = await fetch(visit.url(`/api/v1/evaluations/${evaluationId}/rectification-items?limit=1`));
    const { items } = (await list.json()) as { items: { id: string; etag: string }[] };
    const [item] = items as [{ id: string; etag: string }];
    const body = { action: 'cancel', reason: '设备已下线' };
    const response = await post(`/rectification-items/${item.id}/moves`, body, { 'If-Match': item.etag });
    expect(response.ok).to.equal(true);
  }
});

/** Issues what the form holds; gives a reason for every rule that asks for one. */
async function issue(page: Page, why?: string): Promise<void> {
  await page.getByRole('button', { name: '签发', exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (why !== undefined) await dialog.getByLabel('更新的原因').fill(why);
  await dialog.getByRole('button', { name: '签发', exact: true }).waitFor();
  for (const reason of await dialog.getByLabel(/^规则 /).all()) await reason.fill('已人工核对');
  await dialog.getByRole('button', { name: '签发', exact: true }).click();
  await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/);
}

async function download(page: Page, name: string, nth = 0): Promise<Download> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name }).nth(nth).click();
  return arriving;
}
