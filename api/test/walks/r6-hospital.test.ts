import { expect } from 'chai';
import { hospital } from '../../test-support/hospital.js';
import { tells, Walk } from '../../test-support/walk.js';
import { startTester } from '../../test-support/tester.js';
import type { Json, Tester } from '../../test-support/tester.js';

/** Ten in the morning in Shanghai, ten weeks after the hospital's evaluation. */
const NOW = Date.parse('2024-09-10T02:00:00Z');
const BODY = '某网络安全测评中心';

describe('case R6: a county hospital, from notice to reply by HTTP alone', () => {
  let tester: Tester;
  let evaluator: Walk;
  let manager: Walk;
  let evaluation: Json;
  let items: Json[];
  before(async () => {
    tester = await startTester('sqlite', { now: () => NOW });
    evaluator = new Walk(tester, '测评组长甲', 'leadEvaluator');
    manager = new Walk(tester, '信息科长', 'hospitalManager');
  });
  after(() => tester.stop());
  const itemOf = (requirement: string): Json => items.find(({ item }) => item === requirement);
  const path = (item: Json): string => `/rectification-items/${item.id}`;
  const move = (who: Walk, item: Json, body: object): Promise<Json> =>
    who.change('POST', `${path(item)}/moves`, body, path(item));

  it('takes in the evaluation, and a second system in another state', async () => {
    const { x: _own, ...document } = hospital(); // products, team and systems are entered, not imported
    evaluation = await evaluator.post('/evaluations/import', document);
    const { organizationId } = await evaluator.get(`/systems/${evaluation.systemId}`);
    const site = await manager.post('/systems', { name: '门户网站', grade: 'S2A1G2', organizationId });
    const round = { systemId: site.id, name: '2024 年等级测评', edition: '2021', body: BODY };
    const other = await evaluator.post('/evaluations', round);
    await evaluator.change('PATCH', `/evaluations/${other.id}`, { state: 'inProgress' });
    await manager.create(`/systems/${evaluation.systemId}/duty-facts`, {
      gradedOn: '2022-03-01',
      expertReviewOn: '2022-03-20',
      filedOn: '2022-04-15',
    });
    await manager.create(`/organizations/${organizationId}/paper-style`, {
      facts: {
        unit: { department: '信息科', responsible: '分管副院长', contact: '信息科长', phone: '0000-1111111' },
        organisation: {
          leader: '院长',
          deputies: ['分管副院长'],
          office: '信息科',
          meetings: [{ date: '2024-07-08', topic: '部署整改任务' }],
        },
        products: {
          inPlace: ['防火墙', 'Web 应用防火墙', '入侵防御', '防病毒软件', '桌面终端管理'].map((name) => ({ name })),
          inProcurement: ['网闸', '堡垒机', '日志审计系统'].map((name) => ({ name, expectedOn: '2024-12-31' })),
        },
        team: { name: '网络安全小组', technicians: 3 },
      },
    });
    expect((await evaluator.get(`/evaluations/${evaluation.id}/score`)).score).to.equal(76.02);
  });

  it('issues the notice, as PDF, Word and Excel, and opens an item for each requirement', async () => {
    const wish = { kind: 'notice', subjectId: evaluation.id, date: '2024-07-05', facts: { deadline: '2024-10-31' } };
    const check = await evaluator.post('/papers/check', wish);
    expect([check.errors, check.issuer]).to.deep.equal([0, BODY]);
    const { paper, text } = await evaluator.paper(wish);
    expect(paper.files.map(({ format }: Json) => format)).to.deep.equal(['docx', 'pdf', 'xlsx']);
    tells(text, '整改〔2024〕1号', '某县人民医院：', '2024年10月31日前', '76.02分', 'T001', '11g');
    const opened = await evaluator.post(`/notices/${paper.id}/rectification-items`);
    items = opened.items;
    expect(opened.created).to.equal(items.length).and.to.be.greaterThan(20);
    expect(new Set(items.map(({ dueDate }) => dueDate <= '2024-10-31'))).to.deep.equal(new Set([true]));
  });

  it('closes an item that was mended while the evaluators were there', async () => {
    const item = itemOf('L2-CES1-02');
    const objects = (await evaluator.get(path(item))).targets;
    const retest = objects.map(({ objectKey: object }: Json) => ({
      object,
      outcome: 'fixed',
      record: '现场启用登录失败锁定和超时退出，当场复测生效。',
    }));
    const done = await move(evaluator, item, { action: 'fixOnSite', retest });
    expect(done.state).to.equal('closed');
  });

  it('refuses more time, and the deadline stays', async () => {
    const item = itemOf('L2-CES1-13');
    const asked = { reason: '堡垒机尚在采购', newDate: '2025-06-30' };
    await manager.change('POST', `${path(item)}/extensions`, asked, path(item));
    const note = '先限定来源地址，不必等堡垒机';
    const refused = await evaluator.change('POST', `${path(item)}/extensions/refuse`, { note }, path(item));
    expect([refused.extensions[0].status, refused.dueDate]).to.deep.equal(['refused', item.dueDate]);
  });

  it('takes the same item through plan, work and proof to a retest that finds it fixed', async () => {
    const item = itemOf('L2-CES1-13');
    const plan = {
      measures: '在服务器和设备上限定运维终端地址',
      milestones: [{ title: '完成地址登记', date: item.dueDate }],
      costYuan: 2000,
    };
    const fields = { plan, owner: '技术员乙', department: '信息科' };
    await move(manager, item, { action: 'plan', ...fields });
    await move(manager, item, { action: 'start' });
    await manager.post(`${path(item)}/notes`, { text: '与厂商一起修补了三台服务器，并限定了远程桌面来源。' });
    const { etag } = await tester.get(path(item));
    const early = await tester.post(`${path(item)}/moves`, { action: 'submit' }, { 'If-Match': etag });
    expect([early.status, early.body.move.missing[0].gate]).to.deep.equal([409, 'evidence']); // no proof, no retest
    await manager.upload(`/evidence?name=地址限制.txt&rectificationItemId=${item.id}`, '配置截图', 'text/plain');
    await move(manager, item, { action: 'submit' });
    const { targets } = await evaluator.get(path(item));
    const entries = targets.map(({ objectKey: object }: Json) => ({
      object,
      item: 'L2-CES1-13',
      outcome: 'fixed',
      record: '只有登记的两台运维终端可以连接。',
    }));
    const retest = await evaluator.post(`/evaluations/${evaluation.id}/retests`, { entries });
    expect(retest.items[0]).to.include({ verdict: 'passed', state: 'closed' });
    expect(retest.before.score).to.equal(76.02);
    expect(retest.after.score).to.be.greaterThan(76.02);
  });

  it('accepts the database risk with its three measures, by another than who asked', async () => {
    const item = itemOf('L2-CES1-15');
    const db = {
      reason: '11g 版补丁与 HIS 不兼容，厂商测试确认会使业务出错',
      measures: ['服务器与数据库分人管理', '只准业务服务器连接，关闭远程管理', '强口令、开启审计、停用默认账户'],
      residualRisk: '内网业务服务器被控制时仍可能被利用',
      approver: '院长',
      expiry: '2025-08-31',
    };
    const asked = await manager.change('POST', `${path(item)}/acceptances`, db, path(item));
    const { text: form } = await manager.paper({ kind: 'acceptance', subjectId: item.id });
    tells(form, '风险接受审批表', ...db.measures, db.residualRisk, '院长（签名）');
    await manager.as('院长', 'hospitalManager').post(`/acceptances/${asked.id}/approve`);
    expect((await evaluator.get(path(item))).state).to.equal('accepted');
    expect((await evaluator.get(`/evaluations/${evaluation.id}/score`)).score).to.equal(76.02);
  });

  it('gives the retest report with both scores', async () => {
    const { items: retests } = await evaluator.get(`/evaluations/${evaluation.id}/retests`);
    const { text } = await evaluator.paper({ kind: 'retest', subjectId: retests.at(-1).id });
    tells(text, '整改复测报告', '76.02分', '已整改', '只有登记的两台运维终端可以连接。', '整改〔2024〕1号');
  });

  it('gives the reply: what was found, what became of it, who vouches for it', async () => {
    const wish = { kind: 'rectification', subjectId: evaluation.id };
    const check = await manager.post('/papers/check', wish);
    expect(check.items.filter(({ severity }: Json) => severity === 'error')).to.deep.equal([]);
    const { paper, text } = await manager.paper({ ...wish, facts: { nextSteps: ['年底前完成堡垒机部署。'] } });
    expect([paper.number, paper.issuer]).to.deep.equal(['整报〔2024〕1号', '某县人民医院']);
    tells(text, '某网络安全测评中心：', '整改〔2024〕1号', '2024年10月31日', 'S2A2G2', '99000000000-22001');
    tells(text, '2022年3月1日完成定级', '2022年3月20日通过专家评审', '2022年4月15日完成备案', 'HIS', '乙影像公司');
    tells(text, '测评现场已整改', '现场启用登录失败锁定和超时退出', '已整改并复测通过');
    tells(text, '与厂商一起修补了三台服务器', '地址限制.txt', '只有登记的两台运维终端可以连接。');
    tells(text, '暂无法整改、已采取补偿措施', '服务器与数据库分人管理', '只准业务服务器连接，关闭远程管理', '院长');
    tells(text, '网闸', '堡垒机', '日志审计系统', '采购中', '技术人员3名', '门户网站', `正由${BODY}开展等级测评`);
    tells(text, '76.02分', '年底前完成堡垒机部署。', '真实性负责', '签收回执');
  });

  it('gives the evaluation report and the overview of the hospital’s systems', async () => {
    const report = await evaluator.paper({ kind: 'evaluation', subjectId: evaluation.id, formats: ['pdf'] });
    expect(report.paper.number).to.equal('99000000000-22001-24-9999-01');
    tells(report.text, '等级测评报告', '综合业务信息系统', BODY, '76.02', '目录', '声明');
    const { organizationId } = await manager.get(`/systems/${evaluation.systemId}`);
    const overview = await manager.paper({ kind: 'overview', subjectId: organizationId });
    expect(overview.pages).to.have.length(1);
    tells(overview.text, '等级保护工作一览', '综合业务信息系统', '门户网站', '共有系统2个');
  });

  it('marks the reply once an item moves on, and lets a newer version replace it', async () => {
    const [reply] = (await manager.get(`/papers?kind=rectification&subjectId=${evaluation.id}`)).items;
    expect(reply.stale).to.equal(false);
    await manager.post(`${path(itemOf('L2-CES1-10'))}/notes`, { text: '日志审计系统已到货。' });
    const [stale] = (await manager.get(`/papers?kind=rectification&subjectId=${evaluation.id}`)).items;
    expect([stale.stale, stale.staleReasons[0].part]).to.deep.equal([true, 'records']);
    const wish = { kind: 'rectification', subjectId: evaluation.id, replacesId: reply.id, replaceReason: '补充进展' };
    const { paper, text } = await manager.paper(wish);
    expect([paper.number, paper.paperVersion]).to.deep.equal([reply.number, 2]);
    tells(text, '日志审计系统已到货。');
  });
});
