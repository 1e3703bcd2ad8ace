import { cleanLine, cleanText } from '../../model/clean-text.js';
import type { PaperBlock } from '../document/paper-model.js';
import { missing, paragraph } from './report-context.js';
import type { ReportContext } from './report-context.js';

const CLOUD = '云计算平台测评及整改情况';

/** Appendices after F, in the order of the edition: until 2021 threats are G, in 2025 the triggers of hazards are G and threats I. */
export function lettersAfterF(context: ReportContext): PaperBlock[] {
  const cloud = context.evaluation.system.extensions?.includes('cloud')
    ? [appendix('H', CLOUD), ...missing(context, '附录H', CLOUD)]
    : [];
  return context.is2025
    ? [appendix('G', '重大风险隐患触发项参照表'), ...triggerBlocks(context), ...cloud, ...threatBlocks(context, 'I')]
    : [...threatBlocks(context, 'G'), ...cloud];
}

function appendix(letter: string, text: string): PaperBlock {
  return { kind: 'heading', level: 1, text: `附录${letter}　${text}` };
}

/** Every threat of the risk analysis, with the problems that it may use. */
function threatBlocks(context: ReportContext, letter: string): PaperBlock[] {
  const numbers = new Map<string, string[]>();
  for (const { object, item, threat } of context.input.risks ?? []) {
    const name = cleanText(threat);
    const problem = context.problemByKey.get(`${object}|${item}`)?.number;
    if (name && problem) numbers.set(name, [...(numbers.get(name) ?? []), problem]);
  }
  const rows = Array.from(numbers, ([threat, problems], at) => [String(at + 1), threat, problems.join('、')]);
  return [
    appendix(letter, '威胁列表'),
    ...(rows.length ? [numbered('威胁', '关联问题', rows)] : missing(context, `附录${letter}`, '威胁列表')),
  ];
}

/** The triggers by which this evaluation judged a hazard. */
function triggerBlocks({ evaluation, input, objectById, itemById }: ReportContext): PaperBlock[] {
  const triggers = new Map((input.hazards ?? []).map(({ object, item, trigger }) => [`${object}|${item}`, trigger]));
  const rows = evaluation.findings
    .filter(({ hazard }) => hazard === true)
    .map(({ object, item }, at) => [
      String(at + 1),
      cleanLine(triggers.get(`${object}|${item}`) ?? '') || '未录入',
      `${cleanLine(objectById.get(object)!.name)}：${itemById.get(item)!.pointZh}`, // a sound document names both
    ]);
  return rows.length ? [numbered('触发项', '重大风险隐患', rows)] : [paragraph('本次测评没有重大风险隐患。')];
}

function numbered(first: string, second: string, rows: readonly string[][]): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: '序号', share: 1, align: 'center' },
      { title: first, share: 5 },
      { title: second, share: 5 },
    ],
    rows,
  };
}
