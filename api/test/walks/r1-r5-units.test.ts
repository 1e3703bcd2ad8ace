import { expect } from 'chai';
import { smallCampaignAnswers } from '../../test-support/tracking-answers.js';
import { tells, Walk } from '../../test-support/walk.js';
import { smallPng } from '../../test-support/paper-steps.js';
import { startTester } from '../../test-support/tester.js';
import type { Json, Tester } from '../../test-support/tester.js';

const NOW = Date.parse('2026-09-10T02:00:00Z');
const officials = { groupHead: '某领导', groupDeputy: '某副职', groupOffice: '办公室', securityOfficer: 'partTime' };

const town = {
  ...officials,
  basis: '某县网信办关于开展网络安全自查的通知',
  inspectedOn: '2026-09-01',
  computers: 15,
  websites: 1,
  classified: 'none',
  firewall: true,
  antivirus: true,
  patching: false,
  backup: false,
  mediaSeparation: false,
  publicationReview: false,
  emergencyPlan: true,
  training: true,
  weaknesses: [{ problem: '兼职管理员缺少培训', measure: '参加县里的培训', owner: '某干部', dueDate: '2026-12-31' }],
};
const government = {
  ...officials,
  basis: '关于开展政府信息系统安全检查的通知',
  inspectedOn: '2026-09-01',
  teamFormed: true,
  responsibilitySystem: true,
  accountRules: true,
  classifiedComputers: 1,
  antivirus: true,
  strictAuthentication: false,
  illegalConnections: false,
  mediaProtection: true,
  planState: 'draft',
  dailyBackup: true,
  securityProductsDomestic: true,
  productInventory: [{ kind: 'terminal', name: '台式计算机', quantity: 20, domestic: true }],
  trainedPersons: 12,
  ownTraining: false,
};
const bureau = {
  ...officials,
  basis: '关于开展年度网络安全检查的通知',
  year: 2026,
  inspectedOn: '2026-09-01',
  systems: 2,
  computers: 40,
  technicians: 1,
  rulesWork: '修订了机房管理和账号管理两项制度。',
  rulesComplete: false,
  technologyWork: '更新了防病毒软件。',
  separation: true,
  regularBackup: true,
  precautionsWork: '节假日前逐台检查。',
  checks: 4,
  emergencyWork: '修订了应急预案。',
  drills: 1,
  incidentsHandled: false,
  effectSummary: '全年没有发生网络安全事件。',
  superior: '某市网信办',
};

describe('cases R1 to R5: units without an evaluator, by HTTP alone', () => {
  let tester: Tester;
  let unit: Walk;
  let superior: Walk;
  before(async () => {
    tester = await startTester('sqlite', { now: () => NOW });
    unit = new Walk(tester, '某负责人', 'hospitalManager');
    superior = new Walk(tester, '某科员', 'superior');
  });
  after(() => tester.stop());

  const inspect = async (name: string, template: string, answers: object): Promise<Json> => {
    const organization = await unit.post('/organizations', { name, contact: '某干部', phone: '0000-2222222' });
    const input = { organizationId: organization.id, template, year: 2026, answers };
    const inspection = await unit.post('/self-inspections', input);
    return unit.change('PATCH', `/self-inspections/${inspection.id}`, { state: 'completed' });
  };

  it('R1: a town inspects itself, its weaknesses become items, and the paper follows', async () => {
    const inspection = await inspect('某镇人民政府', 'town', town);
    const wish = {
      kind: 'selfInspection',
      subjectId: inspection.id,
      facts: { notice: { title: '关于开展网络安全自查的通知', number: '县网信〔2026〕3号', issuer: '某县网信办' } },
    };
    const early = await unit.refused('paper.blocked', '/papers', wish);
    expect(early.contradictions.map(({ id }: Json) => id)).to.include('problem-without-item');
    const opened = await unit.post(`/self-inspections/${inspection.id}/rectification-items`);
    expect(opened.created).to.equal(5);
    const { paper, text } = await unit.paper(wish);
    expect(paper.number).to.equal('自查〔2026〕1号');
    tells(text, '某镇人民政府网络安全自查报告', '某县网信办：', '县网信〔2026〕3号', '某领导', '15', '防火墙');
    tells(text, '信息发布审查', '补丁', '备份', '移动存储介质', '兼职管理员缺少培训', '参加县里的培训', '待整改');
  });

  it('R2: a government office tells of five sections and admits what is bad', async () => {
    const inspection = await inspect('某乡人民政府', 'government', government);
    const opened = await unit.post(`/self-inspections/${inspection.id}/rectification-items`);
    expect(opened.created).to.be.greaterThan(1);
    const { text } = await unit.paper({ kind: 'selfInspection', subjectId: inspection.id });
    tells(text, '安全责任制', '安全防范措施', '应急响应机制', '国产化', '教育培训', '缺少严格的身份鉴别');
  });

  it('R3: a bureau reports its year, with wishes to its superior, and carries it over to the next', async () => {
    const inspection = await inspect('某局', 'bureau', bureau);
    await unit.post(`/self-inspections/${inspection.id}/rectification-items`);
    const { text } = await unit.paper({ kind: 'selfInspection', subjectId: inspection.id });
    tells(text, '某市网信办：', '本年度主要工作', '修订了机房管理', '改进措施与整改效果', '意见和建议', '处置不够及时');
    const next = {
      organizationId: inspection.organizationId,
      template: 'bureau',
      year: 2027,
      previousId: inspection.id,
    };
    expect((await unit.post('/self-inspections', next)).answers.systems).to.equal(2);
  });

  it('R4: an education bureau runs a campaign over its schools and sums it up', async () => {
    const bureauOf = await superior.post('/organizations', { name: '某县教育局' });
    const schools = [];
    for (const name of ['第一中学', '第二小学', '第三小学'])
      schools.push(await superior.post('/organizations', { name }));
    const units = schools.map(({ id }, at) => ({ organizationId: id, profile: at === 0 ? 'large' : 'small' }));
    const campaign = await superior.post('/campaigns', {
      organizationId: bureauOf.id,
      title: '教育系统网络安全专项检查',
      basis: ['上级关于开展专项检查的通知'],
      dueOn: '2026-09-30',
      units,
    });
    const path = `/campaigns/${campaign.id}`;
    await superior.change('PATCH', path, { state: 'issued' });
    const rows = (await superior.get(`${path}/units`)).items;
    const small = rows.find(({ organizationName }: Json) => organizationName === '第二小学');
    const one = `${path}/units/${small.id}`;
    await unit.change('PATCH', one, { answers: smallCampaignAnswers });
    await unit.change('POST', `${one}/moves`, { action: 'submit', role: 'hospitalManager', by: '校长' }, one);
    await superior.post(`${one}/spot-checks`, {
      on: '2026-09-10',
      by: '检查组',
      method: 'visit',
      observations: [{ field: 'computers', found: 21 }],
    });
    await superior.change('POST', `${one}/moves`, { action: 'accept', role: 'superior', by: '某科员' }, one);
    const wish = {
      kind: 'campaign',
      subjectId: campaign.id,
      facts: {
        addressee: '某市教育局',
        organisation: { leader: '局长', deputies: ['副局长'], office: '电教站' },
        training: ['9月5日组织网络管理员培训，共60人参加。'],
        problems: ['小学缺少专职管理员。'],
        nextSteps: ['年底前关停没有人维护的网站。'],
      },
    };
    const { paper, text } = await superior.paper(wish);
    expect(paper.files.map(({ format }: Json) => format)).to.deep.equal(['docx', 'pdf', 'xlsx']);
    tells(text, '某市教育局：', '局长', '应参加单位3个', '已验收1个', '未开始2个', '信息点较多', 'IP与MAC地址绑定');
    tells(text, '网站处置', '合并1个', '填报20，抽查21', '60人参加', '缺少专职管理员', '各单位完成情况表', '第二小学');
  });

  it('R5: a college keeps its awareness day as one page, with the photo that proves it', async () => {
    const college = await unit.post('/organizations', { name: '某职业学院' });
    await unit.post('/systems', { name: '教务系统', grade: 'S2A2G2', organizationId: college.id });
    const event = await unit.post('/training-events', {
      organizationId: college.id,
      title: '网络安全宣传日',
      kinds: ['awareness'],
      on: '2026-09-08',
      place: '大礼堂',
      organizer: '信息中心',
      participants: 320,
      presentLeaders: ['副院长'],
      topics: ['防范钓鱼邮件', '个人信息保护'],
      cases: ['刷单诈骗'],
      effect: '师生的防范意识有所提高。',
    });
    await unit.upload(`/evidence?name=现场.png&trainingEventId=${event.id}`, smallPng, 'image/png');
    const { pages, text } = await unit.paper({
      kind: 'training',
      subjectId: event.id,
      facts: { recordedBy: '某老师' },
    });
    expect(pages).to.have.length(1);
    tells(
      text,
      '宣传教育培训记录',
      '大礼堂',
      '320人',
      '防范钓鱼邮件',
      '刷单诈骗',
      '现场.png',
      '某老师',
      '安全意识教育和培训',
    );
  });
});
