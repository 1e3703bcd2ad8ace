import { describeJudgement, isProblem } from '@mlps/controls';
import { cleanLine, cleanText, closeGaps } from '../../model/clean-text.js';
import { scoreSentence, scoreText } from '../../model/notice-sentences.js';
import { editionNames } from '../../model/method-note.js';
import type { PaperBlock } from '../document/paper-model.js';
import { overallBlocks, radar } from './front-matter.js';
import { missing, paragraph } from './report-context.js';
import type { ReportContext } from './report-context.js';

/** 5 安全问题风险分析: 表5-1, and 表5-2 in 2025. */
export function riskChapter(context: ReportContext): PaperBlock[] {
  const { heading, problems, is2025 } = context;
  return [
    heading(1, '安全问题风险分析'),
    paragraph(
      '对整体测评后仍部分符合或不符合的问题，结合关联资产和威胁，分析被利用的可能性和对业务信息安全、系统服务安全的危害，评定风险等级。',
    ),
    ...(problems.length ? riskTable(context) : [paragraph('没有需要分析的安全问题。')]),
    ...(is2025 ? hazardBlocks(context) : []),
  ];
}

function riskTable(context: ReportContext): PaperBlock[] {
  const { problems, input } = context;
  const analysed = new Map((input.risks ?? []).map((risk) => [`${risk.object}|${risk.item}`, risk]));
  const without = problems.filter(({ key }) => !analysed.has(key)).length;
  if (without) context.gaps.push({ place: '5 表5-1', what: `${without}个安全问题的关联威胁和危害分析` });
  const rows = problems.map(({ number, domain, found, objectName, riskWord, key }) => [
    number,
    domain,
    found,
    objectName,
    cleanText(analysed.get(key)?.threat ?? '') || '未录入',
    cleanText(analysed.get(key)?.harm ?? '') || '未录入',
    riskWord,
  ]);
  return [
    {
      kind: 'table',
      small: true,
      caption: '表5-1　安全问题风险分析表',
      columns: [
        { title: '问题编号', share: 5, align: 'center' },
        { title: '安全类', share: 7 },
        { title: '安全问题', share: 17 },
        { title: '关联资产', share: 8 },
        { title: '关联威胁', share: 7 },
        { title: '危害分析结果', share: 9 },
        { title: '风险等级', share: 5, align: 'center' },
      ],
      rows,
    },
  ];
}

function hazardBlocks(context: ReportContext): PaperBlock[] {
  const { evaluation, heading, input, problemByKey, objectById, itemById } = context;
  const hazards = evaluation.findings.filter(({ hazard }) => hazard === true);
  const analysed = new Map((input.hazards ?? []).map((one) => [`${one.object}|${one.item}`, one]));
  const rows = hazards.map(({ object, item, result, record }, at) => {
    const key = `${object}|${item}`;
    const known = analysed.get(key);
    if (!known?.judgement) context.gaps.push({ place: '5 表5-2', what: `重大风险隐患${at + 1}的三原则判断` });
    return [
      String(at + 1),
      `${cleanLine(objectById.get(object)!.name)}：${itemById.get(item)!.pointZh}`, // a sound document names both
      cleanLine(known?.trigger ?? '') || '未录入',
      problemByKey.get(key)?.number ?? '－',
      known?.judgement ? describeJudgement(known.judgement) : '未录入',
      isProblem(result) ? '未整改' : '已整改',
      cleanText(known?.note ?? record ?? ''),
    ];
  });
  if (rows.length === 0) return [heading(2, '重大风险隐患'), paragraph('未发现重大风险隐患。')];
  return [heading(2, '重大风险隐患'), hazardTable(rows)];
}

function hazardTable(rows: readonly string[][]): PaperBlock {
  return {
    kind: 'table',
    small: true,
    caption: '表5-2　重大风险隐患',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '重大风险隐患', share: 10 },
      { title: '触发项', share: 5, align: 'center' },
      { title: '关联问题', share: 5, align: 'center' },
      { title: '三原则判断', share: 10 },
      { title: '状态', share: 5, align: 'center' },
      { title: '说明', share: 14 },
    ],
    rows,
  };
}

/** 等级测评结论: chapter 6 until 2021, chapter 7 in 2025. */
export function conclusionChapter(context: ReportContext): PaperBlock[] {
  const { heading, score, is2025, evaluation } = context;
  const { high, medium, low, unrated } = score.problems;
  return [
    heading(1, '等级测评结论'),
    paragraph(closeGaps(`按${editionNames[evaluation.edition]}口径，${scoreSentence(score)}${score.reason}。`)),
    {
      kind: 'table',
      caption: `${is2025 ? '表7-1' : '表6-1'}　等级测评结论`,
      columns: [
        { title: is2025 ? '符合率' : '综合得分', share: 4, align: 'center' },
        { title: '高风险', share: 2, align: 'center' },
        { title: '中风险', share: 2, align: 'center' },
        { title: '低风险', share: 2, align: 'center' },
        { title: '未评定', share: 2, align: 'center' },
        { title: '重大风险隐患', share: 4, align: 'center' },
        { title: '结论', share: 4, align: 'center' },
      ],
      rows: [
        [
          scoreText(score) ?? '无',
          ...[high, medium, low, unrated].map(String),
          score.hazardsPrinted,
          score.conclusion ?? '无',
        ],
      ],
    },
    ...score.notices.map(({ zh }) => ({ kind: 'note', text: closeGaps(`${zh}。`) }) as const),
  ];
}

/** 6 总体评价 of 2025, with 表6-1. */
export function opinionChapter(context: ReportContext): PaperBlock[] {
  const { heading, score } = context;
  const { all } = score.counts;
  const row = (name: string, counts: typeof all): string[] => [
    name,
    ...[counts.applicable, counts.conform, counts.partial, counts.nonconform].map(String),
    `${counts.conform}/${counts.applicable}`,
  ];
  return [
    heading(1, '总体评价'),
    ...overallBlocks(context, '6').filter(({ kind }) => kind !== 'chart'),
    {
      kind: 'table',
      caption: '表6-1　测评项符合情况',
      columns: [
        { title: '安全类', share: 6 },
        ...['适用项', '符合项', '部分符合项', '不符合项', '符合项/适用项'].map((title) => ({
          title,
          share: 3,
          align: 'center' as const,
        })),
      ],
      rows: [...Object.entries(score.counts.domains).map(([name, counts]) => row(name, counts)), row('合计', all)],
    },
    radar(context),
  ];
}

/** 安全问题整改建议: the last chapter. */
export function adviceChapter(context: ReportContext): PaperBlock[] {
  const { heading, problems, is2025 } = context;
  const name = '安全问题整改建议';
  if (problems.length === 0) return [heading(1, name), paragraph('没有需要整改的安全问题。')];
  const rows = problems.map(({ number, objectName, found, riskWord, advice }) => [
    number,
    objectName,
    found,
    riskWord,
    advice,
  ]);
  return [
    heading(1, name),
    {
      kind: 'table',
      small: true,
      caption: `${is2025 ? '表8-1' : '表7-1'}　安全问题整改建议`,
      columns: [
        { title: '问题编号', share: 5, align: 'center' },
        { title: '测评对象', share: 9 },
        { title: '安全问题', share: 18 },
        { title: '风险等级', share: 5, align: 'center' },
        { title: '整改建议', share: 20 },
      ],
      rows,
    },
    ...(is2025 ? hazardAdvice(context) : []),
  ];
}

function hazardAdvice({ problems }: ReportContext): PaperBlock[] {
  const rows = problems
    .filter(({ hazard }) => hazard)
    .map(({ number, objectName, advice }) => [number, objectName, advice]);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      small: true,
      caption: '表8-2　重大风险隐患整改建议',
      columns: [
        { title: '问题编号', share: 5, align: 'center' },
        { title: '测评对象', share: 12 },
        { title: '整改建议', share: 30 },
      ],
      rows,
    },
  ];
}

/** Says in the annex what the chapter on the last evaluation lacks; used by appendix B. */
export function earlierBlocks(context: ReportContext): PaperBlock[] {
  const { earlierProblems } = context.input;
  if (!earlierProblems) return missing(context, '附录B', '上次测评问题整改情况');
  if (earlierProblems.length === 0) return [paragraph('上次测评没有遗留问题，或本次为首次测评。')];
  return [
    {
      kind: 'table',
      columns: [{ title: '序号', share: 1, align: 'center' }, { title: '上次测评发现的问题', share: 7 }, { title: '整改情况', share: 5 }], // prettier-ignore
      rows: earlierProblems.map(({ problem, state }, at) => [String(at + 1), cleanText(problem), cleanText(state)]),
    },
  ];
}
