import { lettersAfterF } from './last-letters.js';
import { kindName, resultNames } from '@mlps/controls';
import type { EvaluatedObject, Finding } from '@mlps/controls';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import type { PaperBlock, PaperColumn } from '../document/paper-model.js';
import { earlierBlocks } from './chapter-risk.js';
import { clauseOf, missing, objectsByKind, paragraph } from './report-context.js';
import type { ReportContext } from './report-context.js';

type Heading = Extract<PaperBlock, { kind: 'heading' }>;

function appendix(letter: string, text: string): Heading {
  return { kind: 'heading', level: 1, text: `附录${letter}　${text}` };
}

/** Appendices A to C on upright pages. */
export function summaryAppendices(context: ReportContext): PaperBlock[] {
  return [
    appendix('A', '被测对象资产'),
    ...assetBlocks(context),
    appendix('B', '上次测评问题整改情况'),
    ...earlierBlocks(context),
    appendix('C', '单项测评结果汇总'),
    resultMatrix(context),
  ];
}

function assetBlocks(context: ReportContext): PaperBlock[] {
  const facts = context.input.objectFacts ?? {};
  noteAssetGaps(context, facts);
  return objectsByKind(context).flatMap(([kind, objects], at): PaperBlock[] => [
    { kind: 'heading', level: 2, text: `A.${at + 1} ${kind}` },
    assetTable(objects, facts),
  ]);
}

type Facts = NonNullable<ReportContext['input']['objectFacts']>;

function noteAssetGaps({ evaluation, gaps }: ReportContext, facts: Facts): void {
  const untold = evaluation.objects.filter(({ id }) => !facts[id]).length;
  const some = untold < evaluation.objects.length;
  if (some && untold > 0) gaps.push({ place: '附录A', what: `${untold}个测评对象的型号、地址和用途` });
  const what = some ? '测评对象之外的资产，及资产的重要程度' : '资产的型号、版本、用途和重要程度（测评对象之外的资产）';
  gaps.push({ place: '附录A', what });
}

/** Names alone, or with what is known of them: empty columns would only take room. */
function assetTable(objects: readonly EvaluatedObject[], facts: Facts): PaperBlock {
  if (!objects.some(({ id }) => facts[id]))
    return {
      kind: 'table',
      columns: [
        { title: '序号', share: 1, align: 'center' },
        { title: '名称', share: 9 },
      ],
      rows: objects.map(({ name }, at) => [String(at + 1), cleanLine(name)]),
    };
  return {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '名称', share: 9 },
      { title: '型号或版本', share: 9 },
      { title: '位置或地址', share: 8 },
      { title: '用途', share: 8 },
    ],
    rows: objects.map(({ id, name }, at) => {
      const { model, address, purpose } = facts[id] ?? {};
      return [String(at + 1), name, ...[model, address, purpose].map((text) => text ?? '—')].map(cleanLine);
    }),
  };
}

/** Findings per object and class, counted by result. */
function resultMatrix({ evaluation, findingsOf, itemById }: ReportContext): PaperBlock {
  const rows = evaluation.objects.flatMap(({ id, name }) => {
    const byDomain = new Map<string, Record<string, number>>();
    for (const { item, result } of findingsOf.get(id) ?? []) {
      const domain = itemById.get(item)!.domainZh; // a sound document names only items of its grade
      const counts = byDomain.get(domain) ?? {};
      counts[result] = (counts[result] ?? 0) + 1;
      byDomain.set(domain, counts);
    }
    return Array.from(byDomain, ([domain, counts]) => [
      cleanLine(name),
      domain,
      ...(['conform', 'partial', 'nonconform', 'notApplicable'] as const).map((result) => String(counts[result] ?? 0)),
    ]);
  });
  return {
    kind: 'table',
    small: true,
    caption: '表C-1　各测评对象单项结果统计',
    columns: [
      { title: '测评对象', share: 9 },
      { title: '安全类', share: 7 },
      ...['符合', '部分符合', '不符合', '不适用'].map((title) => ({ title, share: 3, align: 'center' as const })),
    ],
    rows,
  };
}

const recordColumns: readonly PaperColumn[] = [
  { title: '序号', share: 4, align: 'center' },
  { title: '控制点', share: 9 },
  { title: '条款', share: 10, align: 'center' },
  { title: '测评项', share: 28 },
  { title: '结果记录', share: 40 },
  { title: '结果', share: 8, align: 'center' },
];

/** Appendix D on lying pages: every result of every object. */
export function recordAppendix(context: ReportContext): PaperBlock[] {
  const { evaluation, findingsOf } = context;
  return [
    appendix('D', '单项测评结果记录'),
    ...evaluation.objects.flatMap(({ id, name, kind }, at): PaperBlock[] => {
      const findings = findingsOf.get(id) ?? [];
      const rows = findings.map((finding, index) => recordRow(context, finding, index));
      return [
        { kind: 'heading', level: 2, text: `D.${at + 1} ${cleanLine(name)}（${cleanLine(kindName(kind))}）` },
        rows.length
          ? { kind: 'table', small: true, columns: recordColumns, rows }
          : paragraph('该对象没有单项测评结果。'),
      ];
    }),
  ];
}

function recordRow({ itemById }: ReportContext, { item, result, record, reason }: Finding, index: number): string[] {
  const entry = itemById.get(item)!; // a sound document names only items of its grade
  const why = result === 'notApplicable' && reason ? `不适用原因：${cleanText(reason)}` : '';
  return [
    String(index + 1),
    entry.pointZh,
    clauseOf(entry),
    entry.statementZh,
    [cleanText(record ?? ''), why].filter(Boolean).join('\n') || '未填写',
    resultNames[result].zh,
  ];
}

/** Appendices from E on, and the annex that names every gap. */
export function lastAppendices(context: ReportContext): PaperBlock[] {
  const tests = [
    appendix('E', '漏洞扫描结果记录'),
    ...missing(context, '附录E', '漏洞扫描结果记录'),
    appendix('F', '渗透测试结果记录'),
    ...missing(context, '附录F', '渗透测试结果记录'),
    ...lettersAfterF(context),
  ];
  const rows = context.gaps.map(({ place, what }, at) => [String(at + 1), place, what]);
  return [
    ...tests,
    appendix('', '数据缺口说明'),
    paragraph('下列内容在测评数据中没有，报告没有代为编写；补充录入后重新生成即可。'),
    {
      kind: 'table',
      columns: [
        { title: '序号', share: 1, align: 'center' },
        { title: '位置', share: 3 },
        { title: '缺少的内容', share: 8 },
      ],
      rows,
    },
  ];
}
