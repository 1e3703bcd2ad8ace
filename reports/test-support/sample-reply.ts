import { openItems } from '@mlps/controls/rectification';
import type { RectificationItem } from '@mlps/controls/rectification';
import { guidance } from '@mlps/controls/guidance';
import type { RectificationRecord } from '../src/model/inputs/rectification-record.js';
import type { ReplyInput } from '../src/model/inputs/reply-input.js';
import { hospital } from './hospital.js';

const HASH = 'a3f1'.repeat(16);

/** The main case: a county hospital answers a notice, with problems mended on site, mended later, accepted, and still open. */
export function sampleReply(): ReplyInput {
  const evaluation = hospital();
  const records = openItems(evaluation, { adviceOf: (item) => guidance(item).adviceNowZh }).map(toRecord);
  const [pending] = records.filter(({ item }) => item.state === 'inProgress');
  const retested = pending!.item;
  return {
    evaluation,
    retest: {
      date: '2026-10-20',
      by: '某测评机构',
      entries: retested.findings.map((pair) => ({ ...pair, outcome: 'fixed', record: '复测时配置已生效，抽查通过。' })),
    },
    notice: {
      title: '网络安全等级保护整改通知书',
      number: '某测整〔2026〕12号',
      issuer: '某测评机构',
      date: '2026-09-30',
      receivedOn: '2026-10-08',
      deadline: '2026-12-31',
    },
    unit: {
      name: '某县人民医院',
      department: '信息科',
      responsible: '分管副院长',
      contact: '科长甲',
      phone: '000-00000000',
    },
    procedure: {
      gradedOn: '2022-03-10',
      expertReviewedOn: '2022-03-28',
      filedOn: '2022-05-06',
      evaluatedOn: '2026-08-28',
    },
    organisation: {
      leader: '院长',
      deputies: ['分管副院长'],
      office: '信息科',
      meetings: [{ date: '2026-10-09', topic: '逐项核对问题并明确责任人' }],
    },
    products: {
      inPlace: ['防火墙', 'Web应用防火墙', '入侵防御', '网络版防病毒软件', '桌面终端管理'].map((name) => ({ name })),
      inProcurement: [
        { name: '网闸', use: '内外网数据交换', expectedOn: '2027-01-31' },
        { name: '堡垒机', use: '运维审计' },
        { name: '日志审计系统', use: '日志集中保存' },
      ],
    },
    team: { name: '网络安全小组', technicians: 3, duties: '分别负责网络、服务器和数据库的安全管理' },
    otherSystems: [{ name: '门户网站', state: '等级测评进行中' }],
    records,
    openOverTime: [
      { date: '2026-10-08', open: 60 },
      { date: '2026-10-15', open: 52 },
      { date: '2026-10-20', open: 41 },
      { date: '2026-11-05', open: 33 },
      { date: '2026-11-20', open: 25 },
    ],
  };
}

function toRecord(item: RectificationItem, index: number): RectificationRecord {
  if (item.requirement === 'L2-CES1-15') return accepted(item);
  const found = `经核查，${item.objects.map(({ name }) => name).join('、')}未满足要求。`;
  return kinds[index % kinds.length]!(item, found);
}

const kinds: readonly ((item: RectificationItem, found: string) => RectificationRecord)[] = [
  (item, found) => ({
    item: { ...item, state: 'closed', owner: '技术员乙', department: '信息科' },
    found,
    measuresTaken: '测评人员指导下当场调整配置并验证。',
    completedOn: '2026-08-12',
    fixedOnSite: true,
    retests: [{ date: '2026-08-12', by: '某测评机构', outcome: 'fixed', record: '当场复核，配置已生效。' }],
  }),
  (item, found) => ({
    item: { ...item, state: 'closed', owner: '技术员丙', department: '信息科' },
    found,
    cause: '投入使用时未按基线加固。',
    measuresTaken: '与厂商共同完成系统升级，关闭不需要的服务和端口。',
    completedOn: '2026-10-15',
    evidence: [{ name: '加固前后配置对比.pdf', sha256: HASH }],
    retests: [{ date: '2026-10-20', by: '某测评机构', outcome: 'fixed', record: '抽查3台服务器，均已整改。' }],
  }),
  (item, found) => ({
    item: {
      ...item,
      state: 'inProgress',
      owner: '技术员丁',
      department: '信息科',
      dueDate: '2026-12-15',
      plan: { measures: '采购并部署相应产品，完成策略配置和试运行。', milestones: [], costYuan: null },
      extensions: [
        {
          reason: '设备未到货',
          oldDate: '2026-12-15',
          newDate: '2027-02-28',
          status: 'refused',
          requestedBy: '技术员丁',
          requestedAt: '2026-11-10T09:00:00+08:00',
          decidedBy: '测评组长',
          decidedAt: '2026-11-11T09:00:00+08:00',
          note: '可先采用临时措施，按期完成',
        },
      ],
    },
    found,
  }),
];

function accepted(item: RectificationItem): RectificationRecord {
  return {
    item: {
      ...item,
      state: 'accepted',
      owner: '技术员乙',
      department: '信息科',
      acceptance: {
        reason: '软件厂商测试确认，安装数据库补丁会影响业务系统正常运行，且存在未知风险。',
        measures: [
          '数据库服务器和数据库的管理权限由两名技术员分别掌握。',
          '只允许有业务需要的应用服务器连接数据库，日常在本地管理，不开放远程管理。',
          '设置强口令，开启日志审计，停用默认账户。',
        ],
        residualRisk: '漏洞仍然存在，能够连接数据库的内部主机被控制时可能被利用，剩余风险为中。',
        requestedBy: '技术员乙',
        approver: '分管副院长',
        approvedOn: '2026-10-26',
        expiry: '2027-10-25',
      },
    },
    found: '数据库版本较早，存在未修补的漏洞。',
    evidence: [{ name: '厂商兼容性测试说明.pdf', sha256: HASH.split('').toReversed().join('') }],
  };
}
