import { extname } from 'node:path';
import { MlpsError, parseEvaluation, parseExtensions, parseGrade } from '@mlps/controls';
import type { Edition, Evaluation, Issue } from '@mlps/controls';
import { CliError, EXIT } from './exit-codes.js';
import { readInput } from './files.js';
import type { Streams } from './output.js';
import { readBook } from './read-book.js';
import { readMapping } from './read-mapping.js';

export interface LoadOptions {
  /** needed for a record workbook, which does not say its grade */
  grade?: string;
  extensions?: string;
  edition?: Edition;
  /** layout of a record workbook, a file of JSON */
  mapping?: string;
}

export interface LoadedEvaluation {
  evaluation: Evaluation;
  /** rows of a workbook that could not be placed; 0 for a document */
  rowsLeftOut: number;
}

const BOOK_ENDINGS = ['.xlsx', '.xlsm', '.xls', '.et', '.csv', '.ods'];

/**
 * Read an evaluation document, or a record workbook, from a file.
 * @throws CliError exit code 3 naming file, place, what was found and what to do; 2 when a workbook comes without its grade
 */
export async function loadEvaluation(path: string, options: LoadOptions, streams: Streams): Promise<LoadedEvaluation> {
  const bytes = await readInput(path);
  if (BOOK_ENDINGS.includes(extname(path).toLowerCase())) return loadBook(path, bytes, options, streams);
  const evaluation = parseDocument(path, bytes);
  if (options.grade !== undefined && gradeArgument(options.grade) !== evaluation.system.grade)
    throw new CliError(
      EXIT.badArguments,
      `--grade ${options.grade} 与文档中的 ${evaluation.system.grade} 不同；测评文档自带等级，请去掉 --grade (the document says its own grade; leave --grade out)`,
    );
  return { evaluation, rowsLeftOut: 0 };
}

async function loadBook(
  path: string,
  bytes: Buffer,
  options: LoadOptions,
  streams: Streams,
): Promise<LoadedEvaluation> {
  if (options.grade === undefined)
    throw new CliError(
      EXIT.badArguments,
      `${path} 是记录表，须用 --grade 给出保护等级，例如 --grade S3A3G3 (a workbook needs --grade)`,
    );
  const extensions = extensionsArgument(options.extensions);
  const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping);
  const how = { grade: gradeArgument(options.grade), extensions, edition: options.edition, mapping };
  return readBook(path, bytes, how, streams);
}

function parseDocument(path: string, bytes: Buffer): Evaluation {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new CliError(
      EXIT.badInput,
      `${path}：不是有效的 JSON：${(cause as Error).message}；请检查文件，或给出 .xlsx/.xls/.et/.csv 记录表 (not valid JSON)`,
      { cause },
    );
  }
  try {
    return parseEvaluation(document);
  } catch (cause) {
    if (cause instanceof MlpsError) throw new CliError(EXIT.badInput, describeIssues(path, cause), { cause });
    throw cause;
  }
}

const MOST_ISSUES = 20;

/** All faults of a document, one a line, the first twenty in full. */
export function describeIssues(path: string, error: MlpsError): string {
  const lines = error.issues.slice(0, MOST_ISSUES).map(describeIssue);
  const more = error.issues.length > MOST_ISSUES ? [`  …… 另有 ${error.issues.length - MOST_ISSUES} 处`] : [];
  return [
    `${path}：测评文档有 ${error.issues.length} 处错误，请改正后重试 (evaluation document refused)`,
    ...lines,
    ...more,
  ].join('\n');
}

function describeIssue({ messageZh, received, expected, code }: Issue): string {
  const found = received === 'undefined' ? '' : `；发现 ${received}`;
  return `  ${messageZh}${found} (expected ${expected}) [${code}]`;
}

/** @throws CliError exit code 2 */
export function gradeArgument(grade: string): string {
  return argument(
    '保护等级写作 SxAyGz，级别 1 到 4，G 取 S、A 中较高者，例如 S2A2G2、S3A3G3',
    () => parseGrade(grade).text,
  );
}

/** @throws CliError exit code 2 */
export function extensionsArgument(list: string | undefined): ReturnType<typeof parseExtensions> {
  return argument('扩展为 cloud、mobile、iot、ics 中的一个或几个，用逗号分开', () =>
    parseExtensions(
      (list ?? '')
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  );
}

/** @param right what the argument should look like */
function argument<T>(right: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof MlpsError) throw new CliError(EXIT.badArguments, `${right} (${cause.message})`, { cause });
    throw cause;
  }
}
