import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useRunningEvaluations } from '../api/use-running-evaluations';
import type { RunningEvaluation } from '../api/use-running-evaluations';

/** The evaluations that go on, each with the doors to its work. */
export function RunningEvaluationsPage(): ReactNode {
  const { t, lang } = useMessages();
  const evaluations = useRunningEvaluations();
  const crumb = (
    <Link key="today" to="/">
      {t('today.title')}
    </Link>
  );
  return (
    <>
      <PageHead title={t('today.queue.evaluations')} crumbs={[crumb]} />
      <section className="panel" aria-label={t('today.queue.evaluations')}>
        <Loaded queries={[evaluations]}>
          {([rows]) =>
            rows.length === 0 ? (
              <Empty title={t('today.noEvaluations')} help={t('today.noEvaluationsHelp')} />
            ) : (
              <DataTable
                caption={t('today.queue.evaluations')}
                columns={columns(t, lang)}
                rows={rows}
                rowKey={({ id }) => id}
              />
            )
          }
        </Loaded>
      </section>
    </>
  );
}

function columns(t: Translate, lang: Language): Column<RunningEvaluation>[] {
  return [
    {
      key: 'evaluation',
      title: t('system.column.evaluation'),
      rowHead: true,
      sortBy: ({ systemName }) => systemName,
      cell: ({ id, systemName, name }) => (
        <Link to="/evaluations/$evaluationId" params={{ evaluationId: id }}>
          {systemName} {name}
        </Link>
      ),
    },
    {
      key: 'organization',
      title: t('systems.column.organization'),
      sortBy: ({ organizationName }) => organizationName,
      cell: ({ organizationName }) => organizationName ?? t('state.none'),
    },
    { key: 'grade', title: t('system.grade'), className: 'nowrap', cell: ({ grade }) => grade },
    {
      key: 'start',
      title: t('today.column.begun'),
      className: 'nowrap',
      sortBy: ({ startDate }) => startDate,
      cell: ({ startDate }) => (startDate === null ? t('state.none') : day(startDate, lang)),
    },
    {
      key: 'work',
      title: t('table.actions'),
      cell: ({ id }) => (
        <Link to="/evaluations/$evaluationId/grid" params={{ evaluationId: id }} search={{ domain: 'all' }}>
          {t('today.record')}
        </Link>
      ),
    },
  ];
}
