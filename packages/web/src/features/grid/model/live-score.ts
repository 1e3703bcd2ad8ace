import { EVALUATION_FORMAT, scoreEvaluation } from '@mlps/controls';
import type { Evaluation, Finding, ScoreResult } from '@mlps/controls';
import type { GridDto } from '@mlps/client';
import { isWhole, placeOf } from './cell.js';
import type { Cells } from './cells.js';

type Head = Pick<GridDto, 'grade' | 'extensions' | 'edition' | 'settings' | 'objects' | 'systemName'>;

/** The score of what stands on the screen, saved or not; the library computes it, as it does for the service. */
export function liveScore(head: Head, cells: Cells): ScoreResult {
  const findings = cells.keys().flatMap((key): Finding[] => {
    const content = cells.content(key);
    if (content === null || !isWhole(content)) return [];
    const { result, risk, hazard, points, reason } = content;
    const facts = Object.entries({ risk, hazard, points, reason }).filter(([, value]) => value !== null);
    return [{ ...placeOf(key), result, ...Object.fromEntries(facts) }];
  });
  const document = {
    format: EVALUATION_FORMAT,
    system: { name: head.systemName, grade: head.grade, extensions: head.extensions },
    edition: head.edition,
    ...(head.settings === null ? {} : { settings: head.settings }),
    objects: head.objects,
    findings,
  };
  return scoreEvaluation(document as Evaluation); // what the service stores has been checked
}
