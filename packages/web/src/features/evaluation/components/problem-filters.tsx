import { riskNames } from '@mlps/controls';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { DomainSelect } from '../../../components/domain-select';
import { RowCount } from '../../../components/row-count';
import { SearchBox } from '../../../components/search-box';
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

type RiskChoice = ProblemFilter['risk'];

const route = getRouteApi('/evaluations/$evaluationId');

/** Risk, security class (kept in the address) and text; says how many problems they leave. */
export function ProblemFilters({ rows, shown, filter, onFilter }: ProblemFiltersProps): ReactNode {
  const { t } = useMessages();
  const [domain, setDomain] = useDomain();
  const filtered = filter.risk !== 'all' || filter.text !== '' || domain !== undefined;
  const change = (next: Partial<ProblemFilter>): void => {
    onFilter({ ...filter, ...next });
  };
  const clear = (): void => {
    onFilter(noFilter);
    setDomain(undefined);
  };
  return (
    <div className="filters">
      <Choices
        label={t('filter.risk')}
        options={useRiskOptions(rows)}
        value={filter.risk}
        onChange={(risk) => {
          change({ risk });
        }}
      />
      <DomainSelect value={domain} onChange={setDomain} />
      <SearchBox
        label={t('problems.search')}
        value={filter.text}
        onChange={(text) => {
          change({ text });
        }}
      />
      {filtered ? (
        <Button type="link" onClick={clear}>
          {t('filter.clear')}
        </Button>
      ) : null}
      <RowCount all={rows.length} filtered={filtered ? shown : undefined} />
    </div>
  );
}

/** The security class of the address, and how to change it there. */
function useDomain() {
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
  return [domain, setDomain] as const;
}

/** "All", the three risks, and "unrated" where there are such problems; each with its number. */
function useRiskOptions(rows: readonly ProblemRow[]): { value: RiskChoice; label: string }[] {
  const { t, lang } = useMessages();
  const count = (risk: RiskChoice): number => rows.filter(({ finding }) => (finding.risk ?? 'unrated') === risk).length;
  const rated = (['high', 'medium', 'low'] as const).map((risk) => ({
    value: risk,
    label: `${riskNames[risk][lang]} ${count(risk)}`,
  }));
  const unrated = { value: 'unrated' as const, label: `${t('word.unrated')} ${count('unrated')}` };
  return [{ value: 'all', label: t('filter.all') }, ...rated, ...(count('unrated') === 0 ? [] : [unrated])];
}
