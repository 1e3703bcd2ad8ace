import type { ItemId } from '../generated/item-ids.js';
import type { rules } from '../generated/importance.js';

export type Level = 1 | 2 | 3 | 4;
/** Where an item stands: the general requirements or one of the four extensions. */
export type Part = 'general' | Extension;
export type Extension = 'cloud' | 'mobile' | 'iot' | 'ics';
/** S = business information security, A = system service security, G = general (GB/T 22239-2019, annex A). */
export type Sag = 'S' | 'A' | 'G';
/** 一般, 重要, 关键 */
export type Importance = 'ordinary' | 'important' | 'critical';
export type ImportanceRule = (typeof rules)[number]['rule'];
export type DomainCode = 'PES' | 'CNS' | 'ABS' | 'CES' | 'SMC' | 'PSS' | 'ORS' | 'HRS' | 'CMS' | 'MMS';
export type Half = 'technical' | 'management';

/** One of the ten security classes (安全类) of GB/T 22239-2019. */
export interface Domain {
  readonly code: DomainCode;
  readonly zh: string;
  readonly en: string;
  readonly half: Half;
}

/** Kinds of object that an item is evaluated on, with their names in {@link kindNames}. */
export type Kind =
  | 'machine-room'
  | 'network'
  | 'boundary'
  | 'network-device'
  | 'security-device'
  | 'server'
  | 'storage'
  | 'terminal'
  | 'database'
  | 'middleware'
  | 'management-software'
  | 'application'
  | 'data'
  | 'crypto-product'
  | 'management-center'
  | 'document'
  | 'record'
  | 'personnel'
  | 'cloud-platform'
  | 'wireless-device'
  | 'mobile-terminal'
  | 'mobile-app'
  | 'iot-node'
  | 'iot-gateway'
  | 'ics-device';

/**
 * One requirement item (测评项): a clause with its letter at one level.
 *
 * Source: GB/T 22239-2019, clauses 6 to 9; the id is the evaluation-unit code of GB/T 28448-2019.
 */
export interface Item {
  readonly id: ItemId;
  readonly level: Level;
  readonly part: Part;
  /** clause number of GB/T 22239-2019, e.g. `8.1.4.1` */
  readonly clause: string;
  /** letter below the clause, empty when the clause holds a single item */
  readonly letter: string;
  readonly domain: DomainCode;
  readonly domainZh: string;
  readonly domainEn: string;
  readonly half: Half;
  readonly pointZh: string;
  readonly pointEn: string;
  readonly sag: Sag;
  readonly importance: Importance;
  /** how the importance is known; see {@link importanceRules} */
  readonly importanceRule: ImportanceRule;
  /** item from which an assumed importance was taken, or null */
  readonly importanceLike: string | null;
  /** true when no source gives the importance and a reasoned default stands in */
  readonly importanceAssumed: boolean;
  /** weight of the 2019 edition: 0.4, 0.7 or 1 */
  readonly weight: number;
  /** terms by which the requirement's wording is recognised */
  readonly keywords: readonly string[];
  /** the requirement in our own words; the official wording is not shipped */
  readonly statementZh: string;
  readonly statementEn: string;
  /** kinds of object it is evaluated on, the main one first */
  readonly kinds: readonly Kind[];
}
