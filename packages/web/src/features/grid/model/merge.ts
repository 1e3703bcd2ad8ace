import { mergeFindings } from '@mlps/controls';
import { sameContent } from './cell.js';
import type { Content } from './cell.js';

/** An edit that the service has not taken yet, and what it began from. */
export interface Edit {
  /** null: the result is to be taken away */
  readonly content: Content | null;
  readonly base: Content | null;
  /** 0: there was none */
  readonly baseVersion: number;
}

/** The same cell changed on both sides in ways that only a person can bring together. */
export interface CellConflict {
  readonly base: Content | null;
  readonly mine: Content | null;
  readonly theirs: Content | null;
  readonly theirsVersion: number;
}

export type Rebased =
  | { readonly kind: 'gone' }
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'conflict'; readonly conflict: CellConflict };

/**
 * Put an edit on top of what the service has now. Fields that only one side changed are taken; the rest becomes a conflict, and nothing is overwritten.
 * @returns `gone` when the service already has what the edit wanted
 */
export function rebase(edit: Edit, theirs: Content | null, theirsVersion: number): Rebased {
  const { content: mine, base, baseVersion } = edit;
  if (sameContent(mine, theirs)) return { kind: 'gone' };
  if (baseVersion === theirsVersion || sameContent(base, theirs))
    return { kind: 'edit', edit: { content: mine, base: theirs, baseVersion: theirsVersion } };
  const conflict = { base, mine, theirs, theirsVersion };
  if (mine === null || theirs === null) return { kind: 'conflict', conflict };
  const { merged, conflicts } = mergeFindings({ ...base }, { ...mine }, { ...theirs });
  if (conflicts.length > 0 || !agree(base, mine, theirs)) return { kind: 'conflict', conflict };
  const content = merged as unknown as Content; // the same fields, taken from the one side or the other
  if (sameContent(content, theirs)) return { kind: 'gone' };
  return { kind: 'edit', edit: { content, base: theirs, baseVersion: theirsVersion } };
}

/** A record written for one result must not end up beside another: when one side changed the result, the other side's texts are for a person to judge. */
function agree(base: Content | null, mine: Content, theirs: Content): boolean {
  if (mine.result === theirs.result) return true;
  const textsOf = ({ record, reason, risk }: Content): string => JSON.stringify([record, reason, risk]);
  const changed = (side: Content): boolean => base === null || textsOf(side) !== textsOf(base);
  const mineMoved = base === null || mine.result !== base.result;
  return !(mineMoved ? changed(theirs) : changed(mine));
}
