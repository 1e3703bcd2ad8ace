import { unexpected } from '../../errors.js';

/** Version of OSCAL that is written. */
export const OSCAL_VERSION = '1.2.1';

/** Under which our own properties stand; a name, not an address. */
export const NAMESPACE = 'urn:mlps-workbench:oscal';

export interface Prop {
  name: string;
  value: string;
  ns?: string;
  class?: string;
}

export interface Metadata {
  title: string;
  'last-modified': string;
  version: string;
  'oscal-version': string;
  props?: Prop[];
  parties?: { uuid: string; type: 'organization' | 'person'; name: string }[];
  remarks?: string;
}

export interface OscalOptions {
  /** day of the document, `YYYY-MM-DD`: OSCAL wants one, and a library reads no clock */
  readonly date: string;
}

/** A text on one line, as titles and values must be; OSCAL knows no empty ones. */
export function line(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim() || '—';
}

/** An id as OSCAL admits it: a token begins with a letter, ours may begin with a digit. */
export const tokenOf = (id: string): string => (/^\d/.test(id) ? `_${id}` : id);

/** One of our own properties; none for an empty value. */
export function prop(name: string, value: string | number | null | undefined): Prop[] {
  const text = String(value ?? '').trim();
  return text === '' ? [] : [{ name, ns: NAMESPACE, value: line(text) }];
}

/** A list only where something stands in it: OSCAL knows no empty lists. */
export function filled<K extends string, T>(name: K, list: readonly T[]): Partial<Record<K, T[]>> {
  return list.length > 0 ? ({ [name]: [...list] } as Record<K, T[]>) : {};
}

/**
 * Midnight in China of a day, as OSCAL writes time.
 * @throws MlpsError `interchange.invalid` for something that is no day
 */
export function momentOf(date: string): string {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  if (!real || new Date(date).toISOString().slice(0, 10) !== date)
    throw unexpected('interchange.invalid', 'date', 'a day such as 2026-03-20', date);
  return `${date}T00:00:00+08:00`;
}

export function metadataOf(title: string, version: string, { date }: OscalOptions): Metadata {
  return {
    title: line(title),
    'last-modified': momentOf(date),
    version: line(version),
    'oscal-version': OSCAL_VERSION,
  };
}
