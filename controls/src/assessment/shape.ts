/**
 * The fields of the evaluation document, once: the check of documents and the JSON Schema both read this table.
 */
export type FieldType = 'string' | 'text' | 'date' | 'boolean' | 'number';

export interface FieldRule {
  readonly type: FieldType;
  readonly required?: boolean;
  readonly nullable?: boolean;
}

const required = { type: 'string', required: true } as const;
const optional = { type: 'string', nullable: true } as const;
const optionalText = { type: 'text', nullable: true } as const;
const optionalDate = { type: 'date', nullable: true } as const;

/** Longest name or id, in UTF-16 units. */
export const LONGEST_NAME = 500;
/** Longest record, reason or advice; a spreadsheet cell holds no more. */
export const LONGEST_TEXT = 32_767;

export const moduleFields = { name: required, vendor: optional } as const;

export const systemFields = {
  name: required,
  grade: required,
  filingNumber: optional,
  organization: optional,
} as const;

export const factsFields = {
  body: optional,
  leader: optional,
  contact: optional,
  phone: optional,
  reportNumber: optional,
  startDate: optionalDate,
  reportDate: optionalDate,
} as const;

export const objectFields = { id: required, name: required, kind: required } as const;

export const findingFields = {
  object: required,
  item: required,
  result: required,
  record: optionalText,
  risk: optional,
  points: { type: 'number', nullable: true },
  hazard: { type: 'boolean', nullable: true },
  reason: optionalText,
  advice: optionalText,
} as const;

export type FieldRules = Readonly<Record<string, FieldRule>>;
