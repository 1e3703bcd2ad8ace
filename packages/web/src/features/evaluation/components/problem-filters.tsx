import { riskNames } from '@mlps/controls';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { DomainSelect } from '../../../components/domain-select';
import { useMessages } from '../../../messages/translate';
import { noFilter } from '../problem-rows';
import type { ProblemFilter, ProblemRow } from '../problem-rows';

interface ProblemFiltersProps {
  rows: readonly ProblemRow[];
  /** rows left by the filters */
  shown: number;
  filter: ProblemFilter;
  onFilter: (next: ProblemFilter) => void;
}

const route = getRouteApi('/evaluations/$evaluationId');

/** Risk, security class (kept in the address) and text; says how many problems they leave. */
export function ProblemFilters({ rows, shown, filter, onFilter }: ProblemFiltersProps): ReactNode {
  const { t } = useMessages();
  const { domain } = route.useSearch();
  const navigate = route.useNavigate();
  const setDomain = (next: typeof domain): void => {
    void navigate({
      search: ({ view, edition }) => ({
        ...(view === undefined ? {} : { view }),
        ...(edition === undefined ? {} : { edition }),
        ...(next === undefined ? {} : { domain: next }),
      }),
      replace: true,
      resetScroll: false,
    });
  };
  const filtered = filter.risk !== 'all' || filter.text !== '' || domain !== undefined;
  return (
    <div className="filters">
      <Choices
        label={t('filter.risk')}
        options={useRiskOptions(rows)}
        value={filter.risk}
        onChange={(risk) => {
          onFilter({ ...filter, risk });
        }}
      />
      <DomainSelect value={domain} onChange={setDomain} />
      <Input
        type="search"
        allowClear
        style={{ width: 260 }}
        aria-label={t('problems.search')}
        placeholder={t('problems.search')}
        value={filter.text}
        onChange={(event) => {
          onFilter({ ...filter, text: event.target.value });
        }}
      />
      {filtered ? (
        <Button
          type="link"
          onClick={() => {
            onFilter(noFilter);
            setDomain(undefined);
          }}
        >
          {t('filter.clear')}
        </Button>
      ) : null}
      <span className="quiet" aria-live="polite">
        {filtered ? t('table.filtered', { count: shown, all: rows.length }) : t('table.rows', { count: rows.length })}
      </span>
    </div>
  );
}

/** "All", the three risks, and "unrated" where there are such problems; each with its number. */
function useRiskOptions(rows: readonly ProblemRow[]): { value: ProblemFilter['risk']; label: string }[] {
  const { t, lang } = useMessages();
  const count = (risk: ProblemFilter['risk']): number =>
    rows.filter(({ finding }) => (finding.risk ?? 'unrated') === risk).length;
  const unrated = count('unrated');
  return [
    { value: 'all', label: t('filter.all') },
    ...(['high', 'medium', 'low'] as const).map((risk) => ({
      value: risk,
      label: `${riskNames[risk][lang]} ${count(risk)}`,
    })),
    ...(unrated === 0 ? [] : [{ value: 'unrated' as const, label: `${t('word.unrated')} ${unrated}` }]),
  ];
}
