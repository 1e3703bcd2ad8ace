import { expect } from 'chai';
import { mapItem, tailor } from '@mlps/controls';
import { eventually } from '../helpers/eventually.js';
import { textsOf } from '../helpers/texts-of.js';
import { visitWorkbench } from '../helpers/visit.js';

describe('the catalog on the page', () => {
  const visit = visitWorkbench({ demo: false });

  it('tailors by the grade and extensions of the address, and searches by id and by pinyin initials', async () => {
    const { page, faults } = await visit.open('/catalog?grade=S2A2G2');
    await page.getByText('共 135 条', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: '云计算' }).check();
    await page.getByText(/^共 1[4-9]\d 条$/).waitFor();
    await page.getByRole('searchbox', { name: /搜索/ }).fill('L2-CES1-01');
    await page.getByText(/^筛选出 1 条/).waitFor();
    expect(page.url()).to.match(/grade=S2A2G2&extensions=cloud&q=L2-CES1-01$/);
    await page.getByRole('searchbox', { name: /搜索/ }).fill('sfjb');
    const named = tailor('S2A2G2', { extensions: ['cloud'] }).filter(({ pointZh }) => pointZh === '身份鉴别');
    await page.getByText(new RegExp(`^筛选出 ${named.length} 条`)).waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('shows an item with statement, steps, evidence, advice and the difference to the level below', async () => {
    const { page, faults } = await visit.open('/catalog/L3-CES1-03');
    const main = page.locator('main');
    for (const title of [
      '测评步骤',
      '宜取得的证据',
      '常见不符合情形',
      '整改建议',
      '立即可做',
      '长期建设',
      '与下一级的差别',
    ])
      await main.getByText(title).first().waitFor();
    await eventually(async () => expect(await page.title()).to.match(/^L3-CES1-03/));
    expect(faults).to.deep.equal([]);
  });

  it('says what is wrong with a grade or an item that does not exist', async () => {
    const grade = await visit.open('/catalog?grade=S2A2G3');
    await grade.page.getByRole('alert').waitFor();
    await eventually(async () => expect(await grade.page.getByRole('alert').innerText()).to.include('SxAyGz'));
    const item = await visit.open('/catalog/L9-XXX1-01');
    await item.page.getByRole('alert').waitFor();
    await eventually(async () =>
      expect(await item.page.getByRole('alert').innerText()).to.include('目录中没有这个测评项'),
    );
  });

  it('shows a requirement through the levels, and what each adds', async () => {
    const { page, faults } = await visit.open('/catalog/L3-CES1-24');
    const levels = page.getByRole('table', { name: '各级对照' });
    await levels.waitFor();
    const mapped = ([1, 2, 3, 4] as const).map((level) => mapItem('L3-CES1-24', level)?.id);
    const rows = await textsOf(levels.locator('tbody tr'));
    for (const [index, id] of mapped.entries()) expect(rows[index]).to.include(id ?? '没有对应的要求');
    expect(faults).to.deep.equal([]);
  });

  it('leaves only what is new beside the level below', async () => {
    const { page } = await visit.open('/catalog?grade=S3A3G3');
    await page.getByRole('combobox', { name: '比下一级' }).selectOption({ label: '只看新增' });
    const expected = tailor('S3A3G3').filter(({ id }) => mapItem(id, 2) === null).length;
    await page.getByText(new RegExp(`筛选出 ${expected} 条`)).waitFor();
    expect(page.url()).to.include('step=new');
  });
});
