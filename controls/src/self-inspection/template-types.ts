import type { Risk } from '../assessment/words.js';

/** What admits a weakness: a yes, a no, a choice of these, or a number below. Every entry of a list may be one too. */
export type WeaknessWhen =
  | { readonly is: 'yes' | 'no' }
  | { readonly chosen: readonly string[] }
  | { readonly below: number }
  | { readonly eachEntry: true };

/** How an answer becomes a rectification item. */
export interface WeaknessRule {
  readonly when: WeaknessWhen;
  /** title of the item; for a list the entry's own words stand instead */
  readonly titleZh: string;
  readonly titleEn: string;
  readonly adviceZh: string;
  readonly risk: Risk | null;
}

interface FieldBase {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly required?: boolean;
  readonly hintZh?: string;
  /** what next year's paper starts with: the same answer, or one to be confirmed; nothing when left out */
  readonly carry?: 'keep' | 'confirm';
  readonly weakness?: WeaknessRule;
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'date' | 'yesNo';
}
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly unitZh?: string;
  /** whole numbers from 0; money and shares may have decimals */
  readonly decimals?: boolean;
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly choices: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
}
/** A table: every entry holds the columns. */
export interface ListField extends FieldBase {
  readonly type: 'list';
  readonly columns: readonly ColumnField[];
  readonly least?: number;
}

export type ColumnField = TextField | NumberField | ChoiceField;
export type TemplateField = ColumnField | ListField;

export interface TemplateSection {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly fields: readonly TemplateField[];
}

/** A form for self-inspection (自查): the body in sections, with what comes before and after it in the paper. */
export interface InspectionTemplate {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** what the paper answers and who is in charge */
  readonly opening: TemplateSection;
  readonly sections: readonly TemplateSection[];
  /** weaknesses with measures, and what is said to the superior */
  readonly closing: readonly TemplateSection[];
}

/** Answers by field id; a list field holds a list of records by column id. */
export type Answers = Readonly<Record<string, unknown>>;
