import type { Fact } from '../../model/notice-model.js';
import type { Row, Table } from '../../pdf/layout/blocks.js';
import { HEAD_FILL } from '../theme.js';
import type { Theme } from '../theme.js';

/** Two columns: what a fact is called, and what it is. */
export function factTable(facts: readonly Fact[], theme: Theme, width: number, minHeight = 0): Table {
  const label = 120;
  const rows = facts.map((fact): Row => ({
    cells: [{ text: fact.label, style: theme.cellHead, fill: HEAD_FILL, heads: 'Row' }, { text: fact.text }],
    minHeight,
  }));
  return { kind: 'table', columns: [{ width: label }, { width: width - label }], rows, style: theme.facts };
}
