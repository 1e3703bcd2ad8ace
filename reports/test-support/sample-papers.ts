import { inspectionTemplates } from '@mlps/controls/rectification';
import type { Answers } from '@mlps/controls/rectification';
import { scoreEvaluation } from '@mlps/controls';
import type { AcceptanceInput } from '../src/model/inputs/acceptance-input.js';
import type { CampaignInput, CampaignUnitRecord } from '../src/model/inputs/campaign-input.js';
import type { PortfolioInput } from '../src/model/inputs/portfolio-input.js';
import type { RetestInput } from '../src/model/inputs/retest-input.js';
import type { SelfInspectionInput } from '../src/model/inputs/self-inspection-input.js';
import type { TrainingInput } from '../src/model/inputs/training-input.js';
import { hospital } from './hospital.js';
import { sampleReply } from './sample-reply.js';

export function sampleRetest(): RetestInput {
  const { evaluation, unit, notice, records } = sampleReply();
  const outcomes = ['fixed', 'partly', 'stillThere', 'couldNotTest'] as const;
  const entries = records
    .flatMap(({ item }) => item.findings)
    .slice(0, 24)
    .map((pair, at) => ({
      ...pair,
      outcome: outcomes[at % 4]!,
      record: [
        '配置已生效，抽查通过。',
        '部分设备已调整，其余待更换。',
        '现象与原测评一致。',
        '设备停机检修，无法测试。',
      ][at % 4]!,
    }));
  return {
    evaluation,
    retest: { date: '2026-11-18', by: '某网络安全测评中心', entries },
    unit,
    notice: notice ?? null,
  };
}

export function sampleAcceptance(): AcceptanceInput {
  const { evaluation, unit, records } = sampleReply();
  const record = records.find(({ item }) => item.state === 'accepted')!; // the sample has one
  return { unit, system: evaluation.system, record };
}

const officials = {
  groupHead: '镇长',
  groupDeputy: '分管副镇长',
  groupOffice: '党政办公室',
  securityOfficer: 'partTime',
};

/** R1: a town after a notice of the county's cyberspace office. */
export function sampleTown(): SelfInspectionInput {
  return inspection('town', '某镇人民政府', {
    ...officials,
    inspectedOn: '2026-09-18',
    computers: 15,
    websites: 1,
    classified: 'none',
    firewall: true,
    antivirus: true,
    patching: false,
    backup: true,
    mediaSeparation: false,
    publicationReview: true,
    regulationList: [{ name: '计算机和网络设备管理制度', issuedOn: '2024-03-01' }, { name: '信息发布审查制度' }],
    emergencyPlan: false,
    training: true,
    weaknesses: [
      {
        problem: '个别干部安全意识不强',
        measure: '每季度组织一次警示教育',
        owner: '党政办主任',
        dueDate: '2026-12-20',
      },
      { problem: '兼职管理员专业能力不足', measure: '选派参加专业培训', owner: '分管副镇长', dueDate: '2027-03-31' },
    ],
  });
}

/** R2: five sections, domestic products, an answer that admits a weakness. */
export function sampleGovernment(): SelfInspectionInput {
  return inspection('government', '某镇人民政府', {
    ...officials,
    inspectedOn: '2026-09-18',
    teamFormed: true,
    responsibilitySystem: true,
    accountRules: true,
    classifiedComputers: 2,
    antivirus: true,
    strictAuthentication: false,
    illegalConnections: false,
    mediaProtection: true,
    planState: 'draft',
    maintainer: '某信息技术服务单位',
    dailyBackup: true,
    securityProductsDomestic: true,
    trainedPersons: 2,
    ownTraining: true,
    productInventory: [
      { kind: 'terminal', name: '台式计算机', quantity: 20, domestic: true },
      { kind: 'office', name: '办公软件', quantity: 20, domestic: true },
    ],
    weaknesses: [{ problem: '设备维护更新不及时', measure: '按季度检查线路和系统，列入年度预算' }],
  });
}

/** R3: a bureau's year, with suggestions to the superior. */
export function sampleBureau(): SelfInspectionInput {
  return inspection('bureau', '某县某局', {
    ...officials,
    year: 2026,
    inspectedOn: '2026-10-20',
    systems: 3,
    computers: 42,
    technicians: 1,
    rulesWork: '修订了内部网络、设备和数据管理等六项制度，明确各科室责任人，并对执行情况进行了两次检查。',
    rulesComplete: false,
    technologyWork: '落实涉密不上网、上网不涉密；存储介质登记管理；服务器和终端统一安装防病毒软件并按月更新。',
    separation: true,
    regularBackup: true,
    precautionsWork: '与技术服务单位建立季度巡检机制，对弱口令和共享账号进行清理。',
    checks: 4,
    emergencyWork: '与外包单位保持联络，组织了一次应急演练，演练记录完整。',
    drills: 1,
    incidentsHandled: false,
    weaknesses: [{ problem: '专业技术人员偏少', measure: '争取编制并购买技术服务', department: '办公室' }],
    lastYear: [{ problem: '部分终端未装防病毒软件', outcome: 'done', effect: '已全部安装' }],
    effectSummary: '通过整改，制度和技术措施进一步完善，全年没有发生网络安全事件。',
    superior: '某县人民政府办公室',
    suggestionList: [{ text: '建议定期组织网络安全专业培训。' }],
  });
}

function inspection(id: string, name: string, answers: Answers): SelfInspectionInput {
  const template = inspectionTemplates.find((one) => one.id === id)!; // shipped
  return {
    template,
    answers,
    unit: { name, contact: '经办人甲', phone: '000-0000000' },
    notice: { title: '关于开展网络安全自查工作的通知', number: '某网办〔2026〕3号', issuer: '某县网络安全主管部门' },
  };
}

/** R4: a superior body over twelve units. */
export function sampleCampaign(): CampaignInput {
  const states = ['accepted', 'submitted', 'returned', 'notStarted'] as const;
  const units = Array.from({ length: 12 }, (_, at): CampaignUnitRecord => {
    const state = states[at % 4 === 3 ? 3 : at % 3]!;
    const large = at % 4 === 0;
    const answers = {
      websites: at % 3 ? 1 : 0,
      rentedSpaces: at % 2,
      metropolitanNetworks: at === 0 ? 1 : 0,
      platforms: at === 0 ? 1 : 0,
      accessPoints: large ? 320 : 46,
      computers: 60 + at,
      wirelessAuthentication: at % 2 === 0,
      websiteList: at % 3 ? [{ name: '门户网站', disposition: at % 2 ? 'merge' : 'keep' }] : [],
    };
    const told = { profile: large ? 'large' : 'small', weaknesses: 4, settled: at % 5 };
    return {
      unit: `u${at}`,
      name: `某县第${at + 1}学校`,
      state,
      late: at === 5,
      answers: state === 'notStarted' ? null : answers,
      ...told,
    };
  });
  return {
    title: '教育系统网络安全专项检查',
    issuer: '某县教育主管部门',
    addressee: '某县人民政府办公室',
    basis: ['上级主管部门关于开展网站安全专项整治的通知', '关于报送网络安全检查总结的通知'],
    organisation: {
      leader: '局长',
      deputies: ['分管副局长'],
      office: '电教站',
      meetings: [{ date: '2026-04-10', topic: '部署检查任务' }],
    },
    issuedOn: '2026-04-08',
    due: '2026-05-31',
    asOf: '2026-06-15T09:00:00+08:00',
    units,
    spotChecks: [
      {
        unit: 'u0',
        on: '2026-06-02',
        by: '检查组',
        method: 'visit',
        observations: [{ field: 'wirelessAuthentication', found: false }],
      },
      { unit: 'u1', on: '2026-06-03', by: '检查组', method: 'remote', observations: [{ field: 'websites', found: 1 }] },
    ],
    training: ['举办学校网络管理员培训班两期，共培训48人。'],
    problems: ['部分学校无线网络没有用户认证，个别网站长期无人维护。'],
    nextSteps: ['对逾期未交和退回的单位逐一督办。', '关闭、合并无力维护的网站。'],
  };
}

/** R5: an awareness day. */
export function sampleTraining(): TrainingInput {
  return {
    unit: { name: '某学院' },
    event: {
      title: '网络安全宣传周主题活动',
      kinds: ['awareness'],
      on: '2026-09-23',
      place: '教学楼一层报告厅',
      organizer: '管理系',
      participants: 186,
      presentLeaders: ['分管副院长', '团总支书记'],
      topics: ['网络安全常识', '防范网络诈骗', '个人信息保护'],
      cases: ['冒充客服退款', '兼职刷单'],
      materials: ['m1', 'm2'],
      photos: ['p1'],
      effect: '学生能说出三种常见诈骗手法，签到186人，问卷合格率高。',
    },
    files: [
      { id: 'm1', name: '宣讲课件.pdf', sha256: '0'.repeat(64) },
      { id: 'm2', name: '签到表.pdf', sha256: '1'.repeat(64) },
      { id: 'p1', name: '现场照片.jpg', sha256: '2'.repeat(64) },
    ],
    level: 2,
    recordedBy: '记录人甲',
  };
}

export function samplePortfolio(): PortfolioInput {
  const standing = scoreEvaluation(hospital());
  return {
    organisation: '某县人民医院',
    systems: [
      {
        name: '综合业务信息系统',
        grade: 'S2A2G2',
        filingNumber: '99000000000-22001',
        evaluation: { edition: '2021', reportDate: '2026-08-28', standing },
        items: { open: 10, overdue: 2, closed: 19, accepted: 1 },
        next: { duty: '等级测评', due: '2028-08-28', overdue: false },
      },
      {
        name: '门户网站',
        grade: 'S2A1G2',
        filingNumber: null,
        evaluation: null,
        items: { open: 0, overdue: 0, closed: 0, accepted: 0 },
        next: { duty: '备案', due: '2026-10-15', overdue: true },
      },
    ],
    openOverTime: sampleReply().openOverTime!,
  };
}
