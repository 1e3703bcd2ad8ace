import type { Evaluation, Finding } from '@mlps/controls';
import { openItems } from '@mlps/controls/rectification';
import type { RectificationItem } from '@mlps/controls/rectification';
import type { RectificationRecord } from '../src/model/inputs/rectification-record.js';
import type { Contradiction, SelfCheckInput } from '../src/self-check/contradiction.js';
import { selfCheck } from '../src/self-check/self-check.js';
import { hospital } from './hospital.js';

/** What one rule finds in an input made from the hospital's sound evaluation. */
export function found(id: string, input: Partial<SelfCheckInput> = {}): Contradiction[] {
  return selfCheck({ evaluation: hospital(), ...input }).filter((one) => one.id === id);
}

/** The hospital's evaluation with one finding changed. */
export function withFinding(change: Partial<Finding>, at = firstProblem()): Evaluation {
  const evaluation = hospital();
  const findings = evaluation.findings.map((finding, index) => (index === at ? { ...finding, ...change } : finding));
  return { ...evaluation, findings };
}

/** Position of the first finding that is a problem. */
export function firstProblem(): number {
  return hospital().findings.findIndex(({ result }) => result === 'nonconform');
}

/** Position of the first finding that conforms. */
export function firstConforming(): number {
  return hospital().findings.findIndex(({ result }) => result === 'conform');
}

/** Records for every problem; the first one changed. */
export function recordsWith(
  change: Partial<RectificationRecord>,
  item: Partial<RectificationItem> = {},
): RectificationRecord[] {
  return openItems(hospital()).map((opened, at) =>
    at === 0 ? { found: '', ...change, item: { ...opened, ...item } } : { item: opened, found: '' },
  );
}
