import type { EntityManager } from 'typeorm';
import { NoticeRow } from './notice.entity.js';

/** A number that is taken: its text, and the serial when it came from the series. */
export interface TakenNumber {
  readonly text: string;
  readonly serial: number | null;
}

const KIND = 'notice';

/** How a notice of this year and serial is numbered. */
export function numberText(year: number, serial: number): string {
  return `整改〔${year}〕${serial}号`;
}

/**
 * Take the next number of an issuer and year, in the caller's unit of work: if the paper is not issued after all, the number goes back.
 * The row of the series is locked until then, so parallel issue leaves neither gap nor double. Numbers that a user chose by hand are stepped over.
 */
export async function nextNumber(em: EntityManager, issuer: string, year: number): Promise<TakenNumber> {
  for (;;) {
    const serial = await raise(em, issuer, year);
    const text = numberText(year, serial);
    if (!(await em.existsBy(NoticeRow, { issuer, number: text }))) return { text, serial };
  }
}

async function raise(em: EntityManager, issuer: string, year: number): Promise<number> {
  const marks = em.connection.options.type === 'postgres' ? ['$1', '$2', '$3'] : ['?', '?', '?'];
  const rows = await em.query<{ last: number }[]>(
    `INSERT INTO number_series (issuer, kind, year, last) VALUES (${marks.join(', ')}, 1)
ON CONFLICT (issuer, kind, year) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
    [issuer, KIND, year],
  );
  return rows[0]!.last; // the statement always gives its row
}
