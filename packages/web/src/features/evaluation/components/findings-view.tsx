import { useState } from 'react';
import type { ReactNode } from 'react';
import { CursorPager } from '../../../components/cursor-pager';
import { Empty } from '../../../components/empty';
import { FilteredTable } from '../../../components/filtered-table';
import { Loaded } from '../../../components/loaded';
import { useMessages } from '../../../messages/translate';
import { useItems } from '../../catalog/api/use-items';
import { useFindings } from '../api/use-findings';
import type { FindingFilter } from '../api/use-findings';
import { useObjects } from '../api/use-objects';
import type { ViewProps } from './evaluation-page';
import { findingColumns } from './finding-columns';
import { FindingFilters } from './finding-filters';

/** Every finding, page by page as the service gives them: an evaluation may hold thousands. */
export function FindingsView({ evaluation }: ViewProps): ReactNode {
  const { t, lang } = useMessages();
  const [filter, setFilter] = useState<FindingFilter>({});
  // Cursors of the pages up to the shown one; the first page has none.
  const [trail, setTrail] = useState<readonly (string | undefined)[]>([undefined]);
  const findings = useFindings(evaluation.id, filter, trail.at(-1));
  const objects = useObjects(evaluation.id);
  const items = useItems(evaluation.grade, evaluation.extensions);
  const changeFilter = (next: FindingFilter): void => {
    setFilter(next);
    setTrail([undefined]);
  };
  return (
    <section className="panel" aria-label={t('findings.caption')} aria-busy={findings.isFetching}>
      <Loaded queries={[findings, objects, items]}>
        {([{ items: rows, nextCursor }, objectById, itemById]) =>
          rows.length === 0 && Object.keys(filter).length === 0 ? (
            <Empty title={t('findings.empty')} help={t('findings.emptyHelp')} />
          ) : (
            <>
              <FindingFilters objects={[...objectById.values()]} filter={filter} onFilter={changeFilter} />
              <FilteredTable
                caption={t('findings.caption')}
                columns={findingColumns(t, lang, itemById, objectById)}
                rows={rows}
                rowKey={(finding) => finding.id}
              />
              <CursorPager nextCursor={nextCursor} trail={trail} onTrail={setTrail} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
