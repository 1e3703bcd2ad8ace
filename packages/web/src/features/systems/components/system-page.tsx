import type { SystemDto } from '@mlps/client';
import { partNames } from '@mlps/controls';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Facts } from '../../../components/facts';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { useTitle } from '../../../lib/use-title';
import { useMessages } from '../../../messages/translate';
import { useEvaluations } from '../api/use-evaluations';
import { useSystem } from '../api/use-system';
import { EvaluationsTable } from './evaluations-table';

const route = getRouteApi('/systems/$systemId');

/** One system with its modules and every round in which it was evaluated. */
export function SystemPage(): ReactNode {
  const { t } = useMessages();
  const { systemId } = route.useParams();
  const system = useSystem(systemId);
  const evaluations = useEvaluations(systemId);
  useTitle(system.data?.name);
  return (
    <Loaded queries={[system, evaluations]}>
      {([one, rounds]) => (
        <>
          <SystemHead system={one} />
          <Panel title={t('system.evaluations')}>
            {rounds.length === 0 ? (
              <Empty title={t('systems.noEvaluation')} help={t('system.evaluationsEmpty')} />
            ) : (
              <EvaluationsTable evaluations={rounds} />
            )}
          </Panel>
        </>
      )}
    </Loaded>
  );
}

function SystemHead({ system }: { system: SystemDto }): ReactNode {
  const { t, lang } = useMessages();
  const extensions = system.extensions.map((extension) => partNames[extension][lang]);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{system.name}</h1>
          <p className="quiet">{system.organizationName}</p>
        </div>
      </div>
      <section className="panel" aria-label={system.name}>
        <Facts
          label={system.name}
          facts={[
            [t('system.grade'), system.grade],
            [
              t('system.extensions'),
              extensions.length === 0 ? t('system.noExtensions') : extensions.join(t('list.comma')),
            ],
            [t('system.filing'), system.filingNumber ?? t('system.notFiled')],
            [t('system.modules'), <Modules key="modules" system={system} />],
          ]}
        />
        {system.description === null ? null : <p>{system.description}</p>}
      </section>
    </>
  );
}

function Modules({ system }: { system: SystemDto }): ReactNode {
  const { t } = useMessages();
  const names = system.modules.map(({ name, vendor }) =>
    vendor ? t('system.vendor', { module: name, vendor }) : name,
  );
  return names.length === 0 ? t('state.none') : names.join(t('list.comma'));
}
