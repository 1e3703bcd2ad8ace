import type { DomainProblems, NoticeModel } from '../../model/notice-model.js';
import type { Block, Cell, Paragraph, Row, Table } from '../../pdf/layout/blocks.js';
import { attachmentLines } from '../../papers/document/attachment-lines.js';
import { breakLines } from '../../pdf/text/break-lines.js';
import { HEAD_FILL } from '../theme.js';
import type { Theme } from '../theme.js';
import { factTable } from './fact-table.js';

const numerals = '一二三四五六七八九十';

/** The letter itself: title, number, addressee, what was found, what is asked, signature places. */
export function* letterBlocks(model: NoticeModel, theme: Theme, width: number): Generator<Block> {
  yield { kind: 'heading', level: 1, text: model.title, style: theme.title, bookmark: true };
  yield paragraph(model.number ?? openNumber(model.date), theme.number);
  yield { ...paragraph(`${model.addressee}：`, theme.addressee), keepWithNext: true };
  yield paragraph(model.opening, theme.body);
  let count = 0;
  const heading = (text: string): Block => {
    const marked = `${numerals[count] ?? count + 1}、${text}`;
    count += 1;
    return { kind: 'heading', level: 2, text: marked, style: theme.heading, bookmark: true };
  };
  yield heading('问题概况');
  for (const text of model.overview) yield paragraph(text, theme.body);
  if (model.domains.length) yield* [space(4), domainTable(model, theme, width), space(8)];
  yield { kind: 'group', blocks: [heading('系统与测评情况'), space(4), factTable(model.facts, theme, width)] };
  yield space(8);
  for (const section of model.sections) {
    yield heading(section.heading);
    const several = section.paragraphs.length > 1;
    for (const [index, text] of section.paragraphs.entries())
      yield paragraph(several ? `${index + 1}.${text}` : text, theme.body);
  }
  // the page that bears the signature bears a part of the text too
  const end = [paragraph(model.disclaimer, theme.body), space(14), ...attachmentBlocks(model, theme)];
  yield { kind: 'group', blocks: [...end, ...signatureBlocks(model, theme, width), ...copyLines(model, theme)] };
}

function paragraph(text: string, style: Paragraph['style']): Paragraph {
  return { kind: 'paragraph', text, style };
}

/** A number to be filled in by hand: issuer's code, year, serial. */
function openNumber(date: string): string {
  return `＿＿＿＿〔${date.slice(0, 4)}〕＿＿号`;
}

function space(height: number): Block {
  return { kind: 'space', height };
}

function domainTable({ domains, counts }: NoticeModel, theme: Theme, width: number): Table {
  const number = (width - 160) / 5;
  const columns = [{ width: 160 }, ...Array.from({ length: 5 }, () => ({ width: number, align: 'center' as const }))];
  const head = ['安全类', '高风险', '中风险', '低风险', '未评定', '合计'].map((text): Cell => ({
    text,
    style: theme.cellHead,
    align: 'center',
    fill: HEAD_FILL,
    heads: 'Column',
  }));
  const total: DomainProblems = { domain: '合计', ...counts };
  return {
    kind: 'table',
    columns,
    head: { cells: head },
    rows: [...domains, total].map(domainRow),
    style: theme.figures,
  };
}

function domainRow({ domain, high, medium, low, unrated, total }: DomainProblems): Row {
  const figures = [high, medium, low, unrated, total].map((count): Cell => ({ text: String(count) }));
  return { cells: [{ text: domain, heads: 'Row' }, ...figures] };
}

function* attachmentBlocks({ attachments }: NoticeModel, theme: Theme): Generator<Block> {
  const style = theme.body;
  for (const [index, text] of attachmentLines(attachments).entries()) {
    // the numbers stand below each other: 附件： takes three characters
    const inset = { left: index === 0 ? 0 : 3 * style.size };
    yield { ...paragraph(text, { ...style, inset }), keepWithNext: true };
  }
}

function* signatureBlocks(model: NoticeModel, theme: Theme, width: number): Generator<Block> {
  const { issuer, dateText } = model;
  yield space(28);
  yield* [paragraph(issuer, issuerStyle(issuer, dateText, theme, width)), paragraph(dateText, theme.date)];
  yield space(18);
  const columns = model.signatures.map(() => ({ width: width / model.signatures.length }));
  const cells = model.signatures.map(({ label, text }): Cell => ({ text: `${label}：${text}`, style: theme.sign }));
  yield { kind: 'table', columns, rows: [{ cells, minHeight: 36 }], style: theme.facts };
}

/** The issuer stands centred over the date; a name too long for that stands two characters from the edge. */
function issuerStyle(issuer: string, dateText: string, theme: Theme, width: number): Paragraph['style'] {
  const { date } = theme;
  const widthOf = (text: string): number => breakLines(text, { ...date, width })[0]!.width; // a text gives a line
  const right = (date.inset?.right ?? 0) - (widthOf(issuer) - widthOf(dateText)) / 2;
  return { ...date, inset: { right: Math.max(right, 2 * date.size) } };
}

function* copyLines({ copies }: NoticeModel, theme: Theme): Generator<Block> {
  if (copies.length === 0) return;
  const line = { kind: 'rule', width: 0.7, color: '#000000' } as const;
  yield* [space(14), line, paragraph(`抄送：${copies.join('，')}。`, theme.copies), line];
}
