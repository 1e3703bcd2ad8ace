import {
  basisField,
  count,
  inspectedOnField,
  leadingGroup,
  shouldBeYes,
  weak,
  weaknessSection,
} from './common-fields.js';
import type { InspectionTemplate, ListField, TemplateSection } from './template-types.js';

const responsibility: TemplateSection = {
  id: 'responsibility',
  zh: '安全责任制和管理制度落实情况',
  en: 'Responsibility and rules',
  fields: [
    shouldBeYes('teamFormed', '是否成立安全小组并明确分工', 'Is there a security team with defined duties?', [
      '未成立安全小组或分工不明',
      'No security team, or duties unclear',
      '发文成立安全小组，写明各成员职责',
      'medium',
    ]),
    shouldBeYes('responsibilitySystem', '是否建立信息安全责任制', 'Is there a system of responsibility?', [
      '信息安全责任制未建立',
      'No system of responsibility',
      '签订责任书，责任落实到岗到人',
      'medium',
    ]),
    shouldBeYes('accountRules', '账号口令是否专人专用、制度有规定', 'Are accounts personal, and ruled?', [
      '账号口令管理不规范',
      'Accounts are not managed',
      '一人一号，禁止共用，口令定期更换',
      'medium',
    ]),
  ],
};

const precautions: TemplateSection = {
  id: 'precautions',
  zh: '安全防范措施落实情况',
  en: 'Precautions',
  fields: [
    count('classifiedComputers', '涉密计算机', 'Classified computers'),
    shouldBeYes('antivirus', '计算机是否全部安装防病毒软件', 'Antivirus software on every computer?', [
      '防病毒软件覆盖不全',
      'Antivirus software not everywhere',
      '补装防病毒软件并统一更新',
      'medium',
    ]),
    shouldBeYes(
      'strictAuthentication',
      '计算机之间访问是否有严格的身份鉴别和访问控制',
      'Strict authentication and access control between machines?',
      [
        '计算机之间缺少严格的身份鉴别和访问控制',
        'No strict authentication and access control between machines',
        '启用登录鉴别和访问控制，关闭不需要的共享',
        'high',
      ],
    ),
    {
      id: 'illegalConnections',
      type: 'yesNo',
      zh: '是否存在终端违规外联或私设无线网络',
      en: 'Illegal connections, or wireless networks of one’s own?',
      required: true,
      weakness: weak(
        { is: 'yes' },
        '存在违规外联或私设无线网络',
        'Illegal connections or wireless networks',
        '立即断开，查明原因并部署接入控制',
        'high',
      ),
    },
    shouldBeYes('mediaProtection', '移动存储介质是否登记并查杀病毒', 'Are media registered and scanned?', [
      '移动存储介质缺少登记和查杀',
      'Media are neither registered nor scanned',
      '统一登记编号，使用前查杀病毒',
      'medium',
    ]),
  ],
};

const emergency: TemplateSection = {
  id: 'emergency',
  zh: '应急响应机制建设情况',
  en: 'Emergency response',
  fields: [
    {
      id: 'planState',
      type: 'choice',
      zh: '应急预案',
      en: 'Emergency plan',
      required: true,
      carry: 'confirm',
      choices: [
        { id: 'inForce', zh: '已印发并演练', en: 'In force and exercised' },
        { id: 'draft', zh: '初步制定，尚在完善', en: 'Drafted' },
        { id: 'none', zh: '未制定', en: 'None' },
      ],
      weakness: weak(
        { chosen: ['draft', 'none'] },
        '应急预案不完善',
        'Emergency plan incomplete',
        '完善并印发预案，组织演练并留存记录',
        'medium',
      ),
    },
    { id: 'maintainer', type: 'text', zh: '系统定点维护单位', en: 'Maintaining firm', carry: 'confirm' },
    shouldBeYes('dailyBackup', '信息管理员是否按规定备份系统', 'Are systems backed up as ruled?', [
      '系统备份未按规定执行',
      'Backups are not made as ruled',
      '按计划备份并定期验证恢复',
      'medium',
    ]),
  ],
};

const inventory: ListField = {
  id: 'productInventory',
  type: 'list',
  zh: '信息技术产品和服务清单',
  en: 'Inventory of products and services',
  carry: 'keep',
  least: 1,
  columns: [
    {
      id: 'kind',
      type: 'choice',
      zh: '类别',
      en: 'Kind',
      required: true,
      choices: [
        { id: 'terminal', zh: '终端计算机', en: 'Terminals' },
        { id: 'firewall', zh: '防火墙', en: 'Firewall' },
        { id: 'antivirus', zh: '防病毒软件', en: 'Antivirus' },
        { id: 'office', zh: '公文处理软件', en: 'Office suite' },
        { id: 'assigned', zh: '上级指定的业务系统', en: 'Systems assigned by the superior' },
        { id: 'other', zh: '其他', en: 'Other' },
      ],
    },
    { id: 'name', type: 'text', zh: '名称', en: 'Name', required: true },
    { id: 'quantity', type: 'number', zh: '数量', en: 'Quantity', unitZh: '套' },
    { id: 'domestic', type: 'yesNo', zh: '是否国产', en: 'Domestic?', required: true },
  ],
};

/** R2: self-inspection of government information systems, in exactly five sections. */
export const governmentTemplate: InspectionTemplate = {
  id: 'government',
  zh: '政府信息系统安全自查',
  en: 'Self-inspection of government information systems',
  opening: {
    id: 'opening',
    zh: '自查依据与组织领导',
    en: 'Basis and organisation',
    fields: [basisField, inspectedOnField, ...leadingGroup],
  },
  sections: [
    responsibility,
    precautions,
    emergency,
    {
      id: 'domesticProducts',
      zh: '信息技术产品和服务国产化情况',
      en: 'Domestic products and services',
      fields: [
        inventory,
        shouldBeYes('securityProductsDomestic', '安全产品是否全部为国产', 'Are all security products domestic?', [
          '安全产品未全部国产化',
          'Not all security products are domestic',
          '列出替换计划，新购安全产品采用国产产品',
          'low',
        ]),
      ],
    },
    {
      id: 'education',
      zh: '安全教育培训情况',
      en: 'Education and training',
      fields: [
        count('trainedPersons', '参加上级培训', 'Sent to training by the superior', '人次'),
        shouldBeYes('ownTraining', '本单位是否组织安全基础知识学习', 'Did the unit train its own people?', [
          '本单位未组织安全知识学习',
          'The unit did not train its own people',
          '每年至少组织一次全员学习并留存签到和材料',
          'low',
        ]),
      ],
    },
  ],
  closing: [weaknessSection],
};
