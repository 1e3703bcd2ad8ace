import type { Fact } from '../../model/notice-model.js';
import { textWidth } from './text-width.js';

/** Size of the texts in a fact table, in points, and the room at both sides of a cell. */
const [SIZE, PADDING] = [10.5, 14] as const;
/** Labels never take more than this share of the table: a question that is longer breaks. */
const MOST = 0.46;
/** Names, which are short, stand in a column of this share. */
const LEAST = 0.26;

/**
 * Width of the labels of a fact table: as wide as the longest needs, within bounds.
 * @param width of the table, in points
 */
export function labelWidth(facts: readonly Fact[], width: number): number {
  const longest = facts.reduce((most, { label }) => Math.max(most, textWidth(label)), 0);
  return Math.min(Math.max(width * LEAST, longest * SIZE + PADDING), width * MOST);
}
