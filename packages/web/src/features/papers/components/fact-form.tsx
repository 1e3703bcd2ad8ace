import { Button } from 'antd';
import type { ReactNode } from 'react';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import type { FactField, FactGroup } from '../fact-fields';
import { factAt, withFact } from '../facts';
import type { Facts } from '../facts';

interface FactFormProps {
  groups: readonly FactGroup[];
  facts: Facts;
  /** what the data tell by themselves */
  known?: Facts;
  onFacts: (next: Facts) => void;
}

/** What the paper is to tell beside the data; whatever is left empty is taken from the data, as it says there, or left out. */
export function FactForm({ groups, facts, known = {}, onFacts }: FactFormProps): ReactNode {
  return groups.map((group, index) => (
    <Group key={group.title} group={group} open={index === 0} facts={facts} known={known} onFacts={onFacts} />
  ));
}

interface GroupProps {
  group: FactGroup;
  open: boolean;
  facts: Facts;
  known: Facts;
  onFacts: (next: Facts) => void;
}

function Group({ group, open, facts, known, onFacts }: GroupProps): ReactNode {
  const { t } = useMessages();
  const { fields } = group;
  const filled = fields.filter(({ path }) => factAt(facts, path) !== undefined).length;
  const taken = fields.filter(({ path }) => isUsed(facts, known, path)).length;
  return (
    <details className="fact-group" open={open}>
      <summary>
        {t(group.title)}{' '}
        <span className="quiet small">
          {t('papers.facts.filled', { filled, all: fields.length })}
          {taken > 0 ? t('papers.facts.taken', { count: taken }) : null}
        </span>
      </summary>
      <div className="fields">
        {fields.map((field) => (
          <Entry
            key={field.path}
            field={field}
            value={factAt(facts, field.path)}
            known={isUsed(facts, known, field.path) ? factAt(known, field.path) : undefined}
            onValue={(value) => {
              onFacts(withFact(facts, field.path, value));
            }}
          />
        ))}
      </div>
    </details>
  );
}

/** Whether the paper takes it from the data: nothing was told in its place. */
function isUsed(facts: Facts, known: Facts, path: string): boolean {
  const value = factAt(known, path);
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return !empty && factAt(facts, path) === undefined;
}

interface EntryProps {
  field: FactField;
  value: unknown;
  /** what the data hold and the paper takes while nothing is entered here; undefined: nothing */
  known: unknown;
  onValue: (next: unknown) => void;
}

function Entry({ field, value, known, onValue }: EntryProps): ReactNode {
  const { t } = useMessages();
  const label = t(field.label);
  const from = useKnownText(known);
  const help = from === null ? {} : { help: from };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'lines':
      return (
        <TextField
          label={label}
          help={from ?? t('papers.facts.onePerLine')}
          lines={3}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(next) => {
            onValue(next === '' ? [] : next.split('\n'));
          }}
        />
      );
    case 'rows':
      return <Rows field={field} rows={Array.isArray(value) ? (value as Row[]) : []} known={from} onRows={onValue} />;
    case 'number':
      return (
        <TextField
          label={label}
          {...help}
          type="number"
          value={text}
          onChange={(next) => {
            onValue(next === '' ? null : Number(next));
          }}
        />
      );
    default:
      return (
        <TextField
          label={label}
          {...help}
          type={field.type === 'date' ? 'date' : 'text'}
          lines={field.type === 'long' ? 3 : 1}
          value={text}
          onChange={onValue}
        />
      );
  }
}

/** What is taken from the data, in words; null when nothing is. */
function useKnownText(known: unknown): string | null {
  const { t } = useMessages();
  if (Array.isArray(known)) return t('papers.facts.knownRows', { count: known.length });
  if (typeof known === 'string' || typeof known === 'number') return t('papers.facts.known', { text: String(known) });
  return null;
}

type Row = Readonly<Record<string, string>>;

interface RowsProps {
  field: FactField;
  rows: readonly Row[];
  /** what is taken from the data while there is no row */
  known: string | null;
  onRows: (next: readonly Row[]) => void;
}

function Rows({ field, rows, known, onRows }: RowsProps): ReactNode {
  const { t } = useMessages();
  const columns = field.columns ?? [];
  return (
    <fieldset className="rows wide">
      <legend>{t(field.label)}</legend>
      {known === null ? null : <p className="quiet small">{known}</p>}
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row has no identity but its place
        <div key={index} className="row">
          {columns.map(({ key, label, type }) => (
            <input
              key={key}
              className="native-input"
              type={type}
              aria-label={t('papers.facts.cell', { column: t(label), number: index + 1 })}
              placeholder={t(label)}
              value={row[key] ?? ''}
              onChange={(event) => {
                onRows(rows.map((one, place) => (place === index ? withCell(one, key, event.target.value) : one)));
              }}
            />
          ))}
          <Button
            aria-label={t('papers.facts.removeRow', { number: index + 1 })}
            onClick={() => {
              onRows(rows.filter((_, place) => place !== index));
            }}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button
          onClick={() => {
            onRows([...rows, { [columns[0]?.key ?? 'name']: '' }]);
          }}
        >
          {t('papers.facts.addRow')}
        </Button>
      </div>
    </fieldset>
  );
}

/** An empty cell is no entry: the service takes a text or nothing. */
function withCell(row: Row, key: string, text: string): Row {
  const { [key]: _before, ...others } = row;
  return text === '' ? { ...others, ...(key === 'name' ? { name: '' } : {}) } : { ...others, [key]: text };
}
