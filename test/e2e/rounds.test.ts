import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { compareRounds, scoreEvaluation } from '@mlps/controls';
import type { Evaluation, RoundsComparison } from '@mlps/controls';
import { eventually } from '../helpers/eventually.js';
import { expectCount } from '../helpers/expect-count.js';
import { expectNoSeriousFaults } from '../helpers/serious-faults.js';
import { textsOf } from '../helpers/texts-of.js';
import { visitWorkbench } from '../helpers/visit.js';

interface Row {
  object: string;
  item: string;
  result: string;
  record: string;
  risk?: string;
}

describe('rounds compared', () => {
  const visit = visitWorkbench({ demo: true });
  let last: string;
  let comparison: RoundsComparison;

  before(async () => {
    const first = await visit.evaluationId();
    const mended = [
      { object: 'srv-1', item: 'L2-CES1-01' },
      { object: 'net-1', item: 'L2-CNS1-02' },
      { object: 'sw-1', item: 'L2-CES1-20' },
    ];
    const second = await nextRound(first, '2025 年等级测评');
    await write(second, mended.map((pair) => ({ ...pair, result: 'conform', record: '已整改' }))); // prettier-ignore
    // begun later than the second, but the last round is not begun from it
    const { systemId } = (await (await fetch(visit.url(`/api/v1/evaluations/${second}`))).json()) as {
      systemId: string;
    };
    await post('/api/v1/evaluations', { systemId, name: '补充测评', edition: '2021' });
    last = await nextRound(second, '2026 年等级测评');
    await write(last, [
      { ...mended[0]!, result: 'nonconform', record: '又出现弱口令', risk: 'high' },
      { object: 'room-1', item: 'L2-PES1-01', result: 'partial', record: '楼板渗水', risk: 'low' },
      { object: 'pc-1', item: 'L2-CES1-02', result: 'nonconform', record: '完全没有', risk: 'medium' },
    ]);
    const documents = await Promise.all([first, second, last].map(documentOf));
    comparison = compareRounds(documents[1]!, documents[2]!, { history: [documents[0]!] });
  });

  it('tell both scores, their difference, and what became of every problem', async () => {
    const { page, faults } = await visit.open(`/evaluations/${last}?view=compare`);
    for (const part of [comparison.before, comparison.after])
      await page.getByText(part.standing.score!.toFixed(2), { exact: true }).first().waitFor();
    const states = page.getByRole('radiogroup', { name: '变化' });
    const { counts } = comparison;
    expect(counts).to.include({ new: 1, returned: 1 });
    for (const [word, count] of [
      ['新增', counts.new],
      ['复发', counts.returned],
      ['加重', counts.worsened],
      ['仍存在', counts.open],
    ])
      await eventually(async () => expect(await states.innerText()).to.include(`${word} ${count}`));
    expect(faults).to.deep.equal([]);
  });

  it('show only what returned, with both results', async () => {
    const { page } = await visit.open(`/evaluations/${last}?view=compare`);
    await page.getByRole('radio', { name: /^复发/ }).check();
    const rows = page.getByRole('table', { name: '问题的变化' }).locator('tbody tr');
    await expectCount(rows, 1);
    await eventually(async () =>
      expect(await rows.innerText()).to.match(/复发[^]*L2-CES1-01[^]*身份鉴别[^]*符合[^]*不符合[^]*高/),
    );
  });

  it('say what moved the score, and the lines add up to the difference', async () => {
    const { page } = await visit.open(`/evaluations/${last}?view=compare`);
    const table = page.getByRole('table', { name: '得分为什么变化' });
    await table.waitFor();
    const lines = await textsOf(table.locator('tbody tr td.number'));
    const [from, ...changes] = lines.map((line) => Number(line.replace('−', '-').replace(/[^\d.+-]/g, '')));
    const to = comparison.after.standing.score!;
    expect(from).to.equal(comparison.before.standing.score);
    expect(from! + changes.reduce((sum, change) => sum + change, 0)).to.be.closeTo(to, 0.005 * lines.length);
    await eventually(async () => expect(await table.locator('tfoot').innerText()).to.include(to.toFixed(2)));
  });

  it('compare with any other round that is chosen, kept in the address', async () => {
    const { page } = await visit.open(`/evaluations/${last}?view=compare`);
    const first = (await documentIds()).find(({ name }) => name.startsWith('2024'))!;
    await page.getByRole('combobox', { name: '与哪一次测评相比' }).selectOption(first.id);
    const before = scoreEvaluation(await documentOf(first.id)).score!;
    await page.getByRole('region', { name: '前一次' }).getByText(before.toFixed(2), { exact: true }).waitFor();
    expect(page.url()).to.include(`with=${first.id}`);
  });

  it('begin from the one before with its results, which are confirmed with a key', async () => {
    const { systemId } = (await (await fetch(visit.url(`/api/v1/evaluations/${last}`))).json()) as { systemId: string };
    const { page, faults } = await visit.open(`/systems/${systemId}`);
    await page.getByRole('button', { name: '新建测评' }).click();
    await page.getByLabel('测评名称').fill('2027 年等级测评');
    await page.getByLabel('从上一轮带入').selectOption('results');
    await page.getByRole('button', { name: '建立并打开' }).click();
    await page.getByRole('heading', { name: /2027 年等级测评/ }).waitFor();
    await page.getByText('沿用上一轮，待核对').first().waitFor();
    await page.keyboard.press('k');
    await page.getByText('已核对 1 格').waitFor();
    await page.getByRole('button', { name: '核对无误' }).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: '核对无误' }).click();
    await page.getByText('沿用上一轮，待核对').first().waitFor({ state: 'hidden' });
    expect(faults).to.deep.equal([]);
  });

  it('asks which one to compare with when none is earlier', async () => {
    const first = (await documentIds()).find(({ name }) => name.startsWith('2024'))!;
    const { page, faults } = await visit.open(`/evaluations/${first.id}?view=compare`);
    await page.getByText('没有更早的测评').waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('are readable for everybody, light and dark', async () => {
    const { page, faults } = await visit.open(`/evaluations/${last}?view=compare`, { theme: 'system' });
    await page.getByRole('table', { name: '得分为什么变化' }).waitFor();
    await expectNoSeriousFaults(page);
    expect(faults).to.deep.equal([]);
  });

  async function nextRound(evaluationId: string, name: string): Promise<string> {
    const answer = await post(`/api/v1/evaluations/${evaluationId}/next-round`, { name, copy: 'results' });
    return (answer as { id: string }).id;
  }
  async function write(evaluationId: string, rows: Row[]): Promise<void> {
    const answer = await post(`/api/v1/evaluations/${evaluationId}/findings/bulk`, { rows });
    expect(answer).to.include({ applied: true, refused: 0 });
  }
  async function post(path: string, body: object): Promise<unknown> {
    const response = await fetch(visit.url(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(body),
    });
    expect(response.ok, await response.clone().text()).to.equal(true);
    return response.json();
  }
  async function documentOf(evaluationId: string): Promise<Evaluation> {
    return (await fetch(visit.url(`/api/v1/evaluations/${evaluationId}/document`))).json() as Promise<Evaluation>;
  }
  async function documentIds(): Promise<{ id: string; name: string }[]> {
    const answer = await fetch(visit.url('/api/v1/evaluations'));
    return ((await answer.json()) as { items: { id: string; name: string }[] }).items;
  }
});
