import type { DomainCode, Importance, ImportanceRule, Kind, Part, Sag } from './types.js';

/** One item as the generated modules hold it: a tuple, so that a bundle carries no repeated keys. */
export type ItemRow = readonly [
  id: string,
  clause: string,
  letter: string,
  domain: DomainCode,
  pointZh: string,
  pointEn: string,
  sag: Sag,
  importance: Importance,
  importanceRule: ImportanceRule,
  importanceLike: string | null,
  keywords: readonly string[],
  statementZh: string,
  statementEn: string,
  kinds: readonly Kind[],
];

export type LevelRows = Readonly<Record<Part, readonly ItemRow[]>>;
