import type { PortfolioRowDto } from '@mlps/client';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { writeSearch } from '../../../app/search-text';
import { FilteredTable } from '../../../components/filtered-table';
import { RowCount } from '../../../components/row-count';
import { SavedFilters } from '../../../components/saved-filters';
import { SearchBox } from '../../../components/search-box';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import { choicesOf, filterPortfolio, latestRound } from '../filter-portfolio';
import { readSystemsSearch, roundStates } from '../systems-search';
import type { SystemsSearch } from '../systems-search';
import { portfolioColumns } from './portfolio-columns';

const route = getRouteApi('/systems');

/** New filters; undefined takes one away. */
type Change = { [K in keyof SystemsSearch]: SystemsSearch[K] | undefined };

/** The systems with conclusion, trend, open items and duties; what narrows them stands in the address. */
export function Portfolio({ rows }: { rows: readonly PortfolioRowDto[] }): ReactNode {
  const { t, lang } = useMessages();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { history } = useRouter();
  const set = (change: Change): void => {
    void navigate({ search: readSystemsSearch({ ...search, ...change }), replace: true });
  };
  const shown = filterPortfolio(rows, search);
  const written = writeSearch({ ...search }).slice(1);
  return (
    <section className="panel" aria-label={t('systems.caption')}>
      <div className="filters">
        <SearchBox
          label={t('systems.search')}
          value={search.q ?? ''}
          onChange={(q) => {
            set({ q });
          }}
        />
        <PortfolioFilters rows={rows} search={search} onChange={set} />
        {written === '' ? null : (
          <Button
            onClick={() => {
              void navigate({ search: {}, replace: true });
            }}
          >
            {t('filter.clear')}
          </Button>
        )}
        <RowCount all={rows.length} filtered={written === '' ? undefined : shown.length} />
        <SavedFilters
          scope="systems"
          current={written}
          onApply={(query) => {
            history.push(query === '' ? '/systems' : `/systems?${query}`);
          }}
        />
      </div>
      <FilteredTable
        caption={t('systems.caption')}
        columns={portfolioColumns(t, lang)}
        rows={shown}
        rowKey={({ system }) => system.id}
        pageSize={25}
      />
    </section>
  );
}

interface PortfolioFiltersProps {
  rows: readonly PortfolioRowDto[];
  search: SystemsSearch;
  onChange: (change: Change) => void;
}

/** List boxes of what the rows hold. */
function PortfolioFilters({ rows, search, onChange }: PortfolioFiltersProps): ReactNode {
  const { t } = useMessages();
  const every = (label: string): { value: string; label: string } => ({ value: '', label });
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const organizations = new Map(rows.map(({ system }) => [system.organizationId ?? '', system.organizationName ?? '']));
  organizations.delete('');
  return (
    <>
      {organizations.size < 2 ? null : (
        <Select
          label={t('systems.column.organization')}
          value={search.organization ?? ''}
          options={[
            every(t('systems.allOrganizations')),
            ...[...organizations].map(([value, label]) => ({ value, label })),
          ]}
          onChange={(organization) => {
            onChange({ organization });
          }}
        />
      )}
      <Select
        label={t('systems.column.grade')}
        value={search.grade ?? ''}
        options={[every(t('systems.allGrades')), ...plain(choicesOf(rows, ({ system }) => system.grade))]}
        onChange={(grade) => {
          onChange({ grade });
        }}
      />
      <Select
        label={t('systems.column.conclusion')}
        value={search.conclusion ?? ''}
        options={[
          every(t('systems.allConclusions')),
          ...plain(choicesOf(rows, (row) => latestRound(row)?.score.conclusion)),
        ]}
        onChange={(conclusion) => {
          onChange({ conclusion });
        }}
      />
      <Select
        label={t('systems.round')}
        value={search.round ?? ''}
        options={[
          every(t('systems.allRounds')),
          ...roundStates.map((value) => ({
            value,
            label: value === 'none' ? t('systems.noEvaluation') : t(`evaluationState.${value}`),
          })),
        ]}
        onChange={(value) => {
          const round = roundStates.find((state) => state === value);
          onChange({ round });
        }}
      />
      <Select
        label={t('systems.late')}
        value={search.late ?? ''}
        options={[
          every(t('systems.lateAll')),
          { value: 'overdue', label: t('systems.lateOverdue') },
          { value: 'due', label: t('systems.lateDue') },
        ]}
        onChange={(value) => {
          onChange({ late: (['overdue', 'due'] as const).find((word) => word === value) });
        }}
      />
    </>
  );
}
