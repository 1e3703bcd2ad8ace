import type { Fact } from '../../model/notice-model.js';
import type { Row, Table } from '../../pdf/layout/blocks.js';
import { HEAD_FILL } from '../theme.js';
import type { Theme } from '../theme.js';

/** Measures of a table of facts, in points. */
export interface FactLook {
  /** width of the first column */
  readonly label: number;
  /** least height of a row, e.g. to sign in */
  readonly minHeight: number;
}

const usualLook: FactLook = { label: 120, minHeight: 0 };

/** Two columns: what a fact is called, and what it is. */
export function factTable(facts: readonly Fact[], theme: Theme, width: number, look: Partial<FactLook> = {}): Table {
  const { label, minHeight } = { ...usualLook, ...look };
  const rows = facts.map((fact): Row => ({
    cells: [{ text: fact.label, style: theme.cellHead, fill: HEAD_FILL, heads: 'Row' }, { text: fact.text }],
    minHeight,
  }));
  return { kind: 'table', columns: [{ width: label }, { width: width - label }], rows, style: theme.facts };
}
