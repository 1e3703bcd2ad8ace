import { compare, rational } from './rational.js';
import { isMixed } from './roll-up.js';
import type { ProblemCounts } from './score-result.js';
import type { Edition, ResolvedSettings } from './settings.js';
import type { Outcome, Unit } from './unit.js';

/** Codes of everything that an honest report must say beside the figure; the sentences stand in score-wording.ts. */
export function noticesFor(
  edition: Edition,
  units: readonly Unit[],
  { halves }: Outcome,
  settings: ResolvedSettings,
  context: { complete: boolean; problems: ProblemCounts },
): string[] {
  const codes: [code: string, holds: unknown][] = [
    ['incomplete', !context.complete],
    ['unrated-problems', context.problems.unrated > 0 && edition !== '2025'],
    // the 2021 edition alone has halves
    ['object-rule', halves && units.some(({ tally }) => isMixed(tally))],
    ['attention', halves && compare(settings.attentionExact, rational(1, 2)) !== 0],
    ['half-not-applicable', halves && !(halves.technical.items && halves.management.items)],
    ['partial-points', edition === '2015' && units.some(({ points, tally }) => points === null && tally.partial > 0)],
  ];
  return codes.flatMap(([code, holds]) => (holds ? [code] : []));
}
