import { riskNames, risks } from '@mlps/controls';
import type { NamedCountDto } from '@mlps/client';
import { rectificationStates, stateTable } from '@mlps/controls/rectification';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { readSearch, writeSearch } from '../../../app/search-text';
import { OwnSelect } from '../../../components/own-select';
import { SavedFilters } from '../../../components/saved-filters';
import { SearchBox } from '../../../components/search-box';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import { useSystems } from '../../systems/api/use-systems';
import { useOverview } from '../api/use-overview';
import { NOBODY, readRectificationSearch } from '../rectification-search';
import type { ItemFilter } from '../rectification-search';

interface ItemFiltersProps {
  filter: ItemFilter;
  onFilter: (next: ItemFilter) => void;
}

/** Text, state, risk, department, owner, system and origin; departments and owners are those that the items name. */
export function ItemFilters({ filter, onFilter }: ItemFiltersProps): ReactNode {
  const { t, lang } = useMessages();
  const names = useOverview({ settled: 'all', ...(filter.system ? { system: filter.system } : {}) }).data;
  const set =
    <K extends keyof ItemFilter>(key: K) =>
    (next: string) => {
      const { [key]: _before, ...others } = filter;
      onFilter(next === '' ? others : readRectificationSearch({ ...others, [key]: next }));
    };
  const states = rectificationStates.map((state) => ({ value: state, label: stateTable[state][lang] }));
  return (
    <div className="filters">
      <SearchBox label={t('rect.search')} value={filter.q ?? ''} onChange={set('q')} />
      <Select
        label={t('rect.column.state')}
        value={filter.state ?? ''}
        onChange={set('state')}
        options={[{ value: '', label: t('rect.filter.states') }, ...states]}
      />
      <Select
        label={t('filter.risk')}
        value={filter.risk ?? ''}
        onChange={set('risk')}
        options={[
          { value: '', label: t('filter.allRisks') },
          ...risks.map((risk) => ({ value: risk, label: riskNames[risk][lang] })),
        ]}
      />
      <NameSelect kind="department" names={names?.departments} value={filter.department} onChange={set('department')} />
      <NameSelect kind="owner" names={names?.owners} value={filter.owner} onChange={set('owner')} />
      <OwnSelect
        own={filter.own === 'true'}
        onChange={(own) => {
          set('own')(own ? 'true' : '');
        }}
      />
      <SystemSelect value={filter.system} onChange={set('system')} />
      <Select
        label={t('rect.filter.origin')}
        value={filter.origin ?? ''}
        onChange={set('origin')}
        options={[
          { value: '', label: t('rect.filter.origins') },
          ...(['evaluation', 'notice', 'selfInspection'] as const).map((origin) => ({
            value: origin,
            label: t(`rect.origin.${origin}`),
          })),
        ]}
      />
      {Object.keys(filter).length > 0 ? (
        <Button
          type="link"
          onClick={() => {
            onFilter({});
          }}
        >
          {t('filter.clear')}
        </Button>
      ) : null}
      <KeptFilters filter={filter} />
    </div>
  );
}

interface NameSelectProps {
  kind: 'department' | 'owner';
  names: readonly NamedCountDto[] | undefined;
  value: string | undefined;
  onChange: (next: string) => void;
}

function NameSelect({ kind, names = [], value, onChange }: NameSelectProps): ReactNode {
  const { t } = useMessages();
  const options = names.map(({ name, unsettled }) => ({
    value: name ?? NOBODY,
    label: t('rect.filter.counted', { name: name ?? t(`rect.filter.no.${kind}`), count: unsettled }),
  }));
  // A name of the address that no item has (any more) is still what filters.
  const unknown = value !== undefined && !options.some((option) => option.value === value);
  return (
    <Select
      label={t(`rect.column.${kind}`)}
      value={value ?? ''}
      onChange={onChange}
      options={[
        { value: '', label: t(`rect.filter.all.${kind}`) },
        ...options,
        ...(unknown ? [{ value, label: value === NOBODY ? t(`rect.filter.no.${kind}`) : value }] : []),
      ]}
    />
  );
}

function SystemSelect({ value, onChange }: { value: string | undefined; onChange: (next: string) => void }): ReactNode {
  const { t } = useMessages();
  const systems = useSystems().data ?? [];
  if (systems.length < 2 && value === undefined) return null;
  return (
    <Select
      label={t('rect.filter.system')}
      value={value ?? ''}
      onChange={onChange}
      options={[
        { value: '', label: t('rect.filter.systems') },
        ...systems.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

/** Filters under names, as parts of an address. */
function KeptFilters({ filter }: { filter: ItemFilter }): ReactNode {
  const navigate = useNavigate();
  return (
    <SavedFilters
      scope="rectification"
      current={writeSearch({ ...filter }).slice(1)}
      onApply={(query) => {
        void navigate({ to: '/rectification', search: readRectificationSearch(readSearch(query)) });
      }}
    />
  );
}
