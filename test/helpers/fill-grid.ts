import type { DomainCode, Result } from '@mlps/controls';
import type { Hands } from './keyboard.js';
import { cellsOf, foundAt } from './outpatient.js';
import type { Cell, Found } from './outpatient.js';

const digits: Readonly<Record<Result, string>> = { conform: '1', partial: '2', nonconform: '3', notApplicable: '0' };
const riskDigits = { low: '7', medium: '8', high: '9' } as const;

/** Columns in which everything conforms, and how an evaluator fills them at one go. */
const shortcuts: Readonly<Record<string, (hands: Hands) => Promise<void>>> = {
  'PSS 制度文档': (hands) => hands.press('Shift+PageDown', '1'),
  'HRS 制度文档': (hands) => hands.press('1', 'ArrowUp', 'Shift+PageDown', 'Control+d'),
  'MMS 制度文档': fillColumn,
  'MMS 信息科人员': fillColumn,
};

/** Records a security class by keys, from its first cell: most cells take one key. */
export async function fillDomain(hands: Hands, code: DomainCode): Promise<void> {
  const done = new Set<string>();
  const nameOf = ({ object, item }: Cell): string => `${object} ${item.id}`;
  const cells = cellsOf(code);
  for (const cell of cells) {
    if (done.has(nameOf(cell))) continue;
    const quick = shortcuts[`${code} ${cell.object}`];
    const found = foundAt(cell);
    if (quick) {
      await quick(hands);
      for (const one of cells.filter(({ object }) => object === cell.object)) done.add(nameOf(one));
      await hands.press('n');
    } else if (found) {
      const also = await record(hands, cell, found);
      if (also !== null) done.add(nameOf({ object: also, item: cell.item }));
    } else await hands.press('1');
    done.add(nameOf(cell));
  }
}

/** Where the words of a record belong. @returns the like object to which the result was copied */
async function record(hands: Hands, cell: Cell, { result, risk, text, advice }: Found): Promise<string | null> {
  const { page } = hands;
  await hands.press(digits[result]);
  if (result === 'notApplicable' || risk === null) {
    await page.getByRole('dialog', { name: '判为不适用' }).locator('textarea:focus').waitFor();
    await hands.type(text);
    await hands.press('Control+Enter');
    await inGrid(hands);
    return null;
  }
  await page.locator(`.grid-cell[data-active][data-result=${result}]`).waitFor();
  await hands.press(riskDigits[risk], 'Enter');
  await page.locator('.record-field textarea:focus').waitFor();
  await hands.type(text);
  if (advice !== undefined) {
    await hands.tabTo(page.getByLabel('整改建议'));
    await hands.type(advice);
  }
  await hands.press('Escape');
  await inGrid(hands);
  const copiedTo = cell.object === '应用服务器' ? await copyToLike(hands) : null;
  await hands.press('n');
  return copiedTo;
}

/** To the other server, with its name in the text. */
async function copyToLike(hands: Hands): Promise<string> {
  await hands.press('l');
  const dialog = hands.page.getByRole('dialog');
  await dialog.getByText('新记 1 格').waitFor();
  await hands.press('Control+Enter');
  await inGrid(hands);
  return '数据库服务器';
}

/** The open cells of a whole column. */
async function fillColumn(hands: Hands): Promise<void> {
  await hands.press('Control+Space', 'b');
  await hands.choose(hands.page.getByRole('dialog', { name: /^批量修改/ }), '范围', '其中的空格');
  await hands.press('Control+Enter');
  await inGrid(hands);
}

/** The dialog is gone, and the grid has the keyboard again. */
export async function inGrid({ page }: Hands): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('[role=grid]:focus').waitFor();
}
