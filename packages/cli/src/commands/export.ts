import { createHash } from 'node:crypto';
import { MlpsError, shippedCatalog } from '@mlps/controls';
import type { CatalogDocument, Evaluation } from '@mlps/controls';
import { guidance } from '@mlps/controls/guidance';
import {
  toCatalogCsv,
  toFindingsCsv,
  toHdf,
  toOscalCatalog,
  toOscalPoam,
  toOscalProfile,
  toOscalResults,
} from '@mlps/controls/interchange';
import { CliError, EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { writeOutputs } from '../files.js';
import { loadCatalog } from '../load-catalog.js';
import { loadEvaluation } from '../load-evaluation.js';
import type { Streams } from '../output.js';
import { todayInShanghai } from '../today.js';
import { dateArgument } from './notice.js';

export const exportFormats = [
  'oscal-ar',
  'oscal-poam',
  'oscal-catalog',
  'oscal-profile',
  'hdf',
  'csv',
  'catalog',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportCommandOptions {
  format: ExportFormat;
  out: string;
  date?: string;
  catalogHref?: string;
  /** evaluation steps and advice of the catalog too */
  guidance?: boolean;
  bom: boolean;
  grade?: string;
  extensions?: string;
}

/** `mlps export FILE --format F -o F`: for tools outside this field. A catalog as FILE becomes a catalog in another form. */
export async function exportCommand(path: string, options: ExportCommandOptions, streams: Streams): Promise<ExitCode> {
  const settings = { ...options, date: dateArgument('--date', options.date) ?? todayInShanghai() };
  const catalog = await loadCatalog(path);
  if (catalog) {
    await write(path, settings, streams, () => catalogText(path, catalog, settings));
    return EXIT.done;
  }
  const { evaluation, rowsLeftOut } = await loadEvaluation(path, options, streams);
  await write(path, settings, streams, () => evaluationText(evaluation, settings));
  return rowsLeftOut > 0 ? EXIT.rowsLeftOut : EXIT.done;
}

async function write(path: string, { out }: Dated, streams: Streams, make: () => string): Promise<void> {
  const bytes = asInput(path, make);
  streams.out(`${(await writeOutputs([{ path: out, bytes }])).join('\n')}\n`);
}

/** What cannot be exported is a fault of the file. */
function asInput(path: string, make: () => string): string {
  try {
    return make();
  } catch (cause) {
    if (!(cause instanceof MlpsError) || cause.code !== 'interchange.invalid') throw cause;
    throw new CliError(EXIT.badInput, `${path}：无法导出：${cause.message} (cannot be exported)`, { cause });
  }
}

type Dated = ExportCommandOptions & { date: string };

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function catalogText(path: string, catalog: CatalogDocument, options: Dated): string {
  const { format, date, bom } = options;
  if (format === 'catalog') return toJson(catalog);
  if (format === 'csv') return toCatalogCsv(catalog, { bom });
  if (format === 'oscal-catalog') return toJson(toOscalCatalog(catalog, { date, ...guidanceFor(options) }));
  throw new CliError(
    EXIT.badArguments,
    `${path} 是测评项目录，只能导出为 oscal-catalog、csv 或 catalog；${format} 需要测评文档 (a catalog, not an evaluation)`,
  );
}

function evaluationText(evaluation: Evaluation, options: Dated): string {
  const { date, bom, catalogHref } = options;
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  switch (options.format) {
    case 'oscal-ar':
      return toJson(toOscalResults(evaluation, { date }));
    case 'oscal-poam':
      return toJson(toOscalPoam(evaluation, { date }));
    case 'oscal-profile':
      return toJson(toOscalProfile(evaluation.system, { date, ...(catalogHref ? { catalogHref } : {}) }));
    case 'hdf':
      return toJson(toHdf(evaluation, { date, sha256, guidance: guidanceOf }));
    case 'csv':
      return toFindingsCsv(evaluation, { bom });
    case 'oscal-catalog':
      return toJson(toOscalCatalog(shippedCatalog(), { date, ...guidanceFor(options) }));
    case 'catalog':
      return toJson(shippedCatalog());
  }
}

/** Items of an own catalog have no guidance here. */
const guidanceOf = (id: string): ReturnType<typeof guidance> | null => {
  try {
    return guidance(id);
  } catch {
    return null;
  }
};

const guidanceFor = (options: Dated): { guidance?: typeof guidanceOf } =>
  options.guidance ? { guidance: guidanceOf } : {};
