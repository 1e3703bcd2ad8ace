import { expect } from 'chai';
import { lossByObject, lossPerCause, parseEvaluation, scoreEvaluation } from '@mlps/controls';
import type { Evaluation } from '@mlps/controls';
import { eventually } from '../helpers/eventually.js';
import { expectCount } from '../helpers/expect-count.js';
import { textsOf } from '../helpers/texts-of.js';
import { visitWorkbench } from '../helpers/visit.js';
import { hospitalText } from '../helpers/workbench.js';

describe('the page of an evaluation', () => {
  const visit = visitWorkbench({ demo: true });
  let hospital: Evaluation;
  before(async () => {
    hospital = parseEvaluation(JSON.parse(await hospitalText()));
  });

  it('lists the hospital with score, conclusion and problems, and leads to its evaluation', async () => {
    const { page, faults } = await visit.open('/systems');
    const row = page.getByRole('row', { name: /综合业务信息系统/ });
    await row.getByText('76.02').waitFor();
    await eventually(async () => expect(await row.innerText()).to.match(/某县人民医院[^]*S2A2G2[^]*76\.02[^]*中/));
    await row.getByRole('link', { name: /等级测评/ }).click();
    await page.getByRole('heading', { level: 1, name: /综合业务信息系统/ }).waitFor();
    await eventually(async () => expect(await page.title()).to.match(/^综合业务信息系统 .* - 等级保护工作台$/));
    await eventually(async () => expect(await page.locator('html').getAttribute('lang')).to.equal('zh-CN'));
    expect(faults).to.deep.equal([]);
  });

  it('shows score, conclusion, reason and what must be said beside them', async () => {
    const { page, faults } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    const card = page.getByRole('region', { name: '综合得分' });
    for (const part of ['76.02', '中', '9350/123', '不低于 70 分', '须一并说明的事项', '技术部分', '管理部分'])
      await eventually(async () => expect(await card.innerText()).to.include(part));
    expect(faults).to.deep.equal([]);
  });

  it('says where every lost point went, and the lines add up to 100 minus the score', async () => {
    const { page } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    const losses = page.getByRole('region', { name: '失分在哪里' });
    await losses.getByRole('button', { name: /显示全部/ }).click();
    await losses.getByRole('button', { name: /显示全部/ }).waitFor({ state: 'detached' });
    const lines = await textsOf(losses.locator('tbody tr td:last-child'));
    const sum = lines.reduce((total, line) => total + Number(line), 0);
    await eventually(async () => expect(await losses.locator('tfoot').innerText()).to.include('23.98'));
    expect(sum).to.be.closeTo(23.98, 0.005 * lines.length);
  });

  it('shows every edition side by side and lets the chosen one rule the page', async () => {
    const { page, faults } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    await page.getByRole('radio', { name: '按 2025 版查看' }).check();
    const card = page.getByRole('region', { name: '符合率' });
    await card.getByText(/^75\.61%$/).waitFor();
    await eventually(async () => expect(await card.innerText()).to.include('基本符合'));
    expect(page.url()).to.include('edition=2025');
    expect(faults).to.deep.equal([]);
  });

  it('counts items per security class and draws them', async () => {
    const { page } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    const panel = page.getByRole('region', { name: '各安全类的测评项' });
    await eventually(async () =>
      expect(await panel.getByRole('row', { name: /^全部/ }).innerText()).to.match(/135\s+93\s+23\s+7\s+12\s+0/),
    );
    const picture = await panel.locator('canvas').screenshot();
    expect(picture.length).to.be.greaterThan(2000); // an empty canvas is a few hundred bytes
  });

  it('opens a loss down to each object with its share and what was seen', async () => {
    const { page } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    const losses = page.getByRole('region', { name: '失分在哪里' });
    await losses.getByRole('button', { name: '展开 L2-CES1-20 的失分明细' }).click();
    const item = scoreEvaluation(hospital).items.find(({ id }) => id === 'L2-CES1-20')!;
    const [share] = lossPerCause(item);
    const detail = losses.locator('.cause-list');
    await eventually(async () => expect(await detail.innerText()).to.include(`−${share!.rounded.toFixed(2)}`));
    await expectCount(detail.locator('li'), item.causes.length);
    const { record } = hospital.findings.find(
      (finding) => finding.item === item.id && finding.object === item.causes[0]!.object,
    )!;
    await eventually(async () => expect(await detail.innerText()).to.include(record));
  });

  it('adds the losses up by object, as the library does', async () => {
    const { page } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    const losses = page.getByRole('region', { name: '失分在哪里' });
    await losses.getByRole('radio', { name: '按测评对象' }).check();
    const lines = losses.locator('tbody tr:not(.detail-row) td:last-child');
    const expected = lossByObject(scoreEvaluation(hospital)).map(({ pointsLost }) => pointsLost.rounded.toFixed(2));
    await eventually(async () =>
      expect((await lines.allInnerTexts()).map((line) => line.trim())).to.deep.equal(expected),
    );
  });

  it('shows the items of one class when its loss is pressed', async () => {
    const { page, faults } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    await page.getByRole('link', { name: '安全管理中心 3.25' }).click();
    const losses = page.getByRole('region', { name: '失分在哪里' });
    await losses.getByText('筛选出 3 条').or(losses.getByText(/3.*30/)).first().waitFor();
    const items = losses.locator('tbody tr:not(.detail-row) th');
    await eventually(async () =>
      expect(await items.allInnerTexts()).to.satisfy((ids: string[]) => ids.every((id) => id.includes('L2-SMC1'))),
    );
    expect(faults).to.deep.equal([]);
  });

  it('tells high risks and hazards with the situation of the guide, and what may be one', async () => {
    const { page } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    const grave = page.getByRole('region', { name: '高风险与重大风险隐患' });
    await grave.getByText('已认定 1 个').waitFor();
    await eventually(async () =>
      expect(await grave.innerText()).to.match(/已认定 1 个[^]*重大风险隐患[^]*已整改[^]*PACS 服务器[^]*6\.4\.4\.1/),
    );
    await grave.locator('summary').filter({ hasText: '可能构成高风险' }).click();
    await eventually(async () => expect(await grave.getByRole('table').nth(1).innerText()).to.include('6.4.3.2'));
  });

  it('prints the settings behind the figure', async () => {
    const { page } = await visit.open(`/evaluations/${await visit.evaluationId()}`);
    await page.getByText('计算方法与设置').click();
    await eventually(async () =>
      expect(await page.locator('.method-list').innerText()).to.match(/关注系数\s*0\.5[^]*三值法/),
    );
  });
});
