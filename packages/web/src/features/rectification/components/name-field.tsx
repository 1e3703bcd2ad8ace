import { useId } from 'react';
import type { ReactNode } from 'react';
import { Field } from '../../../components/field';
import { useMessages } from '../../../messages/translate';
import { useOverview } from '../api/use-overview';

interface NameFieldProps {
  kind: 'department' | 'owner';
  value: string;
  onChange: (next: string) => void;
  required?: boolean;
}

/** Department or owner, with the names that other items have: one spelling makes the lists and reminders meet. */
export function NameField({ kind, value, onChange, required = false }: NameFieldProps): ReactNode {
  const { t } = useMessages();
  const listId = useId();
  const overview = useOverview({ settled: 'all' }).data;
  const names = (kind === 'department' ? overview?.departments : overview?.owners) ?? [];
  return (
    <Field label={t(`rect.column.${kind}`)} required={required}>
      {(aria) => (
        <>
          <input
            className="native-input"
            {...aria}
            list={listId}
            required={required}
            maxLength={500}
            value={value}
            autoComplete="off"
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
          <datalist id={listId}>
            {names.map(({ name }) => (name === null ? null : <option key={name} value={name} />))}
          </datalist>
        </>
      )}
    </Field>
  );
}
