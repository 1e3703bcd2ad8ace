/** What a column of a record book can mean. */
export type Field =
  | 'part'
  | 'domain'
  | 'point'
  | 'item'
  | 'record'
  | 'result'
  | 'object'
  | 'risk'
  | 'reason'
  | 'advice'
  | 'weight'
  | 'number'
  | 'key';

interface FieldWords {
  readonly zh: string;
  /** headings that mean it, bare and without blanks, most usual first */
  readonly headings: readonly string[];
}

/** Fields with their names and the headings under which evaluators write them. */
export const fieldWords: Readonly<Record<Field, FieldWords>> = {
  part: {
    zh: '扩展标准',
    headings: ['扩展标准', '拓展标准', '扩展要求', '标准类型', '要求类型', '标准', 'extension', 'part', 'standard'],
  },
  domain: {
    zh: '安全类',
    headings: [
      '安全类',
      '安全层面',
      '层面',
      '类别',
      '安全控制类',
      '安全分类',
      '安全大类',
      'domain',
      'securityclass',
      'category',
    ],
  },
  point: {
    zh: '控制点',
    headings: [
      '控制点',
      '安全控制点',
      '安全子类',
      '测评单元',
      '控制项',
      '控制单元',
      'controlpoint',
      'control',
      'securitycontrol',
    ],
  },
  item: {
    zh: '测评项',
    headings: [
      '测评项',
      '测评指标',
      '要求项',
      '安全要求',
      '检查项',
      '测评要求',
      '指标要求',
      '控制要求',
      '标准要求',
      '要求',
      '要求内容',
      '测评内容',
      '检查内容',
      '测评指标要求',
      '标准条款',
      'requirement',
      'requirements',
      'evaluationitem',
      'testitem',
      'checkitem',
      'item',
    ],
  },
  record: {
    zh: '结果记录',
    headings: [
      '结果记录',
      '测评记录',
      '现场记录',
      '现场测评记录',
      '测评结果记录',
      '记录',
      '现场情况',
      '检查记录',
      '现场核查记录',
      '核查记录',
      '测评情况',
      '检查情况',
      '现状描述',
      '实际情况',
      'resultrecord',
      'record',
      'records',
      'observation',
      'observations',
      'evidence',
      'finding',
      'findings',
    ],
  },
  result: {
    zh: '符合情况',
    headings: [
      '符合情况',
      '符合程度',
      '符合性',
      '符合性判定',
      '测评结果',
      '测评结论',
      '结果判定',
      '判定结果',
      '符合判定',
      '结果判断',
      '符合性判断',
      '是否符合',
      '判定',
      '结论',
      '结果',
      '单项判定',
      '单项结论',
      'result',
      'results',
      'compliance',
      'conformity',
      'conclusion',
      'status',
      'judgement',
    ],
  },
  object: {
    zh: '测评对象',
    headings: [
      '测评对象',
      '对象',
      '对象名称',
      '测评对象名称',
      '资产名称',
      '设备名称',
      'object',
      'evaluationobject',
      'asset',
      'assetname',
      'device',
    ],
  },
  risk: { zh: '风险等级', headings: ['风险等级', '风险', '风险级别', '风险评级', 'risk', 'risklevel'] },
  reason: { zh: '不适用理由', headings: ['不适用理由', '不适用原因', '不适用说明', 'reason', 'reasonnotapplicable'] },
  advice: {
    zh: '整改建议',
    headings: [
      '整改建议',
      '建议',
      '改进建议',
      '处置建议',
      '整改措施建议',
      'advice',
      'recommendation',
      'recommendations',
    ],
  },
  weight: { zh: '权重', headings: ['权重', '测评项权重', '权值', 'weight'] },
  /** hidden id of our own books */
  key: { zh: '标识', headings: ['标识'] },
  number: { zh: '编号', headings: ['编号', '测评项编号', '序号', '指标编号', 'no', 'number', 'itemnumber'] },
};

export const fields: readonly Field[] = Object.freeze(Object.keys(fieldWords) as Field[]);

const fieldOfHeading = new Map(
  fields.flatMap((field) => fieldWords[field].headings.map((word) => [word, field] as const)),
);

/** Field for a heading, already bare; null for any other text. */
export function fieldFor(bareHeading: string): Field | null {
  return fieldOfHeading.get(bareHeading) ?? null;
}
