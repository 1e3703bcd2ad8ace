import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { useMessages } from '../../../messages/translate';
import { useRunningEvaluations } from '../api/use-running-evaluations';
import { RunningTable } from './running-table';

/** The evaluations that go on, each with the doors to its work. */
export function RunningEvaluationsPage(): ReactNode {
  const { t } = useMessages();
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
              <RunningTable evaluations={rows} />
            )
          }
        </Loaded>
      </section>
    </>
  );
}
