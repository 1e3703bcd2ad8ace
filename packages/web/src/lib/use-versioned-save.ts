import { ProblemError } from '@mlps/client';
import { useState } from 'react';

/** Two versions of one thing: what the user wants to save, and what somebody else saved meanwhile. */
export interface Conflict<T> {
  readonly mine: T;
  readonly theirs: T;
}

interface OpenConflict<T> extends Conflict<T> {
  readonly etag: string;
  readonly settle: (saved: unknown) => void;
  readonly giveUp: () => void;
}

interface VersionedSave<T> {
  /** saves what differs from the base; settles only after a conflict has been decided */
  save: (mine: T) => Promise<unknown>;
  /** to be shown in a `ConflictDialog`; null while there is none */
  conflict: Conflict<T> | null;
  resolve: (chosen: Partial<T>) => Promise<void>;
  giveUp: () => void;
}

interface VersionedSaveInput<T> {
  /** what the form was filled with */
  base: T;
  /** version of that */
  etag: string;
  /** the form's fields of the thing that a refusal carries; by default those of the same names */
  current?: (thing: unknown) => T;
  /** sends the changed fields for one version; `over` are all fields of that version, for things that are saved as a whole */
  send: (changed: Partial<T>, etag: string, over: T) => Promise<unknown>;
}

/**
 * Saving that never overwrites somebody else's work: when the thing was changed meanwhile (412), both versions are handed out, and what the user chooses field by
 * field is saved over the newer version, of which it leaves everything else as it is.
 */
export function useVersionedSave<T extends object>({
  base,
  etag,
  current,
  send,
}: VersionedSaveInput<T>): VersionedSave<T> {
  const [open, setOpen] = useState<OpenConflict<T> | null>(null);
  const attempt = async (mine: T, changed: Partial<T>, version: string, over: T): Promise<unknown> => {
    try {
      return await send(changed, version, over);
    } catch (error) {
      const stale = staleOf(error);
      if (!stale) throw error;
      const theirs = current ? current(stale.current) : fieldsOf(base, stale.current as T);
      // Something else of the thing changed, e.g. its state: nothing is to be decided.
      if (isSame(theirs, over) && stale.etag !== version) return attempt(mine, changed, stale.etag, over);
      return new Promise((settle, refuse) => {
        const giveUp = (): void => {
          setOpen(null);
          refuse(error);
        };
        setOpen({
          mine,
          theirs,
          etag: stale.etag,
          settle,
          giveUp,
        });
      });
    }
  };
  return {
    save: (mine) => attempt(mine, changedFields(base, mine), etag, base),
    conflict: open,
    resolve: async (chosen) => {
      if (!open) return;
      const { mine, theirs, etag: version, settle } = open;
      const saved = await attempt(mine, chosen, version, theirs);
      setOpen(null);
      settle(saved);
    },
    giveUp: () => open?.giveUp(),
  };
}

/** Somebody else changed the thing, or made it while it was not there yet. */
const overtaken: ReadonlySet<string> = new Set(['precondition.stale', 'precondition.exists']);

function staleOf(error: unknown): { current: unknown; etag: string } | null {
  if (!(error instanceof ProblemError) || !overtaken.has(error.code)) return null;
  const { etag, problem } = error;
  // The service sends the thing as it is now, in the shape in which it was read.
  return etag && problem.current ? { current: problem.current, etag } : null;
}

/** Those fields of the thing that the form knows. */
function fieldsOf<T extends object>(base: T, thing: T): T {
  return Object.fromEntries(Object.keys(base).map((key) => [key, thing[key as keyof T]])) as T;
}

/** Fields whose values differ, with the new ones. */
export function changedFields<T extends object>(base: T, mine: T): Partial<T> {
  const changed = Object.entries(mine).filter(([key, value]) => !isSame(value, base[key as keyof T]));
  return Object.fromEntries(changed) as Partial<T>;
}

/** Whether two values of a field are the same, as far as JSON tells. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
