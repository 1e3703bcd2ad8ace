import type { ListField, TemplateField, TemplateSection, WeaknessRule } from './template-types.js';

/** Fields that several templates share; ids are the same everywhere, so that years and units can be compared. */
export const basisField: TemplateField = {
  id: 'basis',
  type: 'text',
  zh: '自查依据（通知名称和文号）',
  en: 'Notice that asks for the inspection',
  required: true,
};

export const inspectedOnField: TemplateField = {
  id: 'inspectedOn',
  type: 'date',
  zh: '自查完成日期',
  en: 'Day on which the inspection was finished',
  required: true,
};

export const leadingGroup: readonly TemplateField[] = [
  {
    id: 'groupHead',
    type: 'text',
    zh: '领导小组组长（职务）',
    en: 'Head of the leading group (post)',
    required: true,
    carry: 'confirm',
  },
  { id: 'groupDeputy', type: 'text', zh: '副组长（职务）', en: 'Deputy head (post)', carry: 'confirm' },
  { id: 'groupOffice', type: 'text', zh: '办公室所在部门', en: 'Office of the group', carry: 'confirm' },
  {
    id: 'securityOfficer',
    type: 'choice',
    zh: '网络安全管理员',
    en: 'Security officer',
    required: true,
    carry: 'confirm',
    choices: [
      { id: 'fullTime', zh: '专职', en: 'Full time' },
      { id: 'partTime', zh: '兼职', en: 'Part time' },
      { id: 'none', zh: '未配备', en: 'None' },
    ],
    weakness: weak(
      { chosen: ['none'] },
      '未配备网络安全管理员',
      'No security officer',
      '明确网络安全管理员及其职责，并安排专业培训',
      'medium',
    ),
  },
];

/** A rule in one line. */
export function weak(
  when: WeaknessRule['when'],
  titleZh: string,
  titleEn: string,
  adviceZh: string,
  risk: WeaknessRule['risk'] = null,
): WeaknessRule {
  return { when, titleZh, titleEn, adviceZh, risk };
}

/** A question that should be answered with yes; a no is a weakness. */
export function shouldBeYes(
  id: string,
  zh: string,
  en: string,
  rule: readonly [titleZh: string, titleEn: string, adviceZh: string, risk: WeaknessRule['risk']],
): TemplateField {
  return { id, type: 'yesNo', zh, en, required: true, weakness: weak({ is: 'no' }, ...rule) };
}

/** A count of things, kept for comparison and for the superior's totals. */
export function count(id: string, zh: string, en: string, unitZh = '台'): TemplateField {
  return { id, type: 'number', zh, en, unitZh, required: true, carry: 'confirm' };
}

/** The unit's own list of weaknesses, each with what is done about it, by whom and until when. */
export const weaknessList: ListField = {
  id: 'weaknesses',
  type: 'list',
  zh: '存在的不足及整改措施',
  en: 'Weaknesses, and what is done about them',
  columns: [
    { id: 'problem', type: 'text', zh: '不足', en: 'Weakness', required: true },
    { id: 'measure', type: 'text', zh: '整改措施（意见）', en: 'Measure', required: true },
    { id: 'owner', type: 'text', zh: '责任人', en: 'Owner' },
    { id: 'department', type: 'text', zh: '责任部门', en: 'Department' },
    { id: 'dueDate', type: 'date', zh: '完成期限', en: 'Due' },
  ],
  weakness: weak({ eachEntry: true }, '自查发现的不足', 'Weakness found by the inspection', '按自查提出的措施整改'),
};

export const weaknessSection: TemplateSection = {
  id: 'weaknesses',
  zh: '自查发现的不足和整改意见',
  en: 'Weaknesses and rectification',
  fields: [weaknessList],
};
