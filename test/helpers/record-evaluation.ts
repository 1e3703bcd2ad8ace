import type { Page } from 'playwright-core';
import { fillDomain, inGrid } from './fill-grid.js';
import type { Hands } from './keyboard.js';
import { conformWords, domainsInUse, evaluationBody, expectedResults, objectsText } from './outpatient.js';
import { waitSaved } from './recording.js';
import { sendAs } from './send-as.js';
import type { DemoPerson } from './workbench.js';

export async function signIn(hands: Hands, { account, password }: DemoPerson): Promise<void> {
  await hands.tabTo(hands.page.getByLabel('账号'));
  await hands.type(account);
  await hands.press('Tab');
  await hands.type(password);
  await hands.press('Enter');
  await hands.page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** A new system of level 2 and its first round, with twelve objects. @returns the id of the evaluation */
export async function beginEvaluation(hands: Hands, system: string): Promise<string> {
  const { page } = hands;
  await hands.use('button', '登记系统');
  const registration = page.getByRole('dialog', { name: '登记系统' });
  await registration.locator('input:focus').waitFor();
  await hands.type(system);
  await hands.choose(registration, '单位', '某县人民医院');
  await hands.choose(registration, '等级', 'S2A2G2');
  await hands.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: system }).waitFor();
  await hands.use('button', '新建测评');
  await hands.choose(page.getByRole('dialog', { name: '新建测评' }), '报告模板', '2021');
  await hands.tabTo(page.getByRole('dialog').getByLabel('测评机构'));
  await hands.type(evaluationBody);
  await hands.press('Control+Enter');
  await page.getByRole('heading', { name: '还没有测评对象' }).waitFor();
  await hands.press('Enter');
  await hands.tabTo(page.getByLabel('名称，一行一个'));
  await hands.type(objectsText);
  await hands.press('Control+Enter');
  await page.getByText('已有 12 个对象').waitFor();
  await hands.press('Escape');
  await inGrid(hands);
  return /evaluations\/([^/]+)/.exec(page.url())![1]!;
}

/** Class after class with the keys of the grid, then the records of everything that conforms. */
export async function recordEverything(hands: Hands, cells: number): Promise<void> {
  const { page } = hands;
  for (const { code, zh } of domainsInUse) {
    await page.locator('.toolbar-choices option:checked', { hasText: zh }).waitFor({ state: 'attached' });
    await fillDomain(hands, code);
    await page.getByText(/本页没有未答的格了|本页已全部记完|整个测评已全部记完/).waitFor();
    await hands.press(']');
  }
  await hands.press('t');
  await page.locator('.toolbar-choices select:focus').waitFor();
  await hands.press('Home', 'Escape');
  await page.getByText('135 项 × 12 个对象').waitFor();
  await hands.press('Control+a', 'b');
  const dialog = page.getByRole('dialog', { name: /^批量修改/ });
  await hands.choose(dialog, '结果', '结果不变');
  await hands.choose(dialog, '范围', '其中有结果、缺记录的格');
  await hands.tabTo(dialog.getByLabel('结果记录'));
  await hands.type(conformWords);
  const conforming = cells - [...expectedResults().values()].filter((text) => !text.startsWith('conform')).length;
  await dialog.getByRole('button', { name: `修改 ${conforming} 格` }).waitFor();
  await hands.press('Control+Enter');
  await inGrid(hands);
  await waitSaved(page);
}

export async function submit(hands: Hands, count: number): Promise<void> {
  await hands.press('Control+Enter');
  const dialog = hands.page.getByRole('dialog', { name: '提交复核' });
  await dialog.getByRole('button', { name: `提交 ${count} 条` }).waitFor();
  await hands.press('Control+Enter');
  await inGrid(hands);
  await hands.page.locator('.grid-cell[data-state=submitted]').first().waitFor();
}

const corrected = '机房没有温湿度记录，夏季高温时靠人工开窗，现场查看三月至八月均无记录。';

/** What came back is found, mended and handed in again, still without a mouse. */
export async function correct(hands: Hands, system: string): Promise<void> {
  const { page } = hands;
  await hands.press('Control+k');
  await page.getByRole('dialog', { name: '快速搜索' }).locator('input:focus').waitFor();
  await hands.type('复核');
  await page.getByRole('option', { name: /^复核/ }).and(page.locator('[aria-selected=true]')).waitFor();
  await hands.press('Enter');
  await page.getByRole('heading', { level: 1, name: '复核' }).waitFor();
  const row = page.getByRole('row', { name: new RegExp(system) });
  await hands.tabTo(row.locator('td:nth-of-type(3) a', { hasText: '1' }));
  await hands.press('Enter');
  await page.getByText('请写明查看了哪些月份的记录').waitFor();
  await inGrid(hands);
  await hands.press('Enter');
  await page.locator('.record-field textarea:focus').waitFor();
  await hands.press('Control+a');
  await hands.type(corrected);
  await hands.press('Escape');
  await inGrid(hands);
  await waitSaved(page);
  await submit(hands, 1);
}

/** Results as the service has them, by the name of the object and the item. */
export async function storedResults(page: Page, evaluationId: string): Promise<Map<string, string>> {
  const { objects, findings } = await sendAs<Stored>(page, 'GET', `/evaluations/${evaluationId}/document`);
  const names = new Map(objects.map(({ id, name }) => [id, name]));
  return new Map(
    findings.map(({ object, item, result, risk = null, record, reason }) => [
      `${names.get(object)} ${item}`,
      `${result} ${String(risk)} ${String(record ?? reason)}`,
    ]),
  );
}

interface Stored {
  readonly objects: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly {
    readonly object: string;
    readonly item: string;
    readonly result: string;
    readonly risk?: string | null;
    readonly record?: string | null;
    readonly reason?: string | null;
  }[];
}
