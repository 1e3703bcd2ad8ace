import { tailor } from '@mlps/controls';
import type { Evaluation, Finding, Risk } from '@mlps/controls';

/** A small invented evaluation: one object of each of three kinds, problems of every risk, one item without object results. */
export function sampleEvaluation(): Evaluation {
  return {
    format: 'mlps-evaluation/1',
    system: {
      name: '综合业务信息系统',
      grade: 'S2A2G2',
      extensions: [],
      filingNumber: '99000000000-26001',
      organization: '某县人民医院',
      modules: [
        { name: 'HIS', vendor: '某软件公司' },
        { name: 'PACS', vendor: null },
      ],
    },
    edition: '2021',
    evaluation: {
      body: '某测评机构',
      leader: '测评组长',
      contact: '联系人甲',
      phone: '0000-1234567',
      reportNumber: '99000000000-26001-26-9999-01',
      startDate: '2026-08-03',
      reportDate: '2026-08-28',
    },
    objects: [
      { id: 'room-1', name: '中心机房', kind: 'machine-room' },
      { id: 'db-1', name: '业务数据库', kind: 'database' },
      { id: 'srv-1', name: '应用服务器（HIS）', kind: 'server' },
    ],
    findings: sampleFindings(),
  };
}

function sampleFindings(): Finding[] {
  const advice = '按要求整改，并留存佐证材料。';
  return [
    {
      object: 'room-1',
      item: 'L2-PES1-01',
      result: 'conform',
      record: '机房位于门诊楼三层，具备防震、防风和防雨能力。',
    },
    {
      object: 'db-1',
      item: 'L2-CES1-01',
      result: 'nonconform',
      record: '数据库管理员口令长度为6位，且未启用复杂度校验；system、scott等默认账户仍可登录。',
      risk: 'high',
      hazard: true,
      advice: '立即修改默认口令，锁定不用的账户；启用口令复杂度和有效期策略（长度不少于8位，每90天更换）。',
    },
    {
      object: 'srv-1',
      item: 'L2-CES1-01',
      result: 'partial',
      record: '口令有复杂度要求，但未设置更换周期。',
      risk: 'medium',
      advice,
    },
    { object: 'srv-1', item: 'L2-CES1-02', result: 'nonconform', record: '', risk: 'low', advice },
    {
      object: 'room-1',
      item: 'L2-PES1-03',
      result: 'partial',
      record: '出入口有电子门禁，“来访登记”不完整。',
      risk: null,
      advice,
    },
    { object: 'room-1', item: 'L2-PES1-02', result: 'notApplicable', reason: '机房不在顶层或地下室。' },
  ];
}

/** What a generated evaluation is to be like. */
export interface ManyOptions {
  problems: number;
  /** characters of each record */
  recordLength?: number;
}

/** A level-3 evaluation with as many problems as asked for, spread over items and objects. */
export function manyProblems({ problems, recordLength = 90 }: ManyOptions): Evaluation {
  const items = tailor('S3A3G3');
  const count = Math.ceil(problems / items.length);
  const objects = Array.from({ length: count }, (_, at) => ({
    id: `o${at}`,
    name: `业务服务器${at + 1}`,
    kind: 'server',
  }));
  const risks: readonly (Risk | null)[] = ['low', 'medium', 'low', 'high', null];
  const findings = Array.from({ length: problems }, (_, at): Finding => {
    const record = `第${at + 1}条：${recordText(at, recordLength)}`;
    const result = at % 3 ? 'nonconform' : 'partial';
    const object = objects[Math.floor(at / items.length)]!.id;
    const advice = `${adviceTexts[at % adviceTexts.length]}${adviceTexts[(at + 1) % adviceTexts.length]}`;
    return { object, item: items[at % items.length]!.id, result, record, risk: risks[at % risks.length]!, advice };
  });
  const { system, ...rest } = sampleEvaluation();
  return { ...rest, system: { ...system, grade: 'S3A3G3' }, objects, findings };
}

const phrases = [
  '经核查，设备未启用登录失败处理功能，',
  '远程管理使用Telnet协议，鉴别信息明文传输；',
  '审计日志只保存30天，不满足6个月的要求，',
  '服务器存在CVE类高危漏洞3个（端口445、3389），补丁版本为V2.1.7；',
  '口令策略为“长度≥6位”，未限制重复使用。',
  '已安装防病毒软件，但病毒库停留在2026-03-05，',
  '访问控制策略末条为“允许全部”，源地址192.168.0.0/16；',
  '数据备份在本机同一磁盘，未做恢复测试。',
];

const adviceTexts = [
  '启用登录失败处理：连续失败5次锁定30分钟，并配置会话空闲10分钟自动退出；',
  '关闭Telnet和HTTP管理，改用SSH、HTTPS，并限定管理终端的源地址。',
  '把日志集中发送到日志审计系统，保存时间不少于六个月，每周复核一次；',
  '在测试环境验证后安装补丁，业务系统停机窗口安排在夜间，先备份、后升级、可回退。',
  '梳理访问控制策略，删除“允许全部”，按“源—目的—端口”逐条开放，末条改为拒绝；',
];

function recordText(seed: number, length: number): string {
  let text = '';
  for (let at = seed; text.length < length; at += 1) text += phrases[at % phrases.length];
  return text.slice(0, length);
}
