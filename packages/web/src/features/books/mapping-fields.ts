import type { BookColumnsDto } from '@mlps/client';

/** What a column may mean to the reader. */
export const mappingFields = [
  'item',
  'result',
  'record',
  'point',
  'domain',
  'part',
  'object',
  'risk',
  'reason',
  'advice',
  'weight',
  'number',
] as const;
export type MappingField = (typeof mappingFields)[number];

/** Meaning of a column by its letters; '' is not read. */
export type Meanings = Readonly<Record<string, MappingField | ''>>;

/** The proposal of the service as meanings, for the user to confirm. */
export function toMeanings({ columns, proposal }: BookColumnsDto): Meanings {
  const entries = Object.entries(proposal?.columns ?? {}).flatMap(([name, where]) => {
    const field = mappingFields.find((known) => known === name);
    const column = columns.find(({ letters, heading }) => where === `=${letters}` || where === heading);
    return field && column ? [[column.letters, field] as const] : [];
  });
  return Object.fromEntries(entries);
}

interface Mapping {
  format: 'mlps-columns/1';
  headingRow?: number;
  columns: Record<string, string>;
}

/** A mapping by headings where there are any, so that it also fits a book whose columns stand elsewhere. */
export function toMapping({ headingRow, columns }: BookColumnsDto, meanings: Meanings): Mapping {
  const entries = columns.flatMap(({ letters, heading }) => {
    const field = meanings[letters];
    return field ? [[field, headingRow === 0 || heading === '' ? `=${letters}` : heading] as const] : [];
  });
  return {
    format: 'mlps-columns/1',
    ...(headingRow === 0 ? { headingRow } : {}),
    columns: Object.fromEntries(entries),
  };
}
