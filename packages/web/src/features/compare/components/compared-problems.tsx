import { problemStateNames } from '@mlps/controls';
import type { Item, ProblemState, RoundsComparison } from '@mlps/controls';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { DomainSelect } from '../../../components/domain-select';
import { FilteredTable } from '../../../components/filtered-table';
import { Panel } from '../../../components/panel';
import { RowCount } from '../../../components/row-count';
import { SearchBox } from '../../../components/search-box';
import { useMessages } from '../../../messages/translate';
import { filterCompared, itemOf, noComparedFilter } from '../filter-compared';
import { comparedColumns } from './compared-columns';
import { StateChoice } from './state-choice';

interface ComparedProblemsProps {
  comparison: RoundsComparison;
  items: ReadonlyMap<string, Item>;
}

/** What became of every problem, the worst news first; filtered by what became of it. */
export function ComparedProblems({ comparison, items }: ComparedProblemsProps): ReactNode {
  const { t, lang } = useMessages();
  const [filter, setFilter] = useState(noComparedFilter);
  const columns = useMemo(() => comparedColumns(t, lang, items), [t, lang, items]);
  const { problems, counts } = comparison;
  const shown = filterCompared(problems, filter, items);
  const states = (Object.keys(problemStateNames) as ProblemState[]).filter((state) => counts[state] > 0);
  return (
    <Panel title={t('compare.problems')} help={t('compare.problemsHelp')}>
      {problems.length === 0 ? (
        <p className="quiet">{t('compare.noProblems')}</p>
      ) : (
        <>
          <div className="filters">
            <StateChoice
              states={states}
              counts={counts}
              all={problems.length}
              value={filter.state}
              onChange={(state) => {
                setFilter({ ...filter, state });
              }}
            />
            <DomainSelect
              value={filter.domain}
              onChange={(domain) => {
                setFilter({ ...filter, domain });
              }}
            />
            <SearchBox
              label={t('compare.search')}
              value={filter.text}
              onChange={(text) => {
                setFilter({ ...filter, text });
              }}
            />
            <RowCount all={problems.length} filtered={shown.length === problems.length ? undefined : shown.length} />
          </div>
          <FilteredTable
            caption={t('compare.problems')}
            columns={columns}
            rows={shown}
            rowKey={(problem) => `${problem.objectName} ${itemOf(problem)} ${problem.before?.object ?? ''}`}
          />
        </>
      )}
    </Panel>
  );
}
