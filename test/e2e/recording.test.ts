import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { expectEventually, newEvaluation, storedFinding, storedResults, waitSaved } from '../helpers/recording.js';
import { eventually } from '../helpers/eventually.js';
import { visitWorkbench } from '../helpers/visit.js';
import type { Visit } from '../helpers/visit.js';

describe('recording', function () {
  // several pages and many keys each; a busy machine takes its time
  this.timeout(60_000);
  const visit = visitWorkbench({ demo: false });
  const open = async (evaluationId: string, query = 'domain=CES'): ReturnType<typeof visit.open> => {
    const opened = await visit.open(`/evaluations/${evaluationId}/grid?${query}`);
    await opened.page.locator('[role=grid]:focus').waitFor(); // it takes the keyboard once it is painted
    return opened;
  };
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** the word in the active cell */
  const active = (page: Page): Promise<string> => page.locator('.grid-cell[data-active] .grid-result').innerText();

  it('begins with nothing: objects are added first, several of a kind at once', async () => {
    const id = await newEvaluation(visit, []);
    const { page, faults } = await visit.open(`/evaluations/${id}/grid?domain=CES`);
    await page.getByRole('heading', { name: '还没有测评对象' }).waitFor();
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('类别').selectOption('server');
    await dialog.getByLabel('名称，一行一个').fill('应用服务器\n数据库服务器\n');
    await dialog.getByRole('button', { name: '增加 2 个' }).click();
    await dialog.getByRole('button', { name: '修改 数据库服务器' }).waitFor();
    await press(page, 'Escape');
    await page.getByRole('columnheader', { name: '数据库服务器' }).waitFor();
    await press(page, '1');
    await waitSaved(page);
    expect([...(await storedResults(visit, id)).values()]).to.deep.equal(['conform']);
    expect(faults).to.deep.equal([]);
  });

  it('writes records one after the other without leaving the keyboard', async () => {
    const id = await newEvaluation(visit);
    const { page, faults } = await open(id, 'domain=CES&object=app-server');
    await press(page, '3', 'Enter');
    await page.keyboard.type('口令长度不足八位。');
    await press(page, 'Control+Enter');
    await press(page, 'Alt+1');
    await page.keyboard.type('已启用登录失败处理。');
    await press(page, 'Control+Enter', '2'); // no result yet, so the key alone is one
    await page.keyboard.type('2 台未加密。');
    await press(page, 'Escape');
    await waitSaved(page);
    const [first, second, third] = await Promise.all(
      ['L2-CES1-01', 'L2-CES1-02', 'L2-CES1-03'].map((item) => storedFinding(visit, id, 'app-server', item)),
    );
    expect(first).to.include({ result: 'nonconform', record: '口令长度不足八位。' });
    expect(second).to.include({ result: 'conform', record: '已启用登录失败处理。' });
    expect(third).to.include({ result: 'partial', record: '2 台未加密。' });
    expect(faults).to.deep.equal([]);
  });

  it('asks why something does not apply, sets ranges, fills down, and takes all of it back', async () => {
    const id = await newEvaluation(visit);
    const { page } = await open(id, 'domain=CES&object=app-server');
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', '0');
    await page.getByLabel('不适用的理由').first().fill('没有远程管理');
    await page.getByRole('dialog').getByRole('button', { name: '判为不适用' }).click();
    await page.getByText('已修改 3 格').waitFor();
    await press(page, 'ArrowDown', 'Control+d');
    await waitSaved(page);
    await eventually(async () => expect((await storedResults(visit, id)).size).to.equal(4));
    await press(page, 'Control+z', 'Control+z');
    await waitSaved(page);
    await expectEventually(async () => (await storedResults(visit, id)).size, 0);
  });

  it('takes a table from a spreadsheet, and says what it leaves out and why', async () => {
    const id = await newEvaluation(visit);
    const { page } = await open(id);
    await paste(page, '符合：已核查。\t不符合\n部分符合 仅部分启用\t乱写的文字\n');
    const dialog = page.getByRole('dialog');
    await eventually(async () => expect(await dialog.innerText()).to.match(/新记 3 格[^]*跳过 1 格：还没有结果/));
    await dialog.getByRole('button', { name: '修改 3 格' }).click();
    await waitSaved(page);
    expect([...(await storedResults(visit, id)).values()]).to.have.members(['conform', 'nonconform', 'partial']);
    await eventually(async () =>
      expect(await storedFinding(visit, id, 'switch', 'L2-CES1-02')).to.include({ record: '仅部分启用' }),
    );
  });

  it('copies a result to like objects, with the other name in its text', async () => {
    const id = await newEvaluation(visit);
    const { page } = await open(id, 'domain=CES&object=db-server');
    await press(page, '2', 'Enter');
    await page.keyboard.type('数据库服务器未启用审计。');
    await press(page, 'Escape', 'l');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('新记 1 格').waitFor();
    await dialog.getByRole('button', { name: '修改 1 格' }).click();
    await waitSaved(page);
    await eventually(async () =>
      expect(await storedFinding(visit, id, 'app-server', 'L2-CES1-01')).to.include({
        result: 'partial',
        record: '应用服务器未启用审计。',
      }),
    );
  });

  it('fills a kept wording in, and leaves the keyboard where something is missing', async () => {
    const id = await newEvaluation(visit);
    const { page } = await open(id, 'domain=CES&object=app-server');
    await press(page, '1', 'ArrowUp', 'Enter');
    await page.keyboard.type('应用服务器的版本为{版本}。');
    await page.getByRole('button', { name: '把记录存为用语' }).click();
    await eventually(async () =>
      expect(await page.getByRole('dialog').getByLabel('用语').inputValue()).to.equal('{对象}的版本为{版本}。'),
    );
    await page.getByRole('dialog').getByLabel('用于').selectOption('any');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.record-field textarea').press('Escape');
    await press(page, 'ArrowDown', '1', 'ArrowUp');
    await page.getByRole('button', { name: /^本人 \{对象\}的版本为/ }).click();
    await page.keyboard.type('8.4');
    await press(page, 'Escape');
    await waitSaved(page);
    await eventually(async () =>
      expect(await storedFinding(visit, id, 'app-server', 'L2-CES1-02')).to.include({
        record: '应用服务器的版本为8.4。',
      }),
    );
  });

  it('keeps a pasted picture as evidence', async () => {
    const id = await newEvaluation(visit);
    const { page, faults } = await open(id, 'domain=CES&object=app-server');
    await press(page, '2');
    await page.evaluate(PASTE_PICTURE);
    await page.getByText('图片已存为证据').waitFor();
    const evidence = page.getByRole('region', { name: '证据' });
    await evidence.getByRole('link').waitFor();
    // the same file hangs on a second result: it is taken off this one alone
    await press(page, 'ArrowDown', '3');
    await waitSaved(page);
    const [file] = await hangOn(visit, id, { object: 'app-server', item: 'L2-CES1-02' });
    await page.reload();
    await evidence.getByText('另附在 1 处').waitFor();
    await evidence.getByRole('button', { name: '取下' }).click();
    await evidence.getByRole('button', { name: '只从这一结果取下？' }).click();
    await evidence.getByText('截图可直接粘贴').waitFor();
    await eventually(async () =>
      expect(await evidenceOf(visit, id, { object: 'app-server', item: 'L2-CES1-02' })).to.deep.equal([file]),
    );
    expect(faults).to.deep.equal([]);
  });

  it('goes on through a lost connection and saves when it is back', async () => {
    const id = await newEvaluation(visit);
    const { page } = await open(id, 'domain=CES&object=app-server');
    await page.context().setOffline(true);
    await press(page, '1', '3');
    await page.locator('.save-status[data-state=offline]').waitFor();
    await eventually(async () => expect(await active(page)).to.equal('不符合'));
    await eventually(async () => expect((await storedResults(visit, id)).size).to.equal(0));
    await page.context().setOffline(false);
    await waitSaved(page);
    expect([...(await storedResults(visit, id)).values()]).to.have.members(['conform', 'nonconform']);
  });

  it('brings back after a reload what could not be saved before it', async () => {
    const id = await newEvaluation(visit);
    const { page } = await open(id, 'domain=CES&object=app-server');
    await page.route('**/findings/bulk', (route) => route.abort());
    await press(page, '2');
    await page.locator('.save-status[data-state=offline]').waitFor();
    await page.unroute('**/findings/bulk');
    await page.reload();
    await page.locator('.grid-cell[data-result=partial]').waitFor();
    await waitSaved(page);
    expect([...(await storedResults(visit, id)).values()]).to.deep.equal(['partial']);
  });
});

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(
    `(() => { const data = new DataTransfer(); data.setData('text/plain', ${JSON.stringify(text)});
      document.querySelector('[role=grid]').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); })()`,
  );
}

const PASTE_PICTURE = `(async () => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const data = new DataTransfer();
  data.items.add(new File([blob], 'image.png', { type: 'image/png' }));
  document.querySelector('[role=grid]').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
})()`;

interface Place {
  readonly object: string;
  readonly item: string;
}

/** Hang every file of the evaluation on one more result. @returns their ids */
async function hangOn(visit: Visit, evaluationId: string, place: Place): Promise<string[]> {
  const files = await evidenceOf(visit, evaluationId, { object: 'app-server', item: 'L2-CES1-01' });
  for (const id of files) {
    const response = await fetch(visit.url(`/api/v1/evidence/${id}/links`), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ evaluationId, ...place }),
    });
    expect(response.status, await response.text()).to.be.oneOf([200, 201]);
  }
  return files;
}

async function evidenceOf(visit: Visit, evaluationId: string, place: Place): Promise<string[]> {
  const query = new URLSearchParams({ evaluationId, ...place });
  const response = await fetch(visit.url(`/api/v1/evidence?${query.toString()}`));
  return ((await response.json()) as { items: { id: string }[] }).items.map(({ id }) => id); // the contract's shape
}
