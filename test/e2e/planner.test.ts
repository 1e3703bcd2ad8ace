import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { forecast, parseEvaluation, planRectification } from '@mlps/controls';
import type { Evaluation } from '@mlps/controls';
import { eventually } from '../helpers/eventually.js';
import { expectCount } from '../helpers/expect-count.js';
import { textsOf } from '../helpers/texts-of.js';
import { visitWorkbench } from '../helpers/visit.js';
import { hospitalText } from '../helpers/workbench.js';

describe('the planner of an evaluation', () => {
  const visit = visitWorkbench({ demo: true });
  let hospital: Evaluation;
  before(async () => {
    hospital = parseEvaluation(JSON.parse(await hospitalText()));
  });
  const open = async (search = ''): Promise<{ page: Page; faults: string[] }> =>
    visit.open(`/evaluations/${await visit.evaluationId()}?view=plan${search}`);
  const target = (page: Page) => page.getByRole('region', { name: '目标' });
  const foreseen = (page: Page) => page.getByRole('region', { name: '预测' });

  it('gives the smallest set that reaches the next conclusion, as the library does', async () => {
    const { page, faults } = await open();
    const plan = planRectification(hospital, { target: '良' });
    await target(page).getByText(`最少整改 ${plan.smallest.steps.length} 项`).waitFor();
    await eventually(async () =>
      expect(await target(page).innerText()).to.include(plan.smallest.after.score!.toFixed(2)),
    );
    const steps = await textsOf(
      page
        .getByRole('row')
        .filter({ hasText: /第 \d+ 步/ })
        .locator('th'),
    );
    expect(steps.toSorted()).to.deep.equal(plan.smallest.steps.map(({ id }) => id).toSorted());
    expect(faults).to.deep.equal([]);
  });

  it('moves the forecast with every tick to what the library forecasts', async () => {
    const { page } = await open();
    const ids = ['L2-CES1-20', 'L2-CES1-10'];
    for (const id of ids) await page.getByRole('checkbox', { name: `假如整改 ${id}`, exact: true }).check();
    const { after, gain } = forecast(hospital, ids);
    const panel = foreseen(page);
    await panel.getByText(after.score!.toFixed(2), { exact: true }).waitFor();
    await eventually(async () => expect(await panel.innerText()).to.include(`+${gain!.rounded.toFixed(2)}`));
    await eventually(async () => expect(await panel.innerText()).to.include(`已勾选 2 / 30 项`));
    await panel.getByRole('button', { name: '清空' }).click();
    await panel.getByText('+0.00').waitFor();
  });

  it('ticks the planned set at a press, and the forecast shows the conclusion it promised', async () => {
    const { page } = await open();
    await target(page).getByRole('button', { name: '勾选这一组合' }).click();
    const { after } = planRectification(hospital, { target: '良' }).smallest;
    await foreseen(page).getByText(after.score!.toFixed(2), { exact: true }).waitFor();
    await eventually(async () => expect(await foreseen(page).innerText()).to.match(/→\s*80\.08\s*良/));
    const { length } = planRectification(hospital, { target: '良' }).smallest.steps;
    await page.getByRole('button', { name: `为所选 ${length} 项建立整改项` }).click();
    await page.getByText(`新生成 ${length} 项`).waitFor();
    await page.getByRole('link', { name: '查看整改项' }).click();
    await page
      .getByRole('table', { name: '整改项' })
      .locator('tbody tr')
      .nth(length - 1)
      .waitFor();
  });

  it('plans for a figure set by the slider with the keyboard', async () => {
    const { page } = await open();
    const slider = page.getByRole('slider', { name: '得分' });
    await slider.focus();
    await page.keyboard.press('End');
    await target(page).getByText('最少整改 30 项').waitFor();
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowLeft');
    const { smallest } = planRectification(hospital, { target: 95 });
    await target(page).getByText(`最少整改 ${smallest.steps.length} 项`).waitFor();
  });

  it('leaves out what cannot be mended now', async () => {
    const { page } = await open();
    const [first] = planRectification(hospital, { target: '良' }).smallest.steps;
    await page.getByRole('checkbox', { name: `${first!.id} 暂不能整改` }).check();
    const { smallest } = planRectification(hospital, { target: '良', exclude: [first!.id] });
    await target(page).getByText(`最少整改 ${smallest.steps.length} 项`).waitFor();
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: first!.id, exact: true }) });
    await eventually(async () => expect(await row.innerText()).to.not.match(/第 \d+ 步/));
  });

  it('gives the cheapest set once every item has a cost', async () => {
    const { page } = await open();
    await page.getByRole('checkbox', { name: '按费用规划' }).check();
    await target(page).getByText('还有 30 项没有填费用').waitFor();
    const fields = page.getByRole('textbox', { name: /的费用$/ });
    const costs: Record<string, string> = {};
    await expectCount(fields, 30);
    for (const [index, field] of (await fields.all()).entries()) {
      const id = /整改 (\S+) 的费用/.exec((await field.getAttribute('aria-label'))!)![1]!;
      await field.fill((costs[id] = String(10 + ((index * 7) % 30))));
    }
    const { cheapest } = planRectification(hospital, { target: '良', costs });
    await target(page).getByText(`最省费用 ${cheapest!.cost!}（${cheapest!.steps.length} 项）`).waitFor();
  });

  it('says why 符合 of the 2025 edition cannot be reached, in the words of the library', async () => {
    const { page, faults } = await open('&edition=2025');
    const plan = planRectification(hospital, { edition: '2025', target: '符合' });
    expect(plan.reachable).to.equal(false);
    await target(page).getByText(plan.reasonZh!).waitFor();
    expect(faults).to.deep.equal([]);
  });
});
