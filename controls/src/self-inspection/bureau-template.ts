import { basisField, count, inspectedOnField, leadingGroup, shouldBeYes, weaknessSection } from './common-fields.js';
import type { InspectionTemplate, TemplateSection } from './template-types.js';

const work: readonly TemplateSection[] = [
  {
    id: 'rules',
    zh: '本年度主要工作：制度落实',
    en: 'Work of the year: rules',
    fields: [
      { id: 'rulesWork', type: 'text', zh: '制度制定和落实情况', en: 'What was done', required: true },
      shouldBeYes('rulesComplete', '制度是否覆盖全部信息系统', 'Do the rules cover every system?', [
        '规章制度尚未覆盖信息系统安全的各个方面',
        'Rules do not cover every aspect',
        '对照等级保护管理要求补齐制度，年内印发',
        'medium',
      ]),
    ],
  },
  {
    id: 'technology',
    zh: '本年度主要工作：日常管理和技术防护',
    en: 'Work of the year: daily management and technical protection',
    fields: [
      { id: 'technologyWork', type: 'text', zh: '日常管理和技术防护情况', en: 'What was done', required: true },
      shouldBeYes(
        'separation',
        '涉密计算机与互联网计算机是否严格分开',
        'Are classified and internet computers apart?',
        [
          '涉密计算机与互联网计算机未严格分开',
          'Classified and internet computers are not apart',
          '立即整改并报告保密主管部门',
          'high',
        ],
      ),
      shouldBeYes('regularBackup', '系统数据是否定期备份、软件是否及时升级', 'Backups and updates regular?', [
        '数据备份或软件升级不及时',
        'Backups or updates are late',
        '明确责任人和周期，留存备份、升级记录',
        'medium',
      ]),
    ],
  },
  {
    id: 'precautions',
    zh: '本年度主要工作：防范措施',
    en: 'Work of the year: precautions',
    fields: [
      { id: 'precautionsWork', type: 'text', zh: '安全检查和账号管理情况', en: 'What was done', required: true },
      count('checks', '本年度安全检查次数', 'Security checks this year', '次'),
    ],
  },
  {
    id: 'emergency',
    zh: '本年度主要工作：应急管理',
    en: 'Work of the year: emergencies',
    fields: [
      { id: 'emergencyWork', type: 'text', zh: '应急联络、监测和演练情况', en: 'What was done', required: true },
      count('drills', '本年度应急演练次数', 'Exercises this year', '次'),
      shouldBeYes('incidentsHandled', '突发事件是否均及时处置', 'Were incidents handled in time?', [
        '突发事件处置不够及时',
        'Incidents are handled late',
        '明确处置时限和值守安排，每年演练',
        'medium',
      ]),
    ],
  },
];

/** R3: a bureau's yearly self-inspection, with measures, their effect, and suggestions to the superior. */
export const bureauTemplate: InspectionTemplate = {
  id: 'bureau',
  zh: '部门年度网络安全自查',
  en: 'Yearly self-inspection of a bureau',
  opening: {
    id: 'opening',
    zh: '基本情况',
    en: 'Basics',
    fields: [
      basisField,
      { id: 'year', type: 'number', zh: '年度', en: 'Year', required: true },
      inspectedOnField,
      ...leadingGroup,
      count('systems', '业务信息系统', 'Information systems', '个'),
      count('computers', '接入互联网的计算机', 'Computers on the internet'),
      count('technicians', '专业技术人员', 'Technicians', '人'),
    ],
  },
  sections: work,
  closing: [
    { ...weaknessSection, zh: '检查发现的主要问题和面临的威胁', en: 'Problems and threats' },
    {
      id: 'effect',
      zh: '改进措施与整改效果',
      en: 'Measures and their effect',
      fields: [
        {
          id: 'lastYear',
          type: 'list',
          zh: '上年度问题整改情况',
          en: 'What became of last year’s problems',
          columns: [
            { id: 'problem', type: 'text', zh: '上年度问题', en: 'Problem of last year', required: true },
            {
              id: 'outcome',
              type: 'choice',
              zh: '整改情况',
              en: 'Outcome',
              required: true,
              choices: [
                { id: 'done', zh: '已完成', en: 'Done' },
                { id: 'ongoing', zh: '正在整改', en: 'Under way' },
                { id: 'notStarted', zh: '未开始', en: 'Not begun' },
              ],
            },
            { id: 'effect', type: 'text', zh: '措施和效果', en: 'Measure and effect' },
          ],
        },
        { id: 'effectSummary', type: 'text', zh: '整改成效', en: 'Effect as a whole', required: true },
      ],
    },
    {
      id: 'suggestions',
      zh: '对上级加强网络安全工作的意见和建议',
      en: 'Opinions and suggestions to the superior',
      fields: [
        { id: 'superior', type: 'text', zh: '上级机关', en: 'Superior', required: true, carry: 'keep' },
        {
          id: 'suggestionList',
          type: 'list',
          zh: '意见和建议',
          en: 'Opinions and suggestions',
          columns: [{ id: 'text', type: 'text', zh: '内容', en: 'Text', required: true }],
        },
      ],
    },
  ],
};
