import { useState } from 'react';
import type { ReactNode } from 'react';
import { isSame } from '../lib/use-versioned-save';
import type { Conflict } from '../lib/use-versioned-save';
import { useMessages } from '../messages/translate';
import { FormDialog } from './form-dialog';

/** One field of the thing, and how its value is shown. */
export interface ConflictField<T> {
  readonly key: keyof T & string;
  readonly label: string;
  /** the value as words; by default as text */
  readonly show?: (value: never) => ReactNode;
}

interface ConflictDialogProps<T> {
  fields: readonly ConflictField<T>[];
  /** what both began with */
  base: T;
  conflict: Conflict<T>;
  onResolve: (chosen: Partial<T>) => Promise<void>;
  onClose: () => void;
}

type Side = 'mine' | 'theirs';

/** Shows two versions side by side and lets the user choose per field; nothing is chosen for him where both changed the same field. */
export function ConflictDialog<T extends object>(props: ConflictDialogProps<T>): ReactNode {
  const { fields, base, conflict, onResolve, onClose } = props;
  const { mine, theirs } = conflict;
  const { t } = useMessages();
  const differing = fields.filter(({ key }) => !isSame(mine[key], theirs[key]));
  const [sides, setSides] = useState<Record<string, Side | undefined>>(() =>
    Object.fromEntries(differing.map(({ key }) => [key, firstSide(base[key], mine[key], theirs[key])])),
  );
  const open = differing.filter(({ key }) => sides[key] === undefined).length;
  const chosen = differing.filter(({ key }) => sides[key] === 'mine').map(({ key }) => [key, mine[key]]);
  return (
    <FormDialog
      title={t('conflict.title')}
      shape="wide"
      submit={t('conflict.save')}
      disabled={open > 0}
      onClose={onClose}
      onSubmit={() => onResolve(Object.fromEntries(chosen) as Partial<T>)}
    >
      <p>{t('conflict.lead')}</p>
      <table className="table">
        <caption className="visually-hidden">{t('conflict.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.mine')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <ConflictRow
              key={field.key}
              field={field}
              conflict={conflict}
              side={sides[field.key]}
              onSide={(side) => {
                setSides({ ...sides, [field.key]: side });
              }}
            />
          ))}
        </tbody>
      </table>
      <p className="quiet" aria-live="polite">
        {open > 0 ? t('conflict.open', { count: open }) : t('conflict.rest')}
      </p>
    </FormDialog>
  );
}

/** The version of the one who changed the field; undefined when both did. */
function firstSide(base: unknown, mine: unknown, theirs: unknown): Side | undefined {
  if (isSame(base, theirs)) return 'mine';
  return isSame(base, mine) ? 'theirs' : undefined;
}

interface ConflictRowProps<T> {
  field: ConflictField<T>;
  conflict: Conflict<T>;
  side: Side | undefined;
  onSide: (side: Side) => void;
}

function ConflictRow<T extends object>({ field, conflict, side, onSide }: ConflictRowProps<T>): ReactNode {
  const { t } = useMessages();
  return (
    <tr>
      <th scope="row">{field.label}</th>
      {(['mine', 'theirs'] as const).map((one) => (
        <td key={one} data-chosen={side === one}>
          <label className="conflict-choice">
            <input
              type="radio"
              name={`conflict-${field.key}`}
              checked={side === one}
              onChange={() => {
                onSide(one);
              }}
            />
            <span className="visually-hidden">
              {field.label} {t(`conflict.${one}`)}
            </span>
            <span>{shown(field, conflict[one][field.key])}</span>
          </label>
        </td>
      ))}
    </tr>
  );
}

function shown<T>(field: ConflictField<T>, value: unknown): ReactNode {
  if (field.show) return field.show(value as never); // each field's own function takes its own value
  return typeof value === 'string' || typeof value === 'number' ? value : value === null ? '—' : JSON.stringify(value);
}
