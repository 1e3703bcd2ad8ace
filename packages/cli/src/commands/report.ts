import { join } from 'node:path';
import type { Evaluation } from '@mlps/controls';
import {
  buildAcceptanceForm,
  buildEvaluationReport,
  buildReply,
  buildRetestReport,
  readReplyInput,
  readReportInput,
  renderPaperDocx,
  renderPaperPdf,
  renderPaperXlsx,
  ReportError,
  selfCheck,
} from '@mlps/reports';
import type { Contradiction, PaperModel, PaperOptions } from '@mlps/reports';
import { CliError, EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { writeOutputs } from '../files.js';
import type { OutputFile } from '../files.js';
import { loadEvaluation } from '../load-evaluation.js';
import type { Streams } from '../output.js';
import { todayInShanghai } from '../today.js';
import { dateArgument } from './notice.js';

/** Papers that an evaluation document can hold the data of. */
export const reportKinds = ['evaluation', 'rectification', 'retest', 'acceptance'] as const;
type Kind = (typeof reportKinds)[number];

export const reportFormats = ['pdf', 'xlsx', 'docx'] as const;
type Format = (typeof reportFormats)[number];

export interface ReportCommandOptions {
  out: string;
  kind: Kind;
  format?: string;
  number?: string;
  date?: string;
  grade?: string;
  extensions?: string;
}

/** `mlps report FILE -o DIR`: one paper in the formats asked for; prints the paths. Contradictions are told, never hidden. */
export async function reportCommand(path: string, options: ReportCommandOptions, streams: Streams): Promise<ExitCode> {
  const date = dateArgument('--date', options.date) ?? todayInShanghai();
  const formats = formatsArgument(options.format);
  const { evaluation, rowsLeftOut } = await loadEvaluation(path, options, streams);
  const made = makePapers(path, options.kind, evaluation, { date, number: options.number ?? null });
  for (const warning of made.contradictions) streams.talk(`${describe(warning)}\n`);
  for (const { model } of made.papers) for (const warning of model.warnings) streams.talk(`注意：${warning}\n`);
  const files: OutputFile[] = [];
  for (const { name, model } of made.papers)
    for (const format of formats)
      files.push({ path: join(options.out, `${name}.${format}`), bytes: await render[format](model) });
  streams.out(`${(await writeOutputs(files)).join('\n')}\n`);
  return rowsLeftOut > 0 ? EXIT.rowsLeftOut : EXIT.done;
}

const render: Readonly<Record<Format, (model: PaperModel) => Promise<Uint8Array>>> = {
  pdf: renderPaperPdf,
  xlsx: renderPaperXlsx,
  docx: renderPaperDocx,
};

function formatsArgument(list = 'pdf'): Format[] {
  const words = list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const bad = words.find((word) => !reportFormats.includes(word as Format));
  if (bad !== undefined || words.length === 0)
    throw new CliError(
      EXIT.badArguments,
      `--format ${bad ?? list} 不是可用的格式，可用：${reportFormats.join(',')}（以逗号分隔） (unknown format)`,
    );
  return [...new Set(words)] as Format[]; // each was found among the formats
}

interface NamedPaper {
  name: string;
  model: PaperModel;
}

interface MadePapers {
  papers: NamedPaper[];
  contradictions: Contradiction[];
}

function makePapers(path: string, kind: Kind, evaluation: Evaluation, options: PaperOptions): MadePapers {
  try {
    return makers[kind](evaluation, options, path);
  } catch (cause) {
    if (!(cause instanceof ReportError)) throw cause;
    const lines = cause.issues
      .slice(0, 20)
      .map(({ path: place, messageZh, received }) => `  ${place}：${messageZh}；发现 ${received}`);
    const sentence = `${path}：文书所需的数据有 ${cause.issues.length} 处错误，请改正后重试 (data of the paper refused)`;
    throw new CliError(EXIT.badInput, [sentence, ...lines].join('\n'), { cause });
  }
}

const makers: Readonly<Record<Kind, (evaluation: Evaluation, options: PaperOptions, path: string) => MadePapers>> = {
  evaluation: (evaluation, options) => {
    const input = readReportInput(evaluation);
    const { evaluation: _own, ...report } = input;
    const model = buildEvaluationReport(input, options);
    const contradictions = selfCheck({ evaluation, report, date: options.date, paper: model });
    return { papers: [{ name: 'evaluation-report', model }], contradictions };
  },
  rectification: (evaluation, options) => {
    const input = readReplyInput(evaluation);
    const model = buildReply(input, options);
    const { records, notice } = input;
    const contradictions = selfCheck({ evaluation, records, notice: notice ?? null, date: options.date, paper: model });
    return { papers: [{ name: 'rectification-report', model }], contradictions };
  },
  retest: (evaluation, options, path) => {
    const { retest, unit, notice } = readReplyInput(evaluation);
    if (!retest) throw lacking(path, 'x.rectification.retest（复测记录）');
    const model = buildRetestReport({ evaluation, retest, unit, notice: notice ?? null }, options);
    return { papers: [{ name: 'retest-report', model }], contradictions: [] };
  },
  acceptance: (evaluation, options, path) => {
    const { records, unit } = readReplyInput(evaluation);
    const accepted = records.filter(({ item }) => item.acceptance);
    if (accepted.length === 0) throw lacking(path, 'x.rectification.records 中带 acceptance（接受风险）的整改项');
    const papers = accepted.map((record) => ({
      name: `risk-acceptance-${record.item.key}`,
      model: buildAcceptanceForm({ unit, system: evaluation.system, record }, options),
    }));
    return { papers, contradictions: [] };
  },
};

function lacking(path: string, what: string): CliError {
  return new CliError(
    EXIT.badInput,
    `${path}：文档中没有${what}，无法生成该文书；请补充后重试 (the document lacks it)`,
  );
}

function describe({ severity, place, messageZh, remedyZh }: Contradiction): string {
  return `${severity === 'error' ? '矛盾' : '注意'}：${place}：${messageZh}；${remedyZh}`;
}
