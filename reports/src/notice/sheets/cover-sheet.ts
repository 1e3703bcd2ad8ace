import { dateCell } from '@mlps/workbooks';
import type { BookCell, BookRow, BookSheet } from '@mlps/workbooks';
import type { DomainProblems, NoticeModel } from '../../model/notice-model.js';
import { DRAFT_NOTE } from '../../papers/xlsx/render-paper-xlsx.js';
import * as looks from './looks.js';

const COLUMNS = 6;

/** The letter in short: parties, figures, problems by class and risk, what to do. */
export function coverSheet(model: NoticeModel, draft = false): BookSheet {
  const rows: BookRow[] = [];
  const merges: string[] = [];
  const add = (row: BookRow, ...merged: [from: string, to: string][]): void => {
    rows.push(row);
    for (const [from, to] of merged) merges.push(`${from}${rows.length}:${to}${rows.length}`);
  };
  const fact = (name: string, value: BookCell): void =>
    add({ cells: [{ value: name, look: looks.label }, value, ...bordered(COLUMNS - 2)] }, ['B', 'F']);
  add({ cells: [{ value: model.title, look: looks.title }], height: 36 }, ['A', 'F']);
  if (draft) fact('状态', { value: DRAFT_NOTE, look: looks.told });
  for (const [name, value] of coverFacts(model)) fact(name, value);
  add({ cells: [null] });
  add({
    cells: ['安全类', '高风险', '中风险', '低风险', '未评定', '合计'].map((value) => ({ value, look: looks.head })),
  });
  for (const entry of [...model.domains, { domain: '合计', ...model.counts }]) add(domainRow(entry));
  for (const text of letterTexts(model)) {
    add({ cells: [null], height: 6 });
    add({ cells: [{ value: text, look: looks.paragraph }] }, ['A', 'F']);
  }
  return {
    name: '通知',
    columns: [{ width: 22 }, ...Array.from({ length: COLUMNS - 1 }, () => ({ width: 13 }))],
    rows,
    merges,
    print: { orientation: 'portrait', footer: '&C第 &P 页 共 &N 页' },
  };
}

function coverFacts(model: NoticeModel): [name: string, value: BookCell][] {
  const told = (value: string): BookCell => ({ value, look: looks.told });
  const day = (isoDate: string | null): BookCell =>
    isoDate ? { value: dateCell(isoDate), look: { ...looks.date, align: 'left', vertical: 'center' } } : told('未定');
  return [
    ['文书编号', told(model.number ?? '未编号')],
    ['签发单位', told(model.issuer)],
    ['主送单位', told(model.addressee)],
    ['签发日期', day(model.date)],
    ['整改期限', day(model.deadline)],
    ...model.facts.map(({ label, text }): [string, BookCell] => [label, told(text)]),
    ['联系人', told(model.contact ?? '')],
    ['联系电话', told(model.phone ?? '')],
    ...(model.copies.length ? [['抄送', told(model.copies.join('，'))] as [string, BookCell]] : []),
    ...model.signatures.map(({ label, text }): [string, BookCell] => [label, told(text)]),
  ];
}

function domainRow({ domain, high, medium, low, unrated, total }: DomainProblems): BookRow {
  const figures = [high, medium, low, unrated, total].map((value) => ({ value, look: looks.count }));
  return { cells: [{ value: domain, look: looks.label }, ...figures] };
}

function letterTexts({ opening, overview, sections, disclaimer }: NoticeModel): string[] {
  const told = sections.map(({ heading, paragraphs }) =>
    [
      `【${heading}】`,
      ...paragraphs.map((text, index) => (paragraphs.length > 1 ? `${index + 1}. ${text}` : text)),
    ].join('\n'),
  );
  return [opening, overview.join('\n'), ...told, disclaimer];
}

function bordered(count: number): BookCell[] {
  return Array.from({ length: count }, () => ({ value: null, look: looks.told }));
}
