import {
  basisField,
  count,
  inspectedOnField,
  leadingGroup,
  shouldBeYes,
  weak,
  weaknessSection,
} from './common-fields.js';
import type { InspectionTemplate } from './template-types.js';

/** R1: a town's self-inspection after a notice of the cyberspace office. */
export const townTemplate: InspectionTemplate = {
  id: 'town',
  zh: '乡镇网络安全自查（网信部门通知）',
  en: 'Network security self-inspection of a town, after a notice of the cyberspace office',
  opening: {
    id: 'opening',
    zh: '自查依据与组织领导',
    en: 'Basis and organisation',
    fields: [basisField, inspectedOnField, ...leadingGroup],
  },
  sections: [
    {
      id: 'assets',
      zh: '网络和终端基本情况',
      en: 'Networks and terminals',
      fields: [
        count('computers', '接入互联网的计算机', 'Computers on the internet'),
        count('websites', '门户网站和新媒体账号', 'Websites and media accounts', '个'),
        {
          id: 'classified',
          type: 'choice',
          zh: '涉密信息情况',
          en: 'Classified information',
          required: true,
          choices: [
            {
              id: 'none',
              zh: '无涉密信息，互联网计算机不处理涉密内容',
              en: 'None; nothing classified on internet computers',
            },
            { id: 'separate', zh: '有涉密计算机，与互联网物理隔离', en: 'Classified computers, physically separate' },
            { id: 'mixed', zh: '存在涉密内容上网或混用情况', en: 'Classified content on the internet, or mixed use' },
          ],
          weakness: weak(
            { chosen: ['mixed'] },
            '涉密内容存在上网或混用情况',
            'Classified content on the internet, or mixed use',
            '立即断开网络并报告保密主管部门，按保密规定处置',
            'high',
          ),
        },
      ],
    },
    {
      id: 'protection',
      zh: '安全防护措施',
      en: 'Protection',
      fields: [
        shouldBeYes('firewall', '互联网出口是否部署防火墙', 'Is there a firewall at the internet exit?', [
          '互联网出口没有防火墙',
          'No firewall at the internet exit',
          '在互联网出口部署防火墙并按最小权限配置策略',
          'high',
        ]),
        shouldBeYes(
          'antivirus',
          '计算机是否全部安装防病毒软件并及时更新',
          'Does every computer have up-to-date antivirus software?',
          [
            '防病毒软件安装或更新不到位',
            'Antivirus software missing or out of date',
            '全部终端安装防病毒软件，病毒库每周至少更新一次',
            'medium',
          ],
        ),
        shouldBeYes('patching', '操作系统和应用软件是否定期打补丁', 'Are systems patched regularly?', [
          '系统补丁更新不及时',
          'Systems are not patched in time',
          '每月检查并安装补丁，无法安装的登记原因和替代措施',
          'medium',
        ]),
        shouldBeYes('backup', '重要数据是否定期备份并验证可恢复', 'Is important data backed up, and restoring tried?', [
          '重要数据未定期备份或未验证',
          'Important data not backed up, or restoring not tried',
          '制定备份计划，每季度做一次恢复验证',
          'medium',
        ]),
        shouldBeYes(
          'mediaSeparation',
          '个人与工作用移动存储介质是否分开管理',
          'Are private and official media kept apart?',
          [
            '移动存储介质使用管理不规范',
            'Removable media are not managed',
            '工作介质登记编号，禁止个人介质接入工作计算机',
            'medium',
          ],
        ),
        shouldBeYes(
          'publicationReview',
          '对外发布信息是否先经保密审查',
          'Is what is published reviewed for secrecy first?',
          [
            '信息发布审查制度未落实',
            'Publication is not reviewed',
            '落实先审查、后公开，明确审查责任人并留存记录',
            'medium',
          ],
        ),
      ],
    },
    {
      id: 'regulations',
      zh: '制度建设情况',
      en: 'Regulations',
      fields: [
        {
          id: 'regulationList',
          type: 'list',
          zh: '已制定的制度',
          en: 'Regulations in force',
          carry: 'keep',
          columns: [
            { id: 'name', type: 'text', zh: '制度名称', en: 'Name', required: true },
            { id: 'issuedOn', type: 'date', zh: '印发日期', en: 'Issued' },
          ],
        },
        shouldBeYes(
          'emergencyPlan',
          '是否有应急预案并组织过演练',
          'Is there an emergency plan, and was it exercised?',
          [
            '应对突发网络安全事件能力不足',
            'Not ready for incidents',
            '制定应急预案，每年至少演练一次并留存记录',
            'medium',
          ],
        ),
        shouldBeYes('training', '本年度是否开展网络安全教育培训', 'Was there security training this year?', [
          '网络安全意识薄弱、缺少培训',
          'Low awareness, no training',
          '每年至少组织一次全员培训，并对管理员安排专业培训',
          'low',
        ]),
      ],
    },
  ],
  closing: [weaknessSection],
};
