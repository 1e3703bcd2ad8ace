import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { FilteredTable } from '../../../components/filtered-table';
import { Loaded } from '../../../components/loaded';
import { useMessages } from '../../../messages/translate';
import { useItems } from '../../catalog/api/use-items';
import { useObjects } from '../api/use-objects';
import { useProblems } from '../api/use-problems';
import { filterProblems, noFilter, problemRows } from '../problem-rows';
import type { ProblemRow } from '../problem-rows';
import type { ViewProps } from './evaluation-page';
import { problemColumns } from './problem-columns';
import { ProblemFilters } from './problem-filters';

const route = getRouteApi('/evaluations/$evaluationId');

/** Every problem with what was seen and what to do, the highest risk first. */
export function ProblemsView({ evaluation }: ViewProps): ReactNode {
  const { t } = useMessages();
  const problems = useProblems(evaluation.id);
  const objects = useObjects(evaluation.id);
  const items = useItems(evaluation.grade, evaluation.extensions);
  const rows = useMemo(
    () => problemRows(problems.data ?? [], items.data ?? new Map(), objects.data ?? new Map()),
    [problems.data, items.data, objects.data],
  );
  return (
    <section className="panel" aria-label={t('problems.caption')}>
      <Loaded queries={[problems, objects, items]}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('problems.empty')} help={t('problems.emptyHelp')} />
          ) : (
            <ProblemList rows={rows} />
          )
        }
      </Loaded>
    </section>
  );
}

function ProblemList({ rows }: { rows: readonly ProblemRow[] }): ReactNode {
  const { t, lang } = useMessages();
  const { domain } = route.useSearch();
  const [filter, setFilter] = useState(noFilter);
  const columns = useMemo(() => problemColumns(t, lang), [t, lang]);
  const shown = filterProblems(rows, { ...filter, domain });
  return (
    <>
      <ProblemFilters rows={rows} shown={shown.length} filter={filter} onFilter={setFilter} />
      <FilteredTable
        caption={t('problems.caption')}
        columns={columns}
        rows={shown}
        rowKey={({ finding }) => finding.id}
      />
    </>
  );
}
