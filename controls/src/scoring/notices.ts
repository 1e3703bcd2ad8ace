import { compare } from './rational.js';
import { HALF, isMixed } from './roll-up.js';
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
  const codes = [
    !context.complete && 'incomplete',
    context.problems.unrated > 0 && edition !== '2025' && 'unrated-problems',
    // the 2021 edition alone has halves
    halves && units.some(({ tally }) => isMixed(tally)) && 'object-rule',
    halves && compare(settings.attentionExact, HALF) !== 0 && 'attention',
    halves && !(halves.technical.items && halves.management.items) && 'half-not-applicable',
    edition === '2015' && units.some(({ points, tally }) => points === null && tally.partial > 0) && 'partial-points',
  ];
  return codes.filter(Boolean) as string[]; // what is left is a code
}
