import { objectRules, partNames } from '@mlps/controls';
import type { Edition, Evaluation, HalfScore, ObjectRule, ScoreResult, Settings } from '@mlps/controls';
import { closeGaps } from './clean-text.js';
import type { Fact, MethodNote } from './notice-model.js';
import { scoreText } from './notice-sentences.js';

/** Names of the editions of the official report template. */
export const editionNames: Readonly<Record<Edition, string>> = {
  '2015': '2015版',
  '2019': '2019版',
  '2021': '2021版',
  '2025': '2025版',
};

const ruleNames: Readonly<Record<ObjectRule, string>> = {
  tristate: '三值法（全部符合为符合，全部不符合为不符合，其余为部分符合）',
  worst: '取最差',
  mean: '取平均',
};

/** Settings that can decide under each edition, with the words for them. */
const settingNames: Readonly<Record<Edition, Partial<Record<keyof Settings, string>>>> = {
  '2015': {
    basicThreshold: '基本符合的最低得分',
    partialPoints: '部分符合未给分时的分值',
    compareOn: '与阈值比较的数值',
  },
  '2019': { compareOn: '与阈值比较的数值' },
  '2021': { attention: '关注系数', objectRule: '多对象结果合并规则', compareOn: '与阈值比较的数值' },
  '2025': {
    partialCredit: '部分符合计入符合的比例',
    exactly90: '符合率恰为90%时的结论',
    exactly60: '符合率恰为60%时的结论',
    above90WithHazard: '符合率高于90%且有重大风险隐患时的结论',
    rectifiedHazards: '已整改的重大风险隐患',
  },
};

const valueNames: Readonly<Record<string, string>> = {
  rounded: '保留两位小数后的得分',
  exact: '精确得分',
  block: '仍计入结论',
  ignore: '不计入结论',
};

const STATEMENT =
  '本通知书中的得分、符合率和结论由软件按公开资料整理的计算口径得出，属于测算草稿，仅供整改工作参考；正式结论以测评机构出具并加盖等级测评专用章的测评报告为准。';

/** How the figures came about: edition, settings, halves, and every notice of the score. */
export function methodNote(evaluation: Evaluation, score: ScoreResult): MethodNote {
  const extensions = (evaluation.system.extensions ?? []).map((extension) => partNames[extension].zh);
  return {
    statement: STATEMENT,
    figures: [
      { label: '测评报告模板版本', text: editionNames[score.edition] },
      { label: '要求范围', text: [partNames.general.zh, ...extensions].join('、') },
      { label: score.edition === '2025' ? '符合率' : '综合得分', text: scoreText(score) ?? '无' },
      { label: '结论及理由', text: `${score.conclusion ?? '无'}（${closeGaps(score.reason)}）` },
      ...halves(score),
      { label: '测评项统计', text: itemCounts(score) },
    ],
    settings: settingFacts(score),
    notices: score.notices.map((notice) => closeGaps(`${notice.zh}。`)),
    remarks: [
      '安全问题按“测评对象＋测评项”逐条列出，同一要求在多个对象上不符合的，分别编号。',
      '问题编号只在本通知书内有效；整改清单工作簿中另有固定标识，回收时据此对应。',
      `风险等级取自测评记录${score.problems.unrated ? '；标为“未评定”的问题，请先由测评人员评定' : ''}。`,
    ],
  };
}

function halves({ technical, management }: ScoreResult): Fact[] {
  if (!technical || !management) return [];
  return [
    { label: '技术部分', text: halfText(technical) },
    { label: '管理部分', text: halfText(management) },
  ];
}

function halfText({ items, base, deducted, score, floored }: HalfScore): string {
  const floor = floored ? '（扣分超过分值，按0分计）' : '';
  return `适用${items}项，分值${base.rounded.toFixed(2)}，扣${deducted.rounded.toFixed(2)}，得${score.rounded.toFixed(2)}${floor}`;
}

function itemCounts({ counts: { all } }: ScoreResult): string {
  const open = all.open ? `，尚无结果${all.open}` : '';
  return `共${all.total}项：符合${all.conform}，部分符合${all.partial}，不符合${all.nonconform}，不适用${all.notApplicable}${open}`;
}

function settingFacts(score: ScoreResult): Fact[] {
  return Object.entries(settingNames[score.edition]).map(([field, label]) => ({
    label,
    text: settingText(score.settings[field as keyof Settings]), // the table's keys are settings
  }));
}

function settingText(setting: Settings[keyof Settings]): string {
  if (typeof setting === 'object') {
    const { ordinary, important, critical } = setting;
    return `一般项${ruleNames[ordinary]}；重要项${ruleNames[important]}；关键项${ruleNames[critical]}`;
  }
  const rule = objectRules.find((name) => name === setting);
  return rule ? ruleNames[rule] : (valueNames[setting] ?? String(setting));
}
