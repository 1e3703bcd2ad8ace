import type { ReactNode } from 'react';
import { AddressLink } from '../../../components/address-link';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useRunningEvaluations } from '../api/use-running-evaluations';
import { RunningTable } from './running-table';

const MOST_SHOWN = 5;

/** The latest evaluations that go on, for those who record; nothing when there are none. */
export function RunningPanel(): ReactNode {
  const { t } = useMessages();
  const evaluations = useRunningEvaluations().data ?? [];
  if (evaluations.length === 0) return null;
  return (
    <Panel title={t('today.queue.evaluations')}>
      <RunningTable evaluations={evaluations.slice(0, MOST_SHOWN)} />
      {evaluations.length > MOST_SHOWN ? (
        <p className="table-more">
          <AddressLink to="/today/evaluations">{t('today.evaluationsAll', { count: evaluations.length })}</AddressLink>
        </p>
      ) : null}
    </Panel>
  );
}
