import { checkEvaluation, EVALUATION_FORMAT } from '@mlps/controls';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { toRequestIssue } from '../../errors/problem.js';
import type { RequestIssue } from '../../dto/compile-validator.js';
import type { FindingInput } from './finding.dto.js';

/** A finding with its place, as evaluation documents write it. */
export interface PlacedInput extends FindingInput {
  object: string;
  item: string;
}

/**
 * Check findings by the rules of evaluation documents: items of the grade, reasons, points, pairs only once.
 * @param objects the ids of objects that exist
 * @param numberOf the caller's own index of a row, for a fault that names another row
 * @returns per faulty row, by index, its faults; `path` begins at the row
 */
export function checkRows(
  evaluation: EvaluationRow,
  objects: Iterable<string>,
  rows: readonly PlacedInput[],
  numberOf: (index: number) => number = (index) => index,
): Map<number, RequestIssue[]> {
  const document = {
    format: EVALUATION_FORMAT,
    system: { name: '-', grade: evaluation.grade, extensions: evaluation.extensions },
    edition: evaluation.edition,
    objects: Array.from(objects, (id) => ({ id, name: '-', kind: '-' })),
    findings: rows,
  };
  const faults = new Map<number, RequestIssue[]>();
  for (const issue of checkEvaluation(document).issues) {
    const place = /^\$\.findings\[(\d+)\](.*)$/.exec(issue.path);
    if (!place) continue; // the document around the rows is ours
    const path = `$${place[2]}`;
    const { message, ...rest } = toRequestIssue(issue);
    const own = { ...rest, path, message: rename(message.replace(issue.path, path), numberOf) };
    const index = Number(place[1]);
    faults.set(index, [...(faults.get(index) ?? []), own]);
  }
  return faults;
}

function rename(message: string, numberOf: (index: number) => number): string {
  return message.replaceAll(/\$\.findings\[(\d+)\]/g, (_text, index: string) => `$.rows[${numberOf(Number(index))}]`);
}
