import { domains } from '@mlps/controls';
import { cleanText } from '../../model/clean-text.js';
import type { NoticeProblem } from '../../model/notice-model.js';
import type { PaperBlock, PaperColumn } from '../document/paper-model.js';
import { missing, objectsByKind, paragraph, textOr, usedDomains } from './report-context.js';
import type { ReportContext } from './report-context.js';

type Domain = (typeof domains)[number];

/** Class that the 2021 and 2025 editions split by kind of object. */
const COMPUTING = 'CES';

/** 3 单项测评结果分析: class by class, verification tests, and the two summaries. */
export function resultsChapter(context: ReportContext): PaperBlock[] {
  const { heading } = context;
  return [
    heading(1, '单项测评结果分析'),
    ...usedDomains(context).flatMap((domain, at) => domainBlocks(context, domain, at + 1)),
    heading(2, '验证测试'),
    ...verification(context),
    heading(2, '单项测评小结'),
    heading(3, '控制点符合情况汇总'),
    pointTable(context),
    heading(3, '安全问题汇总'),
    ...problemSummary(context),
  ];
}

function domainBlocks(context: ReportContext, domain: Domain, at: number): PaperBlock[] {
  const { heading, score, problems, input } = context;
  const counts = score.counts.domains[domain.zh];
  const found = problems.filter((problem) => problem.domain === domain.zh);
  const told = counts
    ? `共${counts.total}项，适用${counts.applicable}项：符合${counts.conform}项，部分符合${counts.partial}项，不符合${counts.nonconform}项，不适用${counts.notApplicable}项${counts.open ? `，尚无结果${counts.open}项` : ''}。`
    : '本类没有测评项。';
  return [
    heading(2, domain.zh),
    paragraph(told),
    heading(3, '已有安全控制措施'),
    ...textOr(context, input.measures?.[domain.code], `3.${at}`, `${domain.zh}的已有安全控制措施`),
    heading(3, '主要安全问题'),
    ...(found.length ? problemLists(context, domain, found) : [paragraph('本类未发现安全问题。')]),
  ];
}

/** Problems of a class; those of the computing environment by kind of object. */
function problemLists(context: ReportContext, { code }: Domain, found: readonly NoticeProblem[]): PaperBlock[] {
  if (code !== COMPUTING || context.evaluation.edition === '2015') return [problemTable(found)];
  return objectsByKind(context).flatMap(([kind]) => {
    const own = found.filter((problem) => problem.objectKind === kind);
    return own.length ? [context.heading(4, kind), problemTable(own)] : [];
  });
}

const problemColumns: readonly PaperColumn[] = [
  { title: '编号', share: 5, align: 'center' },
  { title: '测评对象', share: 11 },
  { title: '控制点', share: 9 },
  { title: '存在问题', share: 26 },
  { title: '结果', share: 6, align: 'center' },
];

function problemTable(problems: readonly NoticeProblem[]): PaperBlock {
  const rows = problems.map(({ number, objectName, point, found, resultWord }) => [
    number,
    objectName,
    point,
    found,
    resultWord,
  ]);
  return { kind: 'table', small: true, columns: problemColumns, rows };
}

function verification(context: ReportContext): PaperBlock[] {
  const { heading, input } = context;
  return [
    heading(3, '漏洞扫描'),
    ...textOr(context, input.verification?.scan, '3 验证测试', '漏洞扫描的范围和结果'),
    heading(3, '渗透测试'),
    ...textOr(context, input.verification?.penetration, '3 验证测试', '渗透测试的范围和结果'),
  ];
}

/** Items per control point and rolled-up result. */
function pointTable({ items, score }: ReportContext): PaperBlock {
  const results = new Map(score.items.map(({ id, result }) => [id, result]));
  const points = new Map<string, { domain: string; point: string; counts: Record<string, number> }>();
  for (const { id, domainZh, pointZh } of items) {
    const key = `${domainZh}|${pointZh}`;
    const entry = points.get(key) ?? { domain: domainZh, point: pointZh, counts: {} };
    const result = results.get(id) ?? 'open';
    entry.counts[result] = (entry.counts[result] ?? 0) + 1;
    points.set(key, entry);
  }
  const columns = ['conform', 'partial', 'nonconform', 'notApplicable', 'open'] as const;
  return {
    kind: 'table',
    small: true,
    caption: '表3-1　控制点符合情况汇总',
    columns: [
      { title: '安全类', share: 6 },
      { title: '控制点', share: 8 },
      ...['符合', '部分符合', '不符合', '不适用', '无结果'].map((title) => ({
        title,
        share: 3,
        align: 'center' as const,
      })),
    ],
    rows: Array.from(points.values(), ({ domain, point, counts }) => [
      domain,
      point,
      ...columns.map((result) => String(counts[result] ?? 0)),
    ]),
  };
}

function problemSummary({ problems, is2025 }: ReportContext): PaperBlock[] {
  if (problems.length === 0) return [paragraph('本次测评未发现安全问题。')];
  const rows = problems.map(({ number, domain, point, clause, objectName, found, riskWord, hazard }) => [
    number,
    `${domain}\n${point}\n${clause}`,
    objectName,
    found,
    hazard ? `${riskWord}\n重大风险隐患` : riskWord,
  ]);
  return [
    paragraph(`共发现安全问题${problems.length}个。`),
    {
      kind: 'table',
      small: true,
      caption: `${is2025 ? '表3-9' : '表3-2'}　安全问题汇总表`,
      columns: [
        { title: '问题编号', share: 5, align: 'center' },
        { title: '安全类、控制点和条款', share: 11 },
        { title: '测评对象', share: 10 },
        { title: '安全问题', share: 24 },
        { title: '风险等级', share: 6, align: 'center' },
      ],
      rows,
    },
  ];
}

const changes = { raised: '升高', lowered: '降低' } as const;

/** 4 整体测评. */
export function overallChapter(context: ReportContext): PaperBlock[] {
  const { heading, input, problemByKey, objectById } = context;
  const { adjustments } = input;
  const rows = (adjustments ?? []).map(({ object, item, description, change }) => {
    const problem = problemByKey.get(`${object}|${item}`);
    return [
      problem?.number ?? '－',
      problem?.found ?? '',
      problem?.objectName ?? objectById.get(object)?.name ?? object,
      cleanText(description),
      changes[change],
    ];
  });
  const told = adjustments
    ? [paragraph('经控制点间、区域间（层面间）综合分析，没有改变严重程度的安全问题。')]
    : missing(context, '4', '整体测评结果');
  return [
    heading(1, '整体测评'),
    paragraph('整体测评从控制点间、区域间（层面间）分析单项问题之间的关联和补偿作用，确定问题严重程度的变化。'),
    ...(rows.length ? [overallTable(rows)] : told),
  ];
}

function overallTable(rows: readonly string[][]): PaperBlock {
  return {
    kind: 'table',
    small: true,
    caption: '表4-1　整体测评结果',
    columns: [
      { title: '问题编号', share: 5, align: 'center' },
      { title: '安全问题', share: 16 },
      { title: '测评对象', share: 9 },
      { title: '整体测评描述', share: 18 },
      { title: '严重程度变化', share: 6, align: 'center' },
    ],
    rows,
  };
}
