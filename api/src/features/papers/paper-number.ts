import type { PaperKind } from '@mlps/reports';
import type { EntityManager } from 'typeorm';
import { NumberSeries, PaperRow } from './paper.entity.js';

/** A number for a paper: its text, and the serial when it comes from the series. */
export interface PaperNumber {
  readonly text: string;
  readonly serial: number | null;
}

/** Whose numbers: one series per issuer, kind and year. */
export interface Series {
  readonly issuer: string;
  readonly kind: PaperKind;
  readonly year: number;
  /** the word before the year, e.g. 整改 */
  readonly code: string;
}

/** Words of the numbers until an organization sets its own. */
export const defaultCodes: Readonly<Record<PaperKind, string>> = {
  notice: '整改',
  rectification: '整报',
  evaluation: '测评',
  retest: '复测',
  selfInspection: '自查',
  campaign: '专检',
  training: '培训',
  acceptance: '风险接受',
  overview: '等保一览',
};

/** How a paper of this year and serial is numbered. */
export function numberText({ code, year }: Pick<Series, 'code' | 'year'>, serial: number): string {
  return `${code}〔${year}〕${serial}号`;
}

/** The number that the series would give now; nothing is taken. Numbers that a user chose by hand are stepped over. */
export async function peekNumber(em: EntityManager, series: Series): Promise<PaperNumber> {
  const { issuer, kind, year } = series;
  const row = await em.findOneBy(NumberSeries, { issuer, kind, year });
  for (let serial = (row?.last ?? 0) + 1; ; serial += 1) {
    const text = numberText(series, serial);
    if (!(await isTaken(em, series, text))) return { text, serial };
  }
}

/**
 * Take the next number, in the caller's unit of work: if the paper is not issued after all, the number goes back. The row of the series
 * is locked until then, so parallel issue leaves neither gap nor double.
 */
export async function takeNumber(em: EntityManager, series: Series): Promise<PaperNumber> {
  for (;;) {
    const serial = await raise(em, series);
    const text = numberText(series, serial);
    if (!(await isTaken(em, series, text))) return { text, serial };
  }
}

export function isTaken(
  em: EntityManager,
  { issuer, kind }: Pick<Series, 'issuer' | 'kind'>,
  number: string,
): Promise<boolean> {
  return em.existsBy(PaperRow, { issuer, kind, number });
}

async function raise(em: EntityManager, { issuer, kind, year }: Series): Promise<number> {
  const marks = em.connection.options.type === 'postgres' ? ['$1', '$2', '$3'] : ['?', '?', '?'];
  const rows = await em.query<{ last: number }[]>(
    `INSERT INTO number_series (issuer, kind, year, last) VALUES (${marks.join(', ')}, 1)
ON CONFLICT (issuer, kind, year) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
    [issuer, kind, year],
  );
  return rows[0]!.last; // the statement always gives its row
}
