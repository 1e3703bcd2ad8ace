import { useState } from 'react';
import type { ReactNode } from 'react';
import { CursorPager } from '../../../components/cursor-pager';
import { DataTable } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { ErrorNotice } from '../../../components/error-notice';
import { Loading } from '../../../components/loading';
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
  // Cursors of the pages behind the shown one, the shown one's last; undefined is the first page.
  const [trail, setTrail] = useState<readonly (string | undefined)[]>([undefined]);
  const findings = useFindings(evaluation.id, filter, trail.at(-1));
  const objects = useObjects(evaluation.id);
  const items = useItems(evaluation.grade, evaluation.extensions);
  const failed = [findings, objects, items].find((query) => query.isError);
  if (failed?.error)
    return (
      <ErrorNotice
        error={failed.error}
        onRetry={() => {
          void failed.refetch();
        }}
      />
    );
  if (!findings.data || !objects.data || !items.data) return <Loading />;
  const { items: rows, nextCursor } = findings.data;
  const filtered = Object.keys(filter).length > 0;
  if (rows.length === 0 && !filtered)
    return (
      <section className="panel" aria-label={t('findings.caption')}>
        <Empty title={t('findings.empty')} help={t('findings.emptyHelp')} />
      </section>
    );
  return (
    <section className="panel" aria-label={t('findings.caption')} aria-busy={findings.isFetching}>
      <FindingFilters
        objects={[...objects.data.values()]}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setTrail([undefined]);
        }}
      />
      {rows.length === 0 ? (
        <p className="quiet">{t('filter.none')}</p>
      ) : (
        <DataTable
          caption={t('findings.caption')}
          columns={findingColumns(t, lang, items.data, objects.data)}
          rows={rows}
          rowKey={(finding) => finding.id}
        />
      )}
      <CursorPager nextCursor={nextCursor} trail={trail} onTrail={setTrail} />
    </section>
  );
}
