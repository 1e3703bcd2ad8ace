import { checkPaperFacts, formatsOfKind } from '@mlps/reports';
import type { PaperFormat, PaperInputs, PaperKind, PaperOptions } from '@mlps/reports';
import type { EntityManager } from 'typeorm';
import { timestamp, today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { sentence, toReportIssue } from '../../errors/problem.js';
import { PaperRow } from './paper.entity.js';
import { freezeInput } from './paper-input.js';
import type { FrozenInput } from './paper-input.js';
import { defaultCodes, isTaken, peekNumber } from './paper-number.js';
import type { PaperNumber, Series } from './paper-number.js';
import { brandingOf, styleOf } from './style/paper-style.service.js';
import type { Gathered, PaperSource } from './sources/paper-source.js';
import { paperSources } from './sources/paper-sources.js';

/** Which paper, of what, and what the issuer adds. */
export interface PaperWish {
  readonly kind: PaperKind;
  readonly subjectId: string;
  /** default: today in Shanghai */
  readonly date?: string | undefined;
  /** a notice only: every other paper names its issuer in its data */
  readonly issuer?: string | undefined;
  readonly number?: string | undefined;
  readonly formats?: readonly PaperFormat[] | undefined;
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  /** the paper that this one replaces under the same number */
  readonly replacesId?: string | undefined;
}

/** A paper with its data and its number to be, read in one state of the database. */
export interface PreparedPaper {
  readonly wish: PaperWish;
  readonly gathered: Gathered;
  readonly frozen: FrozenInput;
  readonly series: Series;
  readonly number: PaperNumber;
  readonly replaces: PaperRow | null;
  readonly options: PaperOptions;
  readonly formats: readonly PaperFormat[];
  readonly asOf: string;
}

/**
 * Read everything that a paper needs.
 * @param em one state of the database
 * @throws ApiError `resource.not-found`, `paper.invalid`, `paper.no-format`, `paper.number-taken`, `paper.replaced`, `paper.not-same`
 */
export async function preparePaper(em: EntityManager, app: AppContext, wish: PaperWish): Promise<PreparedPaper> {
  const { kind } = wish;
  const formats = formatsOf(wish);
  const date = wish.date ?? today(app);
  const asOf = timestamp(app);
  const gathered = await gather(em, wish, asOf);
  const replaces = wish.replacesId === undefined ? null : await replaceable(em, wish, wish.replacesId);
  const style = await styleOf(em, gathered.issuer);
  const code = style?.codes[kind] || defaultCodes[kind];
  const series = { issuer: gathered.issuer, kind, year: Number(date.slice(0, 4)), code };
  const number = await numberOf(em, wish, gathered, series, replaces);
  const branding = style ? await brandingOf(em, style, kind) : null;
  const options = { date, number: number.text, branding };
  const frozen = freezeInput(gathered.input);
  return { wish, gathered, frozen, series, number, replaces, options, formats, asOf };
}

/** The data of a paper as they are now. @throws ApiError `resource.not-found`, `paper.invalid` */
export async function gather(
  em: EntityManager,
  { kind, subjectId, issuer, facts = {} }: PaperWish,
  asOf: string,
): Promise<Gathered> {
  requireFacts(kind, facts, issuer);
  const source: PaperSource<PaperKind> = paperSources[kind]; // of this kind, and so is its answer
  const gathered = await source.gather(em, subjectId, { facts, asOf });
  return issuer === undefined ? gathered : issuedBy(gathered, issuer);
}

function issuedBy(gathered: Gathered, issuer: string): Gathered {
  const input = { ...(gathered.input as PaperInputs['notice']), issuer }; // only notices come here
  return { ...gathered, issuer, input };
}

function requireFacts(kind: PaperKind, facts: object, issuer: string | undefined): void {
  const issues = checkPaperFacts(kind, facts).map(toReportIssue);
  if (issuer !== undefined && kind !== 'notice')
    issues.push({
      path: '$.issuer',
      code: 'unknown-field',
      expected: 'only for a notice',
      received: issuer,
      message: '$.issuer：只有整改通知书可以另写签发单位；其他文书的署名来自数据',
    });
  if (issues.length > 0)
    throw new ApiError('paper.invalid', sentence(issues.map(({ message }) => message)), { issues });
}

function formatsOf({ kind, formats }: PaperWish): readonly PaperFormat[] {
  const possible = formatsOfKind[kind];
  const wrong = formats?.find((format) => !possible.includes(format));
  if (wrong !== undefined)
    throw new ApiError('paper.no-format', `这种文书没有 ${wrong} 格式；可用：${possible.join('、')}`);
  return formats?.length ? possible.filter((format) => formats.includes(format)) : possible;
}

async function replaceable(em: EntityManager, { kind, subjectId }: PaperWish, id: string): Promise<PaperRow> {
  const row = await em.findOneBy(PaperRow, { id });
  if (!row) throw notFound('文书', id);
  if (row.kind !== kind || row.subjectId !== subjectId)
    throw new ApiError('paper.not-same', `${row.number} 不是同一对象的同一种文书；只能更新同一份文书`);
  if (row.replacedById !== null)
    throw new ApiError('paper.replaced', `${row.number} 第 ${row.paperVersion} 版已被更新的版本取代；请更新最新的一版`);
  return row;
}

async function numberOf(
  em: EntityManager,
  wish: PaperWish,
  { number: own, issuer }: Gathered,
  series: Series,
  replaces: PaperRow | null,
): Promise<PaperNumber> {
  if (replaces) return kept(wish, issuer, replaces);
  const chosen = wish.number?.trim();
  if (chosen) return free(em, series, chosen);
  return own?.trim() ? free(em, series, own.trim()) : peekNumber(em, series);
}

/** A newer version keeps number and issuer. */
function kept({ number: wished }: PaperWish, issuer: string, { number, serial, issuer: was }: PaperRow): PaperNumber {
  const chosen = wished?.trim();
  if (issuer !== was || (chosen && chosen !== number))
    throw new ApiError('paper.not-same', `更新的版本沿用原来的签发单位「${was}」和文号 ${number}；要换请另行签发`);
  return { text: number, serial };
}

async function free(em: EntityManager, series: Series, text: string): Promise<PaperNumber> {
  if (await isTaken(em, series, text))
    throw new ApiError(
      'paper.number-taken',
      `「${series.issuer}」已签发过文号 ${text}；请换一个，或不给文号由系统取下一个；要更新那份文书请给出 replacesId`,
    );
  return { text, serial: null };
}
