import { expect } from 'chai';
import { visitWorkbench } from '../helpers/visit.js';

describe('the lists of an evaluation', () => {
  const visit = visitWorkbench({ demo: true });
  const view = async (name: string): Promise<string> => `/evaluations/${await visit.evaluationId()}?view=${name}`;

  it('lists the problems, the highest risk first, each with record and advice', async () => {
    const { page, faults } = await visit.open(await view('problems'));
    await page.getByText('共 81 条', { exact: true }).waitFor();
    const rows = await page.getByRole('table', { name: '安全问题清单' }).locator('tbody tr').allInnerTexts();
    expect(rows).to.have.length(50);
    expect(rows[0]).to.match(/^中/);
    expect(await page.locator('tbody td:last-child').first().innerText()).to.have.length.greaterThan(10);
    expect(faults).to.deep.equal([]);
  });

  it('filters problems by risk, security class and text, and says how many are left', async () => {
    const { page } = await visit.open(await view('problems'));
    await page.getByRole('radio', { name: /^中 24/ }).check();
    await page.getByText('筛选出 24 条，共 81 条').waitFor();
    await page.getByRole('searchbox', { name: /搜索/ }).fill('PACS 口令');
    expect(await page.locator('tbody tr').count()).to.be.within(1, 5);
    await page.getByRole('searchbox', { name: /搜索/ }).fill('没有这样的文字');
    await page.getByText('没有符合筛选条件的内容').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共 81 条', { exact: true }).waitFor();
  });

  it('sorts by a head upward, downward and not at all, and turns pages', async () => {
    const { page } = await visit.open(await view('problems'));
    const head = page.getByRole('columnheader', { name: '条款' });
    const codes = (): Promise<string[]> => page.locator('tbody .code').allInnerTexts();
    const unsorted = await codes();
    await head.getByRole('button').click();
    const upward = await codes();
    await head.getByRole('button').click();
    const downward = await codes();
    await head.getByRole('button').click();
    expect(upward[0]).to.match(/^L2-ABS1/);
    expect(downward[0]).to.match(/^L2-SMC1/);
    expect(await codes()).to.deep.equal(unsorted);
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 51–81 条，共 81 条').waitFor();
    expect(await codes()).to.have.length(31);
  });

  it('leads from a security class to its problems', async () => {
    const { page } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    await page.getByRole('link', { name: '安全管理中心', exact: true }).click();
    await page.getByText(/筛选出 \d+ 条，共 81 条/).waitFor();
    const codes = await page.locator('tbody .code').allInnerTexts();
    expect(codes).to.satisfy((all: string[]) => all.length > 0 && all.every((code) => code.includes('-SMC1-')));
  });

  it('turns the pages of all findings and filters them by object', async () => {
    const { page, faults } = await visit.open(await view('findings'));
    const first = await page.locator('tbody tr').first().innerText();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 2 页', { exact: true }).waitFor();
    expect(await page.locator('tbody tr').first().innerText()).to.not.equal(first);
    await page.getByRole('combobox', { name: '测评对象' }).selectOption('中心机房');
    await page.getByRole('cell', { name: '中心机房' }).first().waitFor();
    expect(await page.locator('tbody tr').count()).to.equal(await page.getByRole('cell', { name: '中心机房' }).count());
    expect(faults).to.deep.equal([]);
  });

  it('opens rectification items from the problems, and a second time adds none', async () => {
    const { page, faults } = await visit.open(await view('rectification'));
    await page.getByText('还没有整改项').waitFor();
    await page.getByRole('button', { name: '从安全问题生成整改项' }).click();
    await page.getByText(/新生成 30 项/).waitFor();
    expect(await page.getByRole('table', { name: '整改项' }).locator('tbody tr').count()).to.equal(30);
    await page.getByRole('button', { name: '从安全问题生成整改项' }).click();
    await page.getByText(/新生成 0 项；已有 30 项/).waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('writes the whole list on paper, without navigation and controls', async () => {
    const { page } = await visit.open(await view('problems'));
    await page.emulateMedia({ media: 'print' });
    await page.locator('tbody tr').nth(80).waitFor();
    expect(await page.locator('tbody tr').count()).to.equal(81);
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).to.equal(0);
  });
});
