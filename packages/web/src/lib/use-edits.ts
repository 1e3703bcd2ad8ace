import { useState } from 'react';
import { changedFields, isSame } from './use-versioned-save';

/** A thing's fields as one version of it has them. */
export interface Version<T> {
  readonly fields: T;
  readonly etag: string;
}

export interface Edits<T> {
  /** the version on which the edits stand: the newest, unless somebody else changed the fields since they were begun */
  readonly base: Version<T>;
  /** the fields as the form shows them */
  readonly values: T;
  /** fields that differ from the base */
  readonly changed: Partial<T>;
  readonly setAll: (fields: Partial<T>) => void;
  readonly set: <K extends keyof T>(key: K, value: T[K]) => void;
  /** forgets the edits of this moment, because they are part of this version now; what was typed since stays, over that version */
  readonly settle: (saved: Version<T>) => void;
}

/**
 * Edits of a thing that others may change meanwhile. A newer version shows itself at once while nothing was edited; begun edits stay on the version on which they
 * were begun, so that saving them meets the other's change instead of replacing it unseen.
 */
export function useEdits<T extends object>(live: Version<T>): Edits<T> {
  const [begun, setBegun] = useState<{ on: Version<T>; edits: Partial<T> } | null>(null);
  const base = begun === null || isSame(begun.on.fields, live.fields) ? live : begun.on;
  const values = { ...base.fields, ...begun?.edits };
  const setAll = (fields: Partial<T>): void => {
    setBegun({ on: base, edits: { ...begun?.edits, ...fields } });
  };
  return {
    base,
    values,
    changed: changedFields(base.fields, values),
    setAll,
    set: (key, value) => {
      setAll({ [key]: value } as unknown as Partial<T>); // the type of `set` says that they belong together
    },
    settle: (saved) => {
      setBegun((now) => (now === null || now === begun ? null : { on: saved, edits: now.edits }));
    },
  };
}
