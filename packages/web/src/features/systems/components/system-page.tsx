import type { SystemDto } from '@mlps/client';
import { partNames } from '@mlps/controls';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DownloadButton } from '../../../components/download-button';
import { Empty } from '../../../components/empty';
import { Facts } from '../../../components/facts';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { fetchArchive } from '../../archives/api/use-archives';
import { RequirePermission } from '../../session/components/require-permission';
import { useSession } from '../../session/use-session';
import { useEvaluations } from '../api/use-evaluations';
import { useSystem } from '../api/use-system';
import { EvaluationForm } from './evaluation-form';
import { EvaluationsTable } from './evaluations-table';
import { SystemDuties } from './system-duties';
import { SystemForm } from './system-form';

const route = getRouteApi('/systems/$systemId');

/** One system with its modules, its duties, and every round in which it was evaluated. */
export function SystemPage(): ReactNode {
  const { systemId } = route.useParams();
  const system = useSystem(systemId);
  const { can } = useSession();
  return (
    <Loaded queries={[system]}>
      {([one]) => (
        <>
          <SystemHead system={one} />
          {can('evaluations.read') ? <Evaluations system={one} /> : null}
          {can('duties.read') ? <SystemDuties system={one} /> : null}
        </>
      )}
    </Loaded>
  );
}

function SystemHead({ system }: { system: SystemDto }): ReactNode {
  const { t, lang } = useMessages();
  const [editing, setEditing] = useState(false);
  const extensions = system.extensions.map((extension) => partNames[extension][lang]);
  return (
    <>
      <PageHead
        title={system.name}
        lead={system.organizationName}
        crumbs={[
          <Link key="systems" to="/systems">
            {t('systems.title')}
          </Link>,
        ]}
        actions={
          <>
            <RequirePermission permission="archives.export">
              <DownloadButton fetchFile={() => fetchArchive(system.id)}>{t('archive.export')}</DownloadButton>
            </RequirePermission>
            <RequirePermission permission="systems.write">
              <Button
                onClick={() => {
                  setEditing(true);
                }}
              >
                {t('system.edit')}
              </Button>
            </RequirePermission>
          </>
        }
      />
      {editing ? (
        <SystemForm
          system={system}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
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

function Evaluations({ system }: { system: SystemDto }): ReactNode {
  const { t } = useMessages();
  const evaluations = useEvaluations(system.id);
  const [making, setMaking] = useState(false);
  const begin = (
    <RequirePermission permission="evaluations.write">
      <Button
        type={evaluations.data?.length === 0 ? 'primary' : 'default'}
        onClick={() => {
          setMaking(true);
        }}
      >
        {t('evaluationForm.new')}
      </Button>
    </RequirePermission>
  );
  return (
    <Panel title={t('system.evaluations')}>
      <Loaded queries={[evaluations]}>
        {([rounds]) =>
          rounds.length === 0 ? (
            <Empty title={t('systems.noEvaluation')} help={t('system.evaluationsEmpty')}>
              {begin}
            </Empty>
          ) : (
            <div className="stack">
              <EvaluationsTable evaluations={rounds} />
              <div>{begin}</div>
            </div>
          )
        }
      </Loaded>
      {making ? (
        <EvaluationForm
          system={system}
          previous={evaluations.data?.at(-1)}
          onClose={() => {
            setMaking(false);
          }}
        />
      ) : null}
    </Panel>
  );
}

function Modules({ system }: { system: SystemDto }): ReactNode {
  const { t } = useMessages();
  const names = system.modules.map(({ name, vendor }) =>
    vendor ? t('system.vendor', { module: name, vendor }) : name,
  );
  return names.length === 0 ? t('state.none') : names.join(t('list.comma'));
}
