import type { ColumnField, ListField } from '@mlps/controls/rectification';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/translate';

type Row = Readonly<Record<string, unknown>>;

interface AnswerListProps {
  field: ListField;
  rows: readonly Row[];
  readOnly: boolean;
  onRows: (next: readonly Row[]) => void;
}

/** A list of records: each is a small form, so that it can be filled in on a phone as well. */
export function AnswerList({ field, rows, readOnly, onRows }: AnswerListProps): ReactNode {
  const { t } = useMessages();
  return (
    <div className="stack">
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an entry has no identity but its place
        <div key={index} className="answer-entry">
          {field.columns.map((column) => (
            <Cell
              key={column.id}
              column={column}
              number={index + 1}
              value={row[column.id]}
              readOnly={readOnly}
              onValue={(value) => {
                onRows(rows.map((one, place) => (place === index ? withCell(one, column.id, value) : one)));
              }}
            />
          ))}
          {readOnly ? null : (
            <Button
              aria-label={t('answers.removeEntry', { number: index + 1 })}
              onClick={() => {
                onRows(rows.filter((_, place) => place !== index));
              }}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <div>
          <Button
            onClick={() => {
              onRows([...rows, {}]);
            }}
          >
            {t('answers.addEntry')}
          </Button>
        </div>
      )}
    </div>
  );
}

function withCell(row: Row, column: string, value: unknown): Row {
  const { [column]: _before, ...others } = row;
  return value === '' || value === null ? others : { ...others, [column]: value };
}

interface CellProps {
  column: ColumnField;
  number: number;
  value: unknown;
  readOnly: boolean;
  onValue: (next: unknown) => void;
}

function Cell({ column, number, value, readOnly, onValue }: CellProps): ReactNode {
  const { t, lang } = useMessages();
  const label = t('answers.cell', { column: column[lang], number });
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const shared = { 'aria-label': label, disabled: readOnly };
  return (
    <label className="answer-cell">
      <span className="quiet small" data-required={column.required === true}>
        {column[lang]}
      </span>
      {column.type === 'choice' || column.type === 'yesNo' ? (
        <select
          className="native-select"
          {...shared}
          value={typeof value === 'boolean' ? String(value) : text}
          onChange={(event) => {
            const chosen = event.target.value;
            onValue(column.type === 'yesNo' && chosen !== '' ? chosen === 'true' : chosen);
          }}
        >
          <option value="">{t('answers.choose')}</option>
          {optionsOf(column, t('word.yes'), t('word.no'), lang).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="native-input"
          type={column.type === 'date' ? 'date' : column.type === 'number' ? 'number' : 'text'}
          {...shared}
          value={text}
          onChange={(event) => {
            const typed = event.target.value;
            onValue(column.type === 'number' && typed !== '' ? Number(typed) : typed);
          }}
        />
      )}
    </label>
  );
}

function optionsOf(column: ColumnField, yes: string, no: string, lang: 'zh' | 'en'): (readonly [string, string])[] {
  if (column.type === 'choice') return column.choices.map((choice) => [choice.id, choice[lang]] as const);
  return [
    ['true', yes],
    ['false', no],
  ];
}
