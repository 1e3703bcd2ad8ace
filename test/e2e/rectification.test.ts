import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { pictureFile, scanFile } from '../helpers/evidence-files.js';
import { expectCount } from '../helpers/expect-count.js';
import { expectNoSeriousFaults } from '../helpers/serious-faults.js';
import { textsOf } from '../helpers/texts-of.js';
import { visitWorkbench } from '../helpers/visit.js';

interface Item {
  id: string;
  etag: string;
  title: string;
  item: string | null;
  risk: string;
  dueDate: string;
  state: string;
  targets: { objectName: string }[];
}

describe('rectification on the page', function () {
  this.timeout(60_000);
  const visit = visitWorkbench({ demo: true });
  let items: Item[];

  before(async () => {
    const id = await visit.evaluationId();
    ({ items } = await send<{ items: Item[] }>('POST', `/evaluations/${id}/rectification-items`, {}));
  });

  /** The service behind the page's back. */
  async function send<T>(method: string, path: string, body?: unknown, headers = {}): Promise<T> {
    const response = await fetch(visit.url(`/api/v1${path}`), {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.ok, `${method} ${path} ${response.status}`).to.equal(true);
    return (await response.json()) as T;
  }
  /** An open item of this risk, with one object where the test has to speak of it; each is given once. */
  const given = new Set<string>();
  function fresh(risk: string, objects?: number): Item {
    const fits = (item: Item): boolean => objects === undefined || item.targets.length === objects;
    const found = items.find((item) => item.risk === risk && fits(item) && !given.has(item.id));
    given.add(found!.id);
    return found!;
  }
  const itemPath = (item: Item): string => `/rectification/${item.id}`;

  it('leads an item from plan to closed, and the figures of the list move at each step', async () => {
    const item = fresh('medium', 1);
    const list = await visit.open('/rectification');
    await eventually(async () =>
      expect(await tiles(list.page)).to.include({ 未了结: 30, 待复测: 0, 已关闭: 0, 全部: 30 }),
    );
    const { page, faults } = await visit.open(itemPath(item));
    await makePlan(page);
    await press(page, '开始整改');
    await page.getByRole('dialog').getByRole('button', { name: '开始整改' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '提交复测' }).waitFor();

    await page.getByLabel('添加证据').setInputFiles([pictureFile, scanFile('整改报告.pdf', 'Password policy 2026')]);
    await page.getByRole('list', { name: '证据' }).getByRole('listitem').nth(1).waitFor();
    await page.getByRole('button', { name: /整改报告\.pdf/ }).click();
    await page.getByText('Password policy 2026').waitFor({ state: 'attached' });
    await page
      .getByRole('region', { name: /整改报告/ })
      .getByText('口令')
      .first()
      .waitFor({ state: 'attached' });
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(page, '提交复测');
    await page.getByRole('dialog').getByRole('button', { name: '提交复测' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤回提交' }).waitFor();
    await list.page.reload();
    await eventually(async () => expect(await tiles(list.page)).to.include({ 未了结: 30, 待复测: 1, 已关闭: 0 }));

    await page.getByRole('link', { name: '录入复测' }).click();
    const [{ objectName }] = item.targets as [{ objectName: string }];
    await page
      .getByRole('radiogroup', { name: `${objectName} 的复测结果` })
      .getByLabel('已整改')
      .check();
    await page.getByLabel(`${objectName} 的复测记录`).fill('现场核查，口令策略已按计划启用');
    await page.getByRole('button', { name: '提交复测结果' }).click();
    const done = page.getByRole('status', { name: '复测已记录' });
    await done.waitFor();
    const figures = (await done.innerText()).match(/\d+\.\d\d/g)!.map(Number);
    expect(figures[1]).to.be.greaterThan(figures[0]!);
    await list.page.reload();
    await eventually(async () =>
      expect(await tiles(list.page)).to.include({ 未了结: 29, 待复测: 0, 已关闭: 1, 全部: 30 }),
    );
    await page.goto(visit.url(itemPath(item)));
    await page.getByText('复测已整改').waitFor();
    const history = await page.getByRole('list', { name: '进展和历史' }).innerText();
    for (const deed of ['建立', '制定计划', '开始整改', '证据', '提交复测', '复测通过并关闭'])
      expect(history).to.include(deed);
    expect([...faults, ...list.faults]).to.deep.equal([]);
  });

  it('says what a move still lacks, and bars what can never be', async () => {
    const { page } = await visit.open(itemPath(fresh('low')));
    await page.getByText(/需要补上：.*整改责任人/).waitFor();
    const high = await send<Item>('POST', '/rectification-items', {
      origin: 'notice',
      systemId: (await send<{ items: { id: string }[] }>('GET', '/systems')).items[0]!.id,
      sourceName: '某网信办通知',
      title: '核心系统没有异地备份',
      risk: 'high',
    });
    await page.goto(visit.url(itemPath(high)));
    await page.getByText(/还不能做，缺少：.*高风险不得接受/).waitFor();
    await eventually(async () =>
      expect(await page.getByRole('button', { name: '申请接受风险' }).isDisabled()).to.equal(true),
    );
  });

  it('keeps the deadline when an extension is refused, and tells why', async () => {
    const item = fresh('low');
    const { page, faults } = await visit.open(itemPath(item));
    const due = page.getByRole('region', { name: '期限' });
    const before = await due.locator('.big').innerText();
    await press(page, '申请延期');
    const ask = page.getByRole('dialog');
    await ask.getByLabel(/申请延到/).fill('2099-01-31');
    await ask.getByLabel(/延期理由/).fill('网闸尚未到货');
    await ask.getByRole('button', { name: '申请延期' }).click();
    await ask.waitFor({ state: 'detached' });
    await press(page, '不同意延期');
    const refuse = page.getByRole('dialog');
    await refuse.getByLabel(/审批人/).fill('测评组长甲');
    await refuse.getByLabel(/意见/).fill('先用访问控制列表替代');
    await refuse.getByRole('button', { name: '不同意延期' }).click();
    await refuse.waitFor({ state: 'detached' });
    await due.getByText('先用访问控制列表替代').waitFor();
    await eventually(async () => expect(await due.locator('.big').innerText()).to.equal(before));
    await due.getByRole('button', { name: '申请延期' }).waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('accepts a risk with three measures by another person, and no point of the score changes', async () => {
    const item = fresh('medium');
    const { page, faults } = await visit.open(itemPath(item));
    const score = page.getByRole('region', { name: '复测' }).locator('.score-change');
    const before = await score.innerText();
    await press(page, '申请接受风险');
    const ask = page.getByRole('dialog');
    await ask.getByLabel('不能整改的理由').fill('数据库版本老旧，升级会中断 HIS');
    const measures = ['系统与数据库管理职责分离', '只允许业务服务器连接，禁止远程管理', '强口令并开启审计'];
    for (const [index, measure] of measures.entries()) {
      if (index > 0) await ask.getByRole('button', { name: '添加一项措施' }).click();
      await ask.getByLabel(`第 ${index + 1} 项补偿措施`, { exact: true }).fill(measure);
    }
    await ask.getByLabel('剩余风险').fill('内部人员越权访问的可能降到低');
    await ask.getByLabel('批准人').fill('院长乙');
    await ask.getByLabel('有效期至').fill('2099-06-30');
    await ask.getByRole('button', { name: '申请接受风险' }).click();
    await ask.waitFor({ state: 'detached' });
    const panel = page.getByRole('region', { name: '接受风险' });
    await panel.getByRole('button', { name: '批准', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/审批人/)
      .fill('院长乙');
    await page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await panel.getByText('有效', { exact: true }).waitFor();
    await expectCount(panel.getByRole('listitem'), 1 + measures.length);
    await eventually(async () => expect(await score.innerText()).to.equal(before));
    await page.getByRole('button', { name: '撤回接受' }).waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('changes many at once, foretells it, and lists what was skipped', async () => {
    const cancelled = fresh('low');
    const { page, faults } = await visit.open(`/rectification?state=open`);
    await page.getByLabel('选择列出的全部整改项').check();
    // somebody else settles one of them meanwhile
    await send(
      'POST',
      `/rectification-items/${cancelled.id}/moves`,
      { action: 'cancel', reason: '设备已下线' },
      {
        'If-Match': cancelled.etag,
      },
    );
    await press(page, '批量修改');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('责任部门').fill('信息科');
    await dialog.getByText(/将修改 \d+ 项，0 项没有变化，跳过 1 项/).waitFor();
    await dialog.getByRole('button', { name: '修改', exact: true }).click();
    const result = page.getByRole('status').filter({ hasText: '已修改' });
    await result.waitFor();
    await eventually(async () => expect(await result.innerText()).to.include(cancelled.title));
    await page.getByRole('cell', { name: '信息科' }).first().waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('shows two versions field by field when somebody else saved first', async () => {
    const item = await send<Item>('GET', `/rectification-items/${fresh('low').id}`);
    const { page } = await visit.open(itemPath(item));
    await press(page, '修改内容');
    await page.getByRole('dialog').getByLabel('责任人').fill('我方张工');
    await page.getByRole('dialog').getByLabel('备注').fill('等待停机窗口');
    await send('PATCH', `/rectification-items/${item.id}`, { owner: '他方李工' }, { 'If-Match': item.etag });
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    const conflict = page.getByRole('dialog', { name: '他人已修改同一内容' });
    await conflict.getByLabel(/责任人.*现有/).check();
    await conflict.getByRole('button', { name: '按选择保存' }).click();
    await conflict.waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: '责任' }).getByText('他方李工').waitFor();
    await page.getByRole('region', { name: '问题' }).getByText('等待停机窗口').waitFor();
  });

  it('stands on a board by state, department and due date, and as a curve', async () => {
    const { page, faults } = await visit.open('/rectification?view=board');
    await page.getByRole('heading', { name: /^待整改 \d+/ }).waitFor();
    await page.getByText('按期限').click();
    await page.getByRole('heading', { name: /^三十天之内/ }).waitFor();
    await page.getByRole('link', { name: '趋势' }).click();
    await page.getByRole('img', { name: '未了结的整改项' }).locator('canvas').waitFor();
    expect(faults).to.deep.equal([]);
  });

  it('has nothing serious for axe on the page of an item and in its dialogs, light and dark', async () => {
    const { page } = await visit.open(itemPath(items[0]!), { theme: 'system' });
    await page.getByRole('button', { name: '写计划' }).waitFor();
    await expectNoSeriousFaults(page);
    for (const name of ['写计划', '申请延期', '修改内容', '选用已有证据', '申请接受风险']) {
      await press(page, name);
      await page.getByRole('dialog').waitFor();
      await expectNoSeriousFaults(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('fits a phone: cards, no sideways scrolling, the problem before the buttons', async () => {
    const phone = { viewport: { width: 390, height: 844 } };
    const { page, faults } = await visit.open('/rectification', phone);
    await eventually(async () => expect(await page.getByRole('table').count()).to.equal(0));
    await eventually(async () => expect(await sideways(page)).to.equal(0));
    await page.getByRole('list', { name: '整改项' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: '下一步' }).waitFor();
    await eventually(async () => expect(await sideways(page)).to.equal(0));
    const top = async (name: string): Promise<number> =>
      (await page.getByRole('heading', { name, exact: true }).boundingBox())!.y;
    await eventually(async () => expect(await top('问题')).to.be.lessThan(await top('下一步')));
    expect(faults).to.deep.equal([]);
  });
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function makePlan(page: Page): Promise<void> {
  await press(page, '制定计划');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('责任部门').fill('信息科');
  await dialog.getByLabel('责任人').fill('张工');
  await dialog.getByLabel('整改措施').fill('启用口令复杂度和定期更换');
  await dialog.getByLabel('预计费用').fill('3000');
  await dialog.getByRole('button', { name: '制定计划' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '开始整改' }).waitFor();
}

/** The figures of the list by their words, once they are there. */
async function tiles(page: Page): Promise<Record<string, number>> {
  const group = page.getByRole('group', { name: '整改项数目' });
  const texts = await textsOf(group.getByRole('button').filter({ hasText: /\d/ }));
  return Object.fromEntries(texts.map((text) => text.split('\n')).map(([figure, name]) => [name!, Number(figure)]));
}

function sideways(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
