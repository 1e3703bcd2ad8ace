import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine } from '../../model/clean-text.js';
import type { BarChart } from '../../charts/draw-bars.js';
import type { PortfolioInput, PortfolioSystem } from '../../model/inputs/portfolio-input.js';
import { editionNames } from '../../model/method-note.js';
import type { PaperOptions } from '../document/branding.js';
import { finishPaper, requireDate } from '../document/finish-paper.js';
import { paperKinds } from '../document/paper-model.js';
import type { PaperBlock, PaperModel } from '../document/paper-model.js';

/**
 * Build the overview of an organisation's systems for its leaders (等级保护工作一览): one lying page for up to ten systems or so, with
 * charts; every figure is given, none computed but sums of counts.
 * @throws ReportError `paper.invalid-date`
 */
export function buildOverview(input: PortfolioInput, options: PaperOptions): PaperModel {
  requireDate(options.date);
  const organisation = cleanLine(input.organisation);
  const number = cleanLine(options.number ?? '');
  const title = paperKinds.overview;
  const blocks: PaperBlock[] = [
    { kind: 'title', text: `${organisation}${title}` },
    { kind: 'note', text: `${number ? `编号：${number}。` : ''}${summary(input, options.date)}` },
    ...(input.systems.length ? [systemTable(input.systems), charts(input)] : []),
  ];
  const sections = [{ zone: 'body', orientation: 'landscape', blocks }] as const;
  return finishPaper({ kind: 'overview', title, author: organisation, subject: organisation, sections }, options);
}

function summary({ systems }: PortfolioInput, date: string): string {
  const total = (of: (system: PortfolioSystem) => number): number =>
    systems.reduce((sum, system) => sum + of(system), 0);
  const filed = systems.filter(({ filingNumber }) => filingNumber).length;
  const evaluated = systems.filter(({ evaluation }) => evaluation).length;
  const overdueDuties = systems.filter(({ next }) => next?.overdue).length;
  return [
    `截至${chineseDate(date)}，共有系统${systems.length}个，已备案${filed}个，已测评${evaluated}个。`,
    `未完成整改项${total(({ items }) => items.open)}项，其中逾期${total(({ items }) => items.overdue)}项；已关闭${total(({ items }) => items.closed)}项，接受风险${total(({ items }) => items.accepted)}项。`,
    overdueDuties ? `有${overdueDuties}个系统的法定或约定事项逾期，请优先安排。` : '没有逾期的法定或约定事项。',
  ].join('');
}

/** More systems than these are told in one line each. */
const MOST_IN_TWO_LINES = 4;

function systemTable(systems: readonly PortfolioSystem[]): PaperBlock {
  return {
    kind: 'table',
    small: true,
    columns: [
      { title: '系统', share: 9 },
      { title: '等级', share: 4, align: 'center' },
      { title: '备案证明编号', share: 9, align: 'center' },
      { title: '最近测评', share: 9, align: 'center' },
      { title: '得分或符合率', share: 6, align: 'center' },
      { title: '结论', share: 5, align: 'center' },
      { title: '高/中/低', share: 5, align: 'center' },
      { title: '未完成（逾期）', share: 6, align: 'center' },
      { title: '下一事项', share: 13 },
    ],
    rows: systems.map((system) => systemRow(system, systems.length > MOST_IN_TWO_LINES ? ' ' : '\n')),
  };
}

/** @param joint between a thing and its day: many systems get one line each, so that all stay on one page */
function systemRow({ name, grade, filingNumber, evaluation, items, next }: PortfolioSystem, joint: string): string[] {
  const standing = evaluation?.standing;
  const figure =
    standing?.rate !== null && standing?.rate !== undefined
      ? `${standing.rate.toFixed(2)}%`
      : (standing?.score?.toFixed(2) ?? '—');
  const { high, medium, low } = standing?.problems ?? { high: '—', medium: '—', low: '—' };
  const due = next ? `${cleanLine(next.duty)}${joint}${next.due ?? '未定'}${next.overdue ? '（逾期）' : ''}` : '';
  return [
    cleanLine(name),
    grade,
    cleanLine(filingNumber ?? '') || '未备案',
    evaluation ? `${evaluation.reportDate ?? '日期未填'}${joint}${editionNames[evaluation.edition]}` : '未测评',
    figure,
    standing?.conclusion ?? '—',
    `${high}/${medium}/${low}`,
    `${items.open}（${items.overdue}）`,
    due,
  ];
}

/** Both charts beside each other, so that the whole stays on one page. */
function charts({ systems, openOverTime = [] }: PortfolioInput): PaperBlock {
  const bars = itemChart(systems);
  if (openOverTime.length < 2) return { kind: 'chart', caption: bars.title, chart: bars };
  const title = '未完成整改项随时间变化';
  const burnDown = { type: 'burnDown', title, points: openOverTime, deadline: null } as const;
  const caption = `${bars.title}（左），${title}（右）`;
  return { kind: 'chart', caption, chart: { type: 'pair', title: caption, charts: [bars, burnDown] } };
}

function itemChart(systems: readonly PortfolioSystem[]): BarChart {
  const title = '各系统整改项';
  const parts = [
    { name: '逾期', color: 'high' },
    { name: '未到期', color: 'medium' },
    { name: '接受风险', color: 'unrated' },
    { name: '已关闭', color: 'good' },
  ] as const;
  const bars = systems.map(({ name, items }) => ({
    name: cleanLine(name),
    counts: [items.overdue, Math.max(0, items.open - items.overdue), items.accepted, items.closed],
  }));
  return { type: 'bars', title, parts, bars };
}
