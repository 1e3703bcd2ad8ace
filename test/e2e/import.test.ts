import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { expectCount } from '../helpers/expect-count.js';
import { visitWorkbench } from '../helpers/visit.js';
import { hospitalText, startWorkbench } from '../helpers/workbench.js';

describe('importing an evaluation on the page', () => {
  const visit = visitWorkbench({ demo: false });

  it('says on an empty registry what to do first', async () => {
    const { page, faults } = await visit.open('/systems');
    await page.getByRole('heading', { name: '还没有系统' }).waitFor();
    await eventually(async () => expect(await page.locator('main').innerText()).to.include('请先导入一份测评文档'));
    expect(faults).to.deep.equal([]);
  });

  for (const [what, name, content, answer] of [
    ['broken JSON', '坏.json', '{"format": "mlps-evaluation/1",', /坏\.json 不是有效的 JSON[^]*改正/],
    ['a workbook', '记录.xlsx', 'PK', /记录\.xlsx 不是测评文档[^]*请选择扩展名为 \.json 的文件/],
    ['another format', '别的.json', '{"format":"other"}', /测评数据有误[^]*\$\.format/],
  ] as const)
    it(`refuses ${what} and says what to do`, async () => {
      const { page } = await visit.open('/systems');
      await choose(page, name, content);
      const alert = page.getByRole('alert');
      await alert.waitFor();
      await eventually(async () => expect(await alert.innerText()).to.match(answer));
    });

  it('names every fault of a document with its place, and registers nothing', async () => {
    const { page } = await visit.open('/systems');
    const document = JSON.parse(await hospitalText());
    document.findings[3].result = 'maybe';
    document.findings[5].item = 'L3-CES1-01';
    await choose(page, '医院.json', JSON.stringify(document));
    const faults = page.getByRole('table', { name: '共 2 处错误' });
    await faults.waitFor();
    await eventually(async () =>
      expect(await faults.innerText()).to.match(/\$\.findings\[3\]\.result[^]*\$\.findings\[5\]\.item/),
    );
    await page.reload();
    await page.getByRole('heading', { name: '还没有系统' }).waitFor();
  });

  it('opens the evaluation of a good document with its score', async () => {
    const { page, faults } = await visit.open('/systems');
    await choose(page, '医院.json', await hospitalText());
    const card = page.getByRole('region', { name: '综合得分' });
    await card.waitFor();
    await eventually(async () => expect(await card.innerText()).to.match(/76\.02[^]*中/));
    expect(faults).to.deep.equal([]);
  });

  it('asks before it imports the same document again', async () => {
    const { page } = await visit.open('/systems');
    await page.getByRole('button', { name: '导入测评文档' }).click();
    await choose(page, '医院.json', await hospitalText());
    await page.getByRole('button', { name: '仍要再导入一次' }).click();
    await page.getByRole('region', { name: '综合得分' }).waitFor();
    await page.getByRole('link', { name: '综合业务信息系统' }).click();
    await page.getByRole('table', { name: '历次测评' }).waitFor();
    await expectCount(page.getByRole('table', { name: '历次测评' }).locator('tbody tr'), 2);
  });

  it('shows both sides when the registered system differs, and lets the user decide', async () => {
    const { page } = await visit.open('/systems');
    const document = JSON.parse(await hospitalText());
    document.system.filingNumber = '99000000000-22002';
    await page.getByRole('button', { name: '导入测评文档' }).click();
    await choose(page, '医院.json', JSON.stringify(document));
    const sides = page.getByRole('table', { name: '登记的系统与文档不一致' });
    await sides.waitFor();
    await eventually(async () =>
      expect(await sides.innerText()).to.match(/filingNumber\s+99000000000-22001\s+99000000000-22002/),
    );
    await page.getByRole('button', { name: /以文档为准/ }).click();
    await page.getByText('99000000000-22002').first().waitFor();
  });

  it('brings a system from another workbench: looked at, its key compared, imported under a new organization', async () => {
    const archive = await archiveFromElsewhere();
    const { page, faults } = await visit.open('/archives');
    await page.getByText('还没有受信任的密钥').waitFor();
    await choose(page, '坏.mlpsarchive', 'PK');
    await page.getByRole('alert').waitFor();
    await choose(page, '医院.mlpsarchive', archive);
    const changes = page.getByRole('table', { name: '导入会有的变化' });
    await changes.waitFor();
    await eventually(async () => expect(await changes.innerText()).to.match(/测评结果\s+\d{3}/));
    const send = page.getByRole('button', { name: '导入', exact: true });
    await eventually(async () => expect(await send.isDisabled()).to.equal(true));
    await page.getByRole('combobox', { name: /导入到哪个单位/ }).selectOption({ label: '登记新单位' });
    await page.getByRole('textbox', { name: /单位名称/ }).fill('某县人民医院分院');
    await page.getByRole('checkbox', { name: /指纹一致/ }).check();
    await send.click();
    await page.getByText('已导入：').waitFor();
    await page.getByRole('table', { name: '签名密钥' }).waitFor();
    await page.getByRole('link', { name: '综合业务信息系统' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出档案' }).click();
    expect((await saved).suggestedFilename()).to.match(/^综合业务信息系统.*\.mlpsarchive$/);
    expect(faults.filter((fault) => !fault.includes('422'))).to.deep.equal([]);
  });
});

/** The hospital's system as another instance has signed it. */
async function archiveFromElsewhere(): Promise<Buffer> {
  const other = await startWorkbench({ demo: true });
  try {
    const systems = (await (await fetch(`${other.url}/api/v1/systems`)).json()) as { items: { id: string }[] };
    const answer = await fetch(`${other.url}/api/v1/systems/${systems.items[0]!.id}/archive`);
    return Buffer.from(await answer.arrayBuffer());
  } finally {
    await other.close();
  }
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content as string) };
  await page.locator('input[type=file]').setInputFiles(file);
}
