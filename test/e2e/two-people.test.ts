import { expect } from 'chai';
import type { Page } from 'playwright-core';
import {
  actingAs,
  expectEventually,
  newEvaluation,
  storedFinding,
  twelveObjects,
  waitSaved,
} from '../helpers/recording.js';
import { eventually } from '../helpers/eventually.js';
import { visitWorkbench } from '../helpers/visit.js';

/** What two people do to the same thing at the same time: nothing of either is overwritten unseen. */
describe('two people', function () {
  this.timeout(60_000);
  const visit = visitWorkbench({ demo: false });
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const as = async (name: string, path: string): Promise<Page> => {
    const { page } = await visit.open(path, actingAs(name));
    if (path.includes('/grid')) await takesKeyboard(page);
    return page;
  };

  it('merges two people’s changes of one result, and lets a person decide field by field where both changed the same', async () => {
    const record = { object: 'app-server', item: 'L2-CES1-01', result: 'partial', record: '初稿' } as const;
    const id = await newEvaluation(visit, twelveObjects, [record]);
    const query = 'domain=CES&object=app-server';
    const one = (await visit.open(`/evaluations/${id}/grid?${query}`, actingAs('甲测评师'))).page;
    const two = (await visit.open(`/evaluations/${id}/grid?${query}`, actingAs('乙测评师'))).page;
    await one.locator('.record-field textarea').fill('甲的记录');
    await one.getByLabel('风险', { exact: true }).selectOption('high');
    await waitSaved(one);
    await two.getByLabel('风险', { exact: true }).selectOption('low');
    await two.locator('.record-field textarea').fill('乙的记录');
    await two.getByRole('button', { name: /处冲突/ }).click();
    const dialog = two.getByRole('dialog');
    await eventually(async () => expect(await dialog.innerText()).to.match(/结果记录[^]*乙的记录[^]*甲的记录[^]*风险/));
    await dialog.getByRole('radio', { name: '结果记录 您的修改' }).check();
    await dialog.getByRole('radio', { name: '风险 现有内容' }).check();
    await dialog.getByRole('button', { name: '按选择保存' }).click();
    await waitSaved(two);
    await expectEventually(async () => {
      const { record: text, risk } = await storedFinding(visit, id, 'app-server', 'L2-CES1-01');
      return `${String(text)} ${String(risk)}`;
    }, '乙的记录 high');
  });

  it('change objects at the same time: what is added appears, names are chosen field by field, and what goes is told in numbers', async () => {
    const id = await newEvaluation(visit, twelveObjects, [
      { object: 'app-server', item: 'L2-CES1-01', result: 'conform', record: '已核查。' },
      { object: 'app-server', item: 'L2-CES1-02', result: 'conform', record: '已核查。' },
    ]);
    const address = `/evaluations/${id}/grid?domain=CES`;
    const [one, two] = [await as('甲测评师', address), await as('乙测评师', address)];
    await one.getByRole('grid').waitFor();
    await two.getByRole('grid').waitFor();
    await press(one, 'o');
    await one.getByLabel('类别').selectOption('server');
    await one.getByLabel('名称，一行一个').fill('备份服务器');
    await one.getByRole('button', { name: '增加 1 个' }).click();
    await one.getByRole('button', { name: '修改 备份服务器' }).waitFor();
    const named = await two.locator('.status-line').innerText();
    const columns = Number(await two.getByRole('grid').getAttribute('aria-colcount'));
    await comesToFront(two);
    await two.locator(`[role=grid][aria-colcount="${columns + 1}"]`).waitFor();
    await eventually(async () => expect(await two.locator('.status-line').innerText()).to.equal(named));

    await press(two, 'o');
    await two.getByRole('button', { name: '修改 应用服务器' }).click();
    const form = two.getByRole('dialog', { name: '修改 应用服务器' });
    await form.getByLabel('名称', { exact: true }).fill('应用服务器甲');
    await form.getByLabel('操作系统及版本').fill('某服务器操作系统 10');
    await one.getByRole('button', { name: '修改 应用服务器' }).click();
    const other = one.getByRole('dialog', { name: '修改 应用服务器' });
    await other.getByLabel('名称', { exact: true }).fill('一号应用服务器');
    await other.getByRole('button', { name: '保存' }).click();
    await other.waitFor({ state: 'detached' });
    await form.getByRole('button', { name: '保存' }).click();
    await two.getByRole('radio', { name: '名称 现有内容' }).check();
    await two.getByRole('button', { name: '按选择保存' }).click();
    await two.getByRole('dialog', { name: '他人已修改同一内容' }).waitFor({ state: 'detached' });
    await two.getByText('某服务器操作系统 10').waitFor();
    await two.getByRole('button', { name: '修改 一号应用服务器' }).waitFor();

    await two.getByRole('button', { name: '删除 一号应用服务器' }).click();
    const asks = two.getByRole('dialog', { name: '删除 一号应用服务器？' });
    await asks.getByText('它的 2 条结果连同记录和历史一起删除。').waitFor();
    await asks.getByRole('button', { name: '删除', exact: true }).click();
    await asks.getByRole('button', { name: '连同结果删除' }).click();
    await asks.waitFor({ state: 'detached' });
    await press(two, 'Escape');
    await two.locator(`[role=grid][aria-colcount="${columns}"]`).waitFor();
    await eventually(async () =>
      expect(await storedFinding(visit, id, 'app-server', 'L2-CES1-01')).to.include({ status: 404 }),
    );
  });

  it('change the basics of an evaluation, each another’s: the second chooses', async () => {
    const id = await newEvaluation(visit);
    const address = `/evaluations/${id}`;
    const pages = [await as('甲测评师', address), await as('乙测评师', address)] as const;
    for (const [n, page] of pages.entries()) {
      await page.getByRole('button', { name: '修改测评信息' }).click();
      await page.getByLabel('测评组长').fill(n === 0 ? '甲组长' : '乙组长');
    }
    await pages[0].getByLabel('报告编号').fill('某测评-2026-001');
    await pages[0].getByRole('button', { name: '保存' }).click();
    await pages[0].getByRole('dialog').waitFor({ state: 'detached' });
    await pages[1].getByRole('button', { name: '保存' }).click();
    await pages[1].getByRole('radio', { name: '测评组长 您的修改' }).check();
    await pages[1].getByRole('button', { name: '按选择保存' }).click();
    await pages[1].getByRole('dialog').waitFor({ state: 'detached' });
    const response = await fetch(visit.url(`/api/v1/evaluations/${id}`));
    expect(await response.json()).to.include({ leader: '乙组长', reportNumber: '某测评-2026-001' });
  });

  it('review the same result: the slower is told what was left alone', async () => {
    const id = await newEvaluation(visit);
    const writer = await as('甲测评师', `/evaluations/${id}/grid?domain=CES&object=app-server`);
    await press(writer, '2', 'Enter');
    await writer.keyboard.type('仅部分启用。');
    await press(writer, 'Escape', 'Control+Enter');
    await writer.getByRole('button', { name: '提交 1 条' }).click();
    await writer.getByRole('dialog').waitFor({ state: 'detached' });
    await writer.locator('.grid-cell[data-state=submitted]').first().waitFor();
    const address = `/evaluations/${id}/review`;
    const [quick, slow] = [await as('乙复核员', address), await as('丙复核员', address)];
    await slow.getByRole('button', { name: /^退回 应用服务器/ }).click();
    await slow.getByLabel('意见').fill('请写明哪些启用');
    await slow.getByRole('button', { name: '退回 1 条' }).waitFor();
    await quick.getByRole('button', { name: /^通过 应用服务器/ }).click();
    await quick.getByRole('button', { name: '通过 1 条' }).click();
    await quick.getByRole('heading', { name: '没有待复核的结果' }).waitFor();
    await slow.getByRole('button', { name: '退回 1 条' }).click();
    await slow.getByRole('dialog', { name: '有的没有处理' }).waitFor();
    await press(slow, 'Enter');
    await slow.getByRole('heading', { name: '没有待复核的结果' }).waitFor();
    await eventually(async () =>
      expect(await storedFinding(visit, id, 'app-server', 'L2-CES1-01')).to.include({
        state: 'accepted',
        comment: null,
      }),
    );
  });
});

/** The grid takes the keyboard once it is painted. */
async function takesKeyboard(page: Page): Promise<void> {
  await page.locator('[role=grid]:focus').waitFor();
}

/** The page asks for what others did when it comes back to the front. */
async function comesToFront(page: Page): Promise<void> {
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
}
