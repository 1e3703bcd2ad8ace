import { expect } from 'chai';
import { eventually } from '../helpers/eventually.js';
import { expectCount } from '../helpers/expect-count.js';
import { textsOf } from '../helpers/texts-of.js';
import { visitWorkbench } from '../helpers/visit.js';

describe('the portfolio', () => {
  const visit = visitWorkbench({ demo: true });
  const post = async (path: string, body: object): Promise<{ id: string }> => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(visit.url(`/api/v1${path}`), { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json() as Promise<{ id: string }>;
  };

  it('finds systems by name, pinyin initials and filing number while one types, and keeps filters under a name', async () => {
    const { id: organizationId } = await post('/organizations', { name: '某镇卫生院' });
    const base = { organizationId, extensions: [] };
    await post('/systems', { ...base, name: '预约挂号系统', grade: 'S2A2G2', filingNumber: '33010212345-00001' });
    await post('/systems', { ...base, name: '影像归档系统', grade: 'S3A3G3', filingNumber: '33010212345-00002' });
    const { page, faults } = await visit.open('/systems');
    const rows = page.getByRole('table', { name: '系统清单' }).locator('tbody tr');
    const box = page.getByRole('searchbox');
    for (const [typed, found] of [
      ['挂号', '预约挂号系统'],
      ['yygh', '预约挂号系统'],
      ['yxgd', '影像归档系统'],
      ['guidang', '影像归档系统'],
      ['12345-00002', '影像归档系统'],
    ] as const) {
      await box.fill('');
      await box.pressSequentially(typed, { delay: 20 });
      await page.getByText('筛选出 1 条').waitFor();
      await eventually(async () => expect(await rows.innerText(), typed).to.include(found));
      await eventually(async () => expect(await box.inputValue()).to.equal(typed));
    }
    await box.fill('没有这样的系统');
    await page.getByText('没有符合筛选条件的内容').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();

    await page.getByRole('combobox', { name: '等级' }).selectOption('S3A3G3');
    await page.getByRole('button', { name: '存为常用筛选' }).click();
    await page.getByLabel('名称', { exact: true }).fill('三级系统');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await rows.nth(2).waitFor();
    await page.reload();
    await page.getByRole('combobox', { name: '选用常用筛选' }).selectOption('三级系统');
    await page.getByText('筛选出 1 条').waitFor();
    await eventually(async () => expect(await rows.innerText()).to.include('影像归档系统'));
    await page.getByRole('button', { name: '删除这个常用筛选' }).click();
    await page.getByRole('combobox', { name: '选用常用筛选' }).waitFor({ state: 'detached' });
    expect(faults).to.deep.equal([]);
  });

  it('tells of one organization alone, in lists and counts, until all are chosen again', async () => {
    const { id: organizationId } = await post('/organizations', { name: '某镇中心卫生院' });
    await post('/systems', { organizationId, extensions: [], name: '公共卫生服务系统', grade: 'S2A2G2' });
    const late = { origin: 'selfInspection', sourceName: '2026 年自查', dueDate: '2020-01-01' };
    await post('/rectification-items', { ...late, organizationId, title: '未开展应急演练' });
    const { page, faults } = await visit.open('/systems');
    const chosen = page.getByRole('combobox', { name: '查看哪个单位' });
    const rows = page.getByRole('table', { name: '系统清单' }).locator('tbody tr');
    await page.getByRole('link', { name: '综合业务信息系统' }).waitFor();
    await chosen.selectOption('某镇中心卫生院');
    await expectCount(rows, 1);
    await page.getByRole('link', { name: '公共卫生服务系统' }).waitFor();
    await page.reload();
    await expectCount(rows, 1);
    await page.getByRole('link', { name: '今日工作', exact: true }).click();
    await page.getByRole('link', { name: '1 已逾期的整改项' }).click();
    await expectCount(page.getByRole('table', { name: '整改项', exact: true }).locator('tbody tr'), 1);
    // chosen while the list is still on its way
    await page.route('**/api/v1/rectification-items?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    await page.goto(page.url());
    await chosen.selectOption('某县人民医院');
    await page.getByText('没有符合条件的整改项').waitFor();
    await chosen.selectOption('全部单位');
    await page.getByRole('link', { name: '未开展应急演练' }).waitFor();
    expect(faults).to.deep.equal([]);
  });
});

describe('the lists of an evaluation', () => {
  const visit = visitWorkbench({ demo: true });
  const view = async (name: string): Promise<string> => `/evaluations/${await visit.evaluationId()}?view=${name}`;

  it('lists the problems, the highest risk first, each with record and advice', async () => {
    const { page, faults } = await visit.open(await view('problems'));
    await page.getByText('共 81 条', { exact: true }).waitFor();
    const rows = await textsOf(page.getByRole('table', { name: '安全问题清单' }).locator('tbody tr'));
    expect(rows).to.have.length(50);
    expect(rows[0]).to.match(/^中/);
    await eventually(async () =>
      expect(await page.locator('tbody td:last-child').first().innerText()).to.have.length.greaterThan(10),
    );
    expect(faults).to.deep.equal([]);
  });

  it('filters problems by risk, security class and text, and says how many are left', async () => {
    const { page } = await visit.open(await view('problems'));
    await page.getByRole('radio', { name: /^中 24/ }).check();
    await page.getByText('筛选出 24 条，共 81 条').waitFor();
    await page.getByRole('searchbox', { name: /搜索/ }).fill('PACS 口令');
    await page.getByText(/^筛选出 [1-5] 条，共 81 条$/).waitFor();
    await page.getByRole('searchbox', { name: /搜索/ }).fill('没有这样的文字');
    await page.getByText('没有符合筛选条件的内容').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共 81 条', { exact: true }).waitFor();
  });

  it('sorts by a head upward, downward and not at all, and turns pages', async () => {
    const { page } = await visit.open(await view('problems'));
    const head = page.getByRole('columnheader', { name: '条款' });
    const codes = (): Promise<string[]> => textsOf(page.locator('tbody .code'));
    const ordered = (order: string): Promise<void> => page.locator(`th[aria-sort=${order}]`).waitFor();
    const unsorted = await codes();
    await head.getByRole('button').click();
    await ordered('ascending');
    const upward = await codes();
    await head.getByRole('button').click();
    await ordered('descending');
    const downward = await codes();
    await head.getByRole('button').click();
    expect(upward[0]).to.match(/^L2-ABS1/);
    expect(downward[0]).to.match(/^L2-SMC1/);
    await eventually(async () => expect(await codes()).to.deep.equal(unsorted));
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 51–81 条，共 81 条').waitFor();
    await eventually(async () => expect(await codes()).to.have.length(31));
  });

  it('leads from a security class to its problems', async () => {
    const { page } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    await page.getByRole('link', { name: '安全管理中心', exact: true }).click();
    await page.getByText(/筛选出 \d+ 条，共 81 条/).waitFor();
    const codes = await textsOf(page.locator('tbody .code'));
    expect(codes).to.satisfy((all: string[]) => all.length > 0 && all.every((code) => code.includes('-SMC1-')));
  });

  it('turns the pages of all findings and filters them by object', async () => {
    const { page, faults } = await visit.open(await view('findings'));
    const first = await page.locator('tbody tr').first().innerText();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 2 页', { exact: true }).waitFor();
    await eventually(async () => expect(await page.locator('tbody tr').first().innerText()).to.not.equal(first));
    await page.getByRole('combobox', { name: '测评对象' }).selectOption('中心机房');
    await expectCount(page.locator('tbody tr'), 15);
    await expectCount(page.getByRole('cell', { name: '中心机房' }), 15);
    expect(faults).to.deep.equal([]);
  });

  it('opens rectification items from the problems, and a second time adds none', async () => {
    const { page, faults } = await visit.open(await view('rectification'));
    await page.getByText('还没有整改项').waitFor();
    await page.getByRole('button', { name: '从安全问题生成整改项' }).click();
    await page.getByText(/新生成 30 项/).waitFor();
    await expectCount(page.getByRole('table', { name: '整改项' }).locator('tbody tr'), 30);
    await page.getByRole('button', { name: '从安全问题生成整改项' }).click();
    await page.getByText(/新生成 0 项；已有 30 项/).waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('leads from the self-check of a paper to the cell that it speaks of, ready for the keyboard', async () => {
    const { page, faults } = await visit.open(`/papers/new?kind=evaluation&subject=${await visit.evaluationId()}`);
    await page.getByRole('link', { name: '去改正' }).first().click();
    const active = page.locator('.grid-cell[data-active]');
    await active.waitFor();
    expect(page.url()).to.match(/\/grid\?.*object=.+&item=L2-/);
    await page.getByText('7.1.10.7 c').first().waitFor();
    const [cell, grid] = [await active.boundingBox(), await page.getByRole('grid').boundingBox()];
    expect(cell!.y).to.be.within(grid!.y, grid!.y + grid!.height - cell!.height);
    await page.keyboard.press('Enter');
    await page.locator('.record-field textarea:focus').waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('writes the whole list on paper, without navigation and controls', async () => {
    const { page } = await visit.open(await view('problems'));
    await page.emulateMedia({ media: 'print' });
    await expectCount(page.locator('tbody tr'), 81);
    await eventually(async () =>
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).to.equal(0),
    );
  });
});
