import { chineseDate } from '../../model/chinese-date.js';
import { cleanLine, cleanText } from '../../model/clean-text.js';
import { finishPaper, requireDate } from '../document/finish-paper.js';
import type { PaperBlock, PaperKind, PaperModel, PaperRow } from '../document/paper-model.js';
import { paperKinds } from '../document/paper-model.js';

/** How a paper came to be issued; what the archive keeps beside it. */
export interface IssueRecordInput {
  kind: PaperKind;
  title: string;
  about: string;
  number: string;
  version: number;
  issuer: string;
  /** ISO 8601 day on the paper */
  date: string;
  issuedBy: string;
  /** when it was issued, in words of Beijing time */
  issuedAt: string;
  /** number and version of the paper that it replaces, and why */
  replaces: string | null;
  replaceReason: string | null;
  files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  contradictions: readonly {
    readonly id: string;
    readonly severity: 'error' | 'warning';
    readonly place: string;
    readonly messageZh: string;
    readonly reason: string | null;
    readonly reasonBy: string | null;
  }[];
}

/** Contradictions that are printed one by one; more are counted. */
const MOST_PRINTED = 300;

/**
 * Build the record of an issue (文书签发记录): number, version, hashes, what the self-check found, and who let which error pass for
 * what reason.
 * @throws ReportError `paper.invalid-date`
 */
export function buildIssueRecord(input: IssueRecordInput): PaperModel {
  requireDate(input.date);
  const title = '文书签发记录';
  const blocks: PaperBlock[] = [
    { kind: 'title', text: title },
    { kind: 'facts', facts: factsOf(input) },
    { kind: 'table', caption: '文件和校验值', columns: fileColumns, rows: input.files.map(fileRow), small: true },
    ...contradictionBlocks(input),
  ];
  const sections = [{ zone: 'body', orientation: 'portrait', blocks }] as const;
  const parts = { kind: input.kind, title, author: input.issuer, subject: cleanLine(input.about), sections };
  return finishPaper(parts, { date: input.date, number: input.number });
}

function factsOf(input: IssueRecordInput): { label: string; text: string }[] {
  const { replaces, replaceReason } = input;
  return [
    { label: '文书', text: `${cleanLine(input.title)}（${paperKinds[input.kind]}）` },
    { label: '所述对象', text: cleanLine(input.about) },
    { label: '文号和版本', text: `${input.number}，第${input.version}版` },
    { label: '签发单位', text: cleanLine(input.issuer) },
    { label: '文书日期', text: chineseDate(input.date) },
    { label: '签发人和时间', text: `${cleanLine(input.issuedBy)}，${input.issuedAt}` },
    ...(replaces
      ? [{ label: '取代', text: `${replaces}${replaceReason ? `；原因：${cleanText(replaceReason)}` : ''}` }]
      : []),
  ];
}

const fileColumns = [
  { title: '文件', share: 12 },
  { title: '字节数', share: 4, align: 'center' as const },
  { title: 'SHA-256', share: 16 },
];

function fileRow({ name, size, sha256 }: IssueRecordInput['files'][number]): PaperRow {
  return [cleanLine(name), String(size), sha256];
}

function contradictionBlocks({ contradictions }: IssueRecordInput): PaperBlock[] {
  if (contradictions.length === 0) return [{ kind: 'note', text: '签发前自检没有发现矛盾。' }];
  const left = contradictions.length - MOST_PRINTED;
  const columns = [
    { title: '规则', share: 7 },
    { title: '程度', share: 3, align: 'center' as const },
    { title: '位置和矛盾', share: 16 },
    { title: '签发的理由', share: 10 },
  ];
  const rows = contradictions
    .slice(0, MOST_PRINTED)
    .map(({ id, severity, place, messageZh, reason, reasonBy }) => [
      id,
      severity === 'error' ? '错误' : '提示',
      `${cleanLine(place)}：${cleanText(messageZh)}`,
      reason ? `${cleanText(reason)}（${cleanLine(reasonBy ?? '')}）` : severity === 'error' ? '未要求' : '',
    ]);
  return [
    { kind: 'table', caption: '签发前自检的结果', columns, rows, small: true },
    ...(left > 0 ? [{ kind: 'note', text: `另有${left}条，见签发记录的数据。` } as const] : []),
  ];
}
