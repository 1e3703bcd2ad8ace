import type { Evaluation, ScoreResult } from '@mlps/controls';
import { chineseDate } from './chinese-date.js';
import { cleanLine, closeGaps } from './clean-text.js';
import { gradeText } from './grade-text.js';
import type { NoticeModel, RiskCounts } from './notice-model.js';

/** Texts on which the notice rests; no article is named, because its number depends on the version of the law. */
export const defaultBasis: readonly string[] = [
  '《中华人民共和国网络安全法》关于实行网络安全等级保护制度的规定（以现行版本为准）。',
  '《信息安全等级保护管理办法》（公通字〔2007〕43号）。',
  'GB/T 22239-2019《信息安全技术 网络安全等级保护基本要求》。',
  'GB/T 28448-2019《信息安全技术 网络安全等级保护测评要求》。',
];

/** What must be safe until the problems are solved. */
export const defaultInterimMeasures: readonly string[] = [
  '整改完成前，对风险较高的问题所涉及的设备和系统，应立即采取限制访问来源、停用不必要的服务和账户、加强日志监测等临时防护措施。',
  '涉及业务系统停机、升级或者更换产品的，应先做好数据备份和回退方案，并报单位网络安全负责人同意后实施。',
];

const defaultConsequence =
  '到期未完成整改的，应书面说明原因、已采取的临时防护措施和预计完成时间；确因业务连续性等原因无法整改的，应经单位负责人批准并说明剩余风险。';

/** One sentence that keeps this paper apart from those of the public security organs. */
export function disclaimer(issuer: string): string {
  return `本通知书由${issuer}根据等级测评结果自行出具，用于组织整改，不是公安机关的法律文书，也不代替公安机关的监督检查意见和测评机构的等级测评报告。`;
}

/** The first paragraph: who evaluated what, when, and what it led to. */
export function opening(evaluation: Evaluation, addressee: string, counts: RiskCounts): string {
  const { system, evaluation: facts } = evaluation;
  const body = cleanLine(facts?.body ?? '');
  const owner = addressee ? '你单位' : '';
  const object = `${owner}“${cleanLine(system.name)}”（${gradeText(system.grade)}）`;
  const matter = counts.total ? '测评发现的问题和整改要求' : '测评情况';
  return `${period(facts?.startDate, facts?.reportDate)}${body}对${object}进行了网络安全等级测评。现将${matter}通知如下：`;
}

function period(start: string | null | undefined, end: string | null | undefined): string {
  if (start && end && start !== end) return `${chineseDate(start)}至${chineseDate(end)}，`;
  const only = end ?? start;
  return only ? `${chineseDate(only)}，` : '近期，';
}

/** What was found, in numbers: the score's sentence and the problems by risk. */
export function overview(score: ScoreResult, counts: RiskCounts): string[] {
  const { applicable, conform, partial, nonconform } = score.counts.all;
  const items = `适用测评项${applicable}项，其中符合${conform}项，部分符合${partial}项，不符合${nonconform}项。`;
  const found =
    counts.total === 0
      ? '本次测评未发现安全问题。'
      : `本次测评共发现安全问题${counts.total}个：高风险${counts.high}个，中风险${counts.medium}个，低风险${counts.low}个${counts.unrated ? `，风险未评定${counts.unrated}个` : ''}。`;
  const hazards = score.problems.hazards > 0 ? [`重大风险隐患数量：${score.hazardsPrinted}。`] : [];
  return [`${scoreSentence(score)}${items}${provisional(score)}`, [found, ...hazards].join('')];
}

/** Figures that do not speak of every item are not final, and the front page says so. */
function provisional({ complete, missing, conclusion }: ScoreResult): string {
  if (complete || conclusion === null) return '';
  return `另有${missing.length}项尚无测评结果，以上得分和结论为暂定。`;
}

/** Score or rate with its conclusion; says so when there is none. */
export function scoreSentence(score: ScoreResult): string {
  const value = scoreText(score);
  if (value === null) return `等级测评得分和结论：无。${closeGaps(score.reason)}。`;
  const name = score.edition === '2025' ? '符合率' : '综合得分';
  return `${name}为${value}，等级测评结论为“${score.conclusion ?? '无'}”。`;
}

/** The figure as it is printed, two decimals; null when there is none. */
export function scoreText(score: ScoreResult): string | null {
  if (score.rate !== null) return `${score.rate.toFixed(2)}%`;
  return score.score === null ? null : `${score.score.toFixed(2)}分`;
}

/** What the recipient has to do, and until when. */
export function orderParagraphs(
  deadline: string | null,
  counts: RiskCounts,
  issuer: string,
  consequence: string | null,
): string[] {
  if (counts.total === 0)
    return ['本次测评未发现需要整改的问题，请保持现有安全措施持续有效，并在系统发生重大变更时重新评估。'];
  const until = deadline ? `请于${chineseDate(deadline)}前` : '请尽快';
  return [
    `${until}完成附件1所列问题的整改${counts.high ? '，高风险问题应优先整改' : ''}。`,
    `每个问题应明确责任部门、责任人、整改措施和完成时间，并留存配置截图、记录等佐证材料。`,
    `整改完成后，请填写整改清单并形成书面整改报告，${deadline ? '在上述期限前' : ''}报送${issuer}，由其组织复测确认。`,
    consequence ?? defaultConsequence,
  ];
}

/** What is attached, in the order of the pages. */
export function attachments(counts: RiskCounts): NoticeModel['attachments'] {
  return [...(counts.total ? ['安全问题整改清单'] : []), '得分与结论的计算说明', '送达回执'];
}
