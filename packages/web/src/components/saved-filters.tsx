import { Button } from 'antd';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { storedList } from '../lib/stored-list';
import type { StoredList } from '../lib/stored-list';
import { useMessages } from '../messages/translate';

/** A combination of filters under a name; `query` is the part of the address that holds it. */
interface SavedFilter {
  readonly name: string;
  readonly query: string;
}

const lists = new Map<string, StoredList<SavedFilter>>();

interface SavedFiltersProps {
  /** which list they belong to, e.g. `systems` */
  scope: string;
  /** the filters in force, as the part of the address after `?`; empty when nothing filters */
  current: string;
  onApply: (query: string) => void;
}

/** Filters under names, kept in this browser: apply one, keep the present ones, forget one. */
export function SavedFilters({ scope, current, onApply }: SavedFiltersProps): ReactNode {
  const { t } = useMessages();
  const list = listOf(scope);
  const saved = list.use();
  const applied = saved.find(({ query }) => query === current);
  return (
    <div className="saved-filters" role="group" aria-label={t('savedFilters.label')}>
      {saved.length === 0 ? null : (
        <select
          className="native-select"
          aria-label={t('savedFilters.apply')}
          value={applied?.name ?? ''}
          onChange={(event) => {
            onApply(saved.find(({ name }) => name === event.target.value)?.query ?? '');
          }}
        >
          <option value="">{t('savedFilters.none')}</option>
          {saved.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      {applied ? (
        <Button
          onClick={() => {
            list.set(saved.filter((one) => one !== applied));
          }}
        >
          {t('savedFilters.forget')}
        </Button>
      ) : null}
      {applied || current === '' ? null : (
        <KeepFilter
          onKeep={(name) => {
            list.set([...saved.filter((one) => one.name !== name), { name, query: current }]);
          }}
        />
      )}
    </div>
  );
}

function KeepFilter({ onKeep }: { onKeep: (name: string) => void }): ReactNode {
  const { t } = useMessages();
  const [name, setName] = useState<string | null>(null);
  const id = useId();
  if (name === null)
    return (
      <Button
        onClick={() => {
          setName('');
        }}
      >
        {t('savedFilters.keep')}
      </Button>
    );
  return (
    <form
      className="saved-filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onKeep(name.trim());
        setName(null);
      }}
    >
      <label htmlFor={id} className="quiet">
        {t('savedFilters.name')}
      </label>
      <input
        id={id}
        className="native-input"
        autoFocus
        maxLength={40}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Button htmlType="submit" disabled={name.trim() === ''}>
        {t('savedFilters.keep')}
      </Button>
    </form>
  );
}

function listOf(scope: string): StoredList<SavedFilter> {
  const known = lists.get(scope) ?? storedList(`mlps.filters.${scope}`, isSavedFilter);
  lists.set(scope, known);
  return known;
}

function isSavedFilter(value: unknown): value is SavedFilter {
  const entry = value as Partial<SavedFilter> | null;
  return typeof entry?.name === 'string' && typeof entry.query === 'string';
}
