import { MlpsError, parseEvaluation } from '@mlps/controls';
import type { EvaluatedObject, Evaluation, Extension } from '@mlps/controls';
import { writeRecordBook } from '@mlps/workbooks';
import type { BlankRecordBook } from '@mlps/workbooks';
import { CliError, EXIT } from '../exit-codes.js';
import { readInput, writeOutputs } from '../files.js';
import { describeIssues, extensionsArgument, gradeArgument } from '../load-evaluation.js';
import type { Streams } from '../output.js';
import { todayInShanghai } from '../today.js';
import { dateArgument } from './notice.js';

export interface RecordsOptions {
  grade?: string;
  extensions?: string;
  objects?: string;
  name?: string;
  date?: string;
  out: string;
}

/** `mlps records`: a field-record workbook, blank or with the results of an evaluation; prints its path. */
export async function recordsCommand(options: RecordsOptions, streams: Streams): Promise<void> {
  const date = dateArgument('--date', options.date) ?? todayInShanghai();
  const source = await recordSource(options);
  const bytes = await writeRecordBook(source, { date });
  const paths = await writeOutputs([{ path: options.out, bytes }]);
  streams.out(`${paths.join('\n')}\n`);
}

/** An evaluation document fills the book with its results; a list of objects, or nothing, gives a blank one. */
async function recordSource(options: RecordsOptions): Promise<Evaluation | BlankRecordBook> {
  const given = options.objects === undefined ? null : await readJson(options.objects);
  if (given && !Array.isArray(given.value)) return wholeEvaluation(given.path, given.value, options);
  if (options.grade === undefined)
    throw new CliError(
      EXIT.badArguments,
      '须用 --grade 给出保护等级，例如 --grade S2A2G2 (a blank book needs --grade)',
    );
  return {
    grade: gradeArgument(options.grade),
    extensions: extensionsArgument(options.extensions),
    ...(options.name === undefined ? {} : { systemName: options.name }),
    ...(given ? { objects: checkObjects(given.path, given.value, options) } : {}),
  };
}

interface JsonFile {
  path: string;
  value: unknown;
}

async function readJson(path: string): Promise<JsonFile> {
  const text = (await readInput(path)).toString('utf8').replace(/^\uFEFF/, '');
  try {
    return { path, value: JSON.parse(text) };
  } catch (cause) {
    throw new CliError(EXIT.badInput, `${path}：不是有效的 JSON：${(cause as Error).message} (not valid JSON)`, {
      cause,
    });
  }
}

function wholeEvaluation(path: string, value: unknown, { grade, extensions }: RecordsOptions): Evaluation {
  const evaluation = checked(path, value);
  const own = [...(evaluation.system.extensions ?? [])].join();
  if (grade !== undefined && gradeArgument(grade) !== evaluation.system.grade)
    throw new CliError(
      EXIT.badArguments,
      `--grade ${grade} 与 ${path} 中的 ${evaluation.system.grade} 不同；测评文档自带等级，请去掉 --grade (the document says its own grade)`,
    );
  if (extensions !== undefined && extensionsArgument(extensions).join() !== own)
    throw new CliError(
      EXIT.badArguments,
      `--extensions ${extensions} 与 ${path} 中的“${own}”不同；请去掉 --extensions (the document says its own extensions)`,
    );
  return evaluation;
}

/** Objects are checked as part of a document, so that every fault is named as there. */
function checkObjects(path: string, objects: unknown, options: RecordsOptions): EvaluatedObject[] {
  const extensions: Extension[] = extensionsArgument(options.extensions);
  const system = { name: '（未命名）', grade: options.grade, extensions };
  return checked(path, { format: 'mlps-evaluation/1', system, edition: '2021', objects, findings: [] }).objects;
}

function checked(path: string, value: unknown): Evaluation {
  try {
    return parseEvaluation(value);
  } catch (cause) {
    if (cause instanceof MlpsError) throw new CliError(EXIT.badInput, describeIssues(path, cause), { cause });
    throw cause;
  }
}
