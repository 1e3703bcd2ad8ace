import { expect } from 'chai';
import { openWorkbook, writeWorkbook } from '@mlps/workbooks';
import type { Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { seriousFaults } from '../helpers/serious-faults.js';
import { visitWorkbench } from '../helpers/visit.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const head = '扩展标准,控制点,测评项,结果记录,符合情况';
const door = '安全通用要求,物理访问控制,a）机房出入口应有专人值守或电子门禁，控制、鉴别和记录进入的人员,';
const csv = (rows: readonly string[], heading = head): string => [heading, ...rows].join('\n');

describe('workbooks on the page', () => {
  const visit = visitWorkbench({ demo: true });

  it('turns a foreign book into a new evaluation, with every row that has no place named', async () => {
    const { page, faults } = await visit.open('/import');
    await chooseSystem(page);
    const foreign = `${door}门禁完好,符合`;
    const strange = '安全通用要求,物理访问控制,b）应每周浇花并记录,已浇,符合';
    await drop(page, '新机房.csv', csv([foreign, strange]));
    const fates = page.getByRole('group', { name: '各行的处置' });
    await fates.waitFor();
    await eventually(async () => expect(await fates.innerText()).to.match(/1\s*未置入\s*1\s*有变化/));
    await eventually(async () =>
      expect(await page.getByRole('table', { name: '未置入' }).innerText()).to.match(
        /第 3 行[^]*应每周浇花[^]*文字不像/,
      ),
    );
    expect(await seriousFaults(page)).to.deep.equal([]);
    await page.getByRole('textbox', { name: '测评名称' }).fill('由记录表建立');
    await page.getByRole('button', { name: '建立测评并写入 1 行' }).click();
    await page.getByText('已写入 1 行').waitFor();
    await page.getByRole('link', { name: '查看测评' }).click();
    await page.getByText('由记录表建立').first().waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('shows both sides of a conflict, and takes the side that is chosen', async () => {
    const id = await visit.evaluationId();
    const { page, faults } = await visit.open(`/import?evaluation=${id}`);
    const conflicting = await changedBook(visit.url(`/api/v1/evaluations/${id}`));
    await dropBytes(page, '记录表.xlsx', conflicting);
    const table = page.getByRole('table', { name: '冲突' });
    await table.waitFor();
    await eventually(async () => expect(await table.innerText()).to.match(/他人的记录[^]*工作簿的记录/));
    expect(await seriousFaults(page)).to.deep.equal([]);
    await page.getByRole('radio', { name: '以工作簿为准' }).first().check({ force: true });
    await page.getByText('已决定 1 / 1 行').waitFor();
    await page.getByRole('button', { name: '写入没有问题的 1 行' }).click();
    await page.getByText(/已写入 1 行（其中以工作簿为准的冲突 1 行）/).waitFor();
    await page.getByRole('group', { name: '各行的处置' }).getByText('与现有相同').waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('asks once what the columns of an unknown layout mean, and keeps the answer', async () => {
    const { page } = await visit.open('/import');
    await chooseSystem(page);
    const odd = csv([`${door}门禁完好,符合`], '类,点,检查内容,现场所见,判断');
    await drop(page, '备用机房.csv', odd);
    const meaning = (letters: string) => page.getByRole('combobox', { name: `${letters} 列的含义` });
    await meaning('B').selectOption('控制点');
    await meaning('C').selectOption('测评项');
    await meaning('D').selectOption('结果记录');
    await meaning('E').selectOption('符合情况');
    expect(await seriousFaults(page)).to.deep.equal([]);
    await page.getByRole('textbox', { name: '保存这种版式，名称' }).fill('甲测评机构');
    await page.getByRole('button', { name: '按此读取' }).click();
    await page.getByRole('group', { name: '各行的处置' }).waitFor();
    await page.getByRole('button', { name: '换一个文件' }).click();
    await page.getByRole('combobox', { name: '版式' }).selectOption('甲测评机构');
    await drop(page, '第三机房.csv', odd.replace('完好', '良好'));
    await page.getByRole('group', { name: '各行的处置' }).waitFor();
  });

  it('says clearly why a file cannot be read', async () => {
    const { page } = await visit.open(`/import?evaluation=${await visit.evaluationId()}`);
    await drop(page, '坏.xlsx', '%PDF-1.7\n');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await eventually(async () => expect(await alert.innerText()).to.match(/不是电子表格[^]*另存为 \.xlsx/));
  });

  it('takes a notice’s list back', async () => {
    const id = await visit.evaluationId();
    const made = await post(visit.url(`/api/v1/evaluations/${id}/notices`), {});
    const file = await fetch(visit.url(`/api/v1/notices/${made.id}/files/xlsx`));
    const answered = await edited(new Uint8Array(await file.arrayBuffer()), '责任部门', '信息科');
    const { page, faults } = await visit.open(`/evaluations/${id}?view=notices`);
    await page.getByRole('link', { name: `导入 ${made.number} 的整改清单` }).click();
    await dropBytes(page, '整改清单.xlsx', answered);
    const table = page.getByRole('table', { name: '有变化' });
    await table.waitFor();
    await eventually(async () => expect(await table.innerText()).to.match(/责任部门 空[^]*责任部门 信息科/));
    await page.getByRole('button', { name: /写入没有问题的 \d+ 行/ }).click();
    await page.getByRole('link', { name: '查看整改项' }).waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('gives the record book out, and speaks English', async () => {
    const id = await visit.evaluationId();
    const { page } = await visit.open(`/evaluations/${id}`, { language: 'en' });
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the record book' }).click();
    expect((await arriving).suggestedFilename()).to.match(/\.xlsx$/);
    await page.getByRole('link', { name: 'Import a record book' }).last().click();
    await page.getByRole('heading', { name: 'Import a workbook' }).waitFor();
  });
});

async function chooseSystem(page: Page): Promise<void> {
  const box = page.getByRole('combobox', { name: '系统' });
  await box.waitFor();
  await box.selectOption({ index: 1 });
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await dropBytes(page, name, new TextEncoder().encode(text));
}

async function dropBytes(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });
}

/** A record book whose first recorded row was changed both in the book and in the service. */
async function changedBook(evaluation: string): Promise<Uint8Array> {
  const { items } = (await (await fetch(`${evaluation}/findings?limit=1`)).json()) as {
    items: { object: string; item: string; result: string; etag: string }[];
  };
  const [finding] = items;
  const out = await fetch(`${evaluation}/record-book`);
  const key = `${finding!.object}|${finding!.item}`;
  const bytes = await edited(new Uint8Array(await out.arrayBuffer()), '结果记录', '工作簿的记录', key);
  await fetch(`${evaluation}/findings/${encodeURIComponent(finding!.object)}/${finding!.item}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': finding!.etag },
    body: JSON.stringify({ result: finding!.result, record: '他人的记录', reason: '不涉及' }),
  });
  return bytes;
}

/** Set a cell of the row with this hidden id, or of the first that has one, as another program would save it. */
async function edited(bytes: Uint8Array, heading: string, text: string, key?: string): Promise<Uint8Array> {
  const { sheets } = await openWorkbook(bytes);
  let done = false;
  const drafts = sheets.map(({ name, rows }) => {
    const cellsOf = new Map(rows.map((row) => [row.row, [...row.cells]]));
    const column = rows.find(({ cells }) => cells.includes(heading))?.cells.indexOf(heading) ?? -1;
    const wanted = rows.find(({ cells }) => cells.some((cell) => (key ? cell === key : /^[^|]+\|L\d-/.test(cell))));
    if (column >= 0 && wanted && !done) {
      cellsOf.get(wanted.row)![column] = text;
      done = true;
    }
    const length = rows.at(-1)?.row ?? 0;
    return {
      name,
      columns: [],
      rows: Array.from({ length }, (_, index) => ({
        cells: (cellsOf.get(index + 1) ?? []).map((cell) => cell || null),
      })),
    };
  });
  expect(done, heading).to.equal(true);
  return writeWorkbook({ title: '表', author: '某人', created: new Date('2026-03-01T00:00:00Z'), sheets: drafts });
}

async function post(address: string, body: object): Promise<{ id: string; number: string }> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok, address).to.equal(true);
  return (await response.json()) as { id: string; number: string };
}
