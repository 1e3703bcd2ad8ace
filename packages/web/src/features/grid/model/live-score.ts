import { EVALUATION_FORMAT, scoreEvaluation } from '@mlps/controls';
import type { Evaluation, Finding, ScoreResult } from '@mlps/controls';
import type { GridDto } from '@mlps/client';
import { isWhole, placeOf } from './cell.js';
import type { Content } from './cell.js';
import type { GridObject } from './view.js';

type Head = Pick<GridDto, 'grade' | 'extensions' | 'edition' | 'settings' | 'systemName'>;

/** What the score needs to know of a cell; null while the content is not whole. */
export function findingOf(key: string, content: Content): Finding | null {
  if (!isWhole(content)) return null;
  const { result, risk, hazard, points, reason } = content;
  const facts = Object.entries({ risk, hazard, points, reason }).filter(([, value]) => value !== null);
  return { ...placeOf(key), result, ...Object.fromEntries(facts) };
}

/** The score of what stands on the screen, saved or not; the library computes it, as it does for the service. */
export function liveScore(head: Head, objects: readonly GridObject[], findings: readonly Finding[]): ScoreResult {
  const document = {
    format: EVALUATION_FORMAT,
    system: { name: head.systemName, grade: head.grade, extensions: head.extensions },
    edition: head.edition,
    ...(head.settings === null ? {} : { settings: head.settings }),
    objects,
    findings,
  };
  return scoreEvaluation(document as Evaluation); // what the service stores has been checked
}
