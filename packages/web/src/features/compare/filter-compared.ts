import type { ComparedProblem, DomainCode, Item, ProblemState } from '@mlps/controls';
import { containsText } from '../../lib/search-text';

export interface ComparedFilter {
  readonly state: ProblemState | 'all';
  readonly domain: DomainCode | undefined;
  readonly text: string;
}

export const noComparedFilter: ComparedFilter = { state: 'all', domain: undefined, text: '' };

/** The item that a problem stands on, in the later round where it has one. */
export const itemOf = ({ before, after }: ComparedProblem): string => (after ?? before)!.item; // one of the rounds has it

/** The problems that pass every filter. */
export function filterCompared(
  problems: readonly ComparedProblem[],
  { state, domain, text }: ComparedFilter,
  items: ReadonlyMap<string, Item>,
): ComparedProblem[] {
  return problems.filter((problem) => {
    const item = items.get(itemOf(problem));
    if (state !== 'all' && problem.state !== state) return false;
    // An item of another level is not in the list of this one; its id names its class too.
    if (domain !== undefined && !itemOf(problem).includes(`-${domain}`)) return false;
    return containsText([itemOf(problem), problem.objectName, item?.clause, item?.pointZh, item?.pointEn], text);
  });
}
