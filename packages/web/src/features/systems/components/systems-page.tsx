import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { useMessages } from '../../../messages/translate';
import { RequirePermission } from '../../session/components/require-permission';
import { usePortfolio } from '../api/use-portfolio';
import { ImportPanel } from './import-panel';
import { Portfolio } from './portfolio';
import { SystemForm } from './system-form';

const route = getRouteApi('/systems');

/** The registry: every system with its latest round, and the doors by which systems and evaluations come in. */
export function SystemsPage(): ReactNode {
  const { t } = useMessages();
  const [importing, setImporting] = useState(false);
  const [registering, setRegistering] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      <PageHead
        title={t('systems.title')}
        lead={t('systems.lead')}
        actions={
          <>
            <RequirePermission permission="documents.import">
              <Button
                aria-expanded={importing}
                onClick={() => {
                  setImporting(!importing);
                }}
              >
                {importing ? t('systems.importClose') : t('systems.import')}
              </Button>
            </RequirePermission>
            <RequirePermission permission="systems.write">
              <Button
                type="primary"
                onClick={() => {
                  setRegistering(true);
                }}
              >
                {t('systems.register')}
              </Button>
            </RequirePermission>
          </>
        }
      />
      {importing ? (
        <section className="panel" aria-label={t('systems.import')}>
          <ImportPanel />
        </section>
      ) : null}
      {registering ? (
        <SystemForm
          onClose={() => {
            setRegistering(false);
          }}
          onSaved={(id) => navigate({ to: '/systems/$systemId', params: { systemId: id } })}
        />
      ) : null}
      <SystemsList importing={importing} />
    </>
  );
}

function SystemsList({ importing }: { importing: boolean }): ReactNode {
  const { t } = useMessages();
  const { q } = route.useSearch();
  const rows = usePortfolio(useDeferredValue(q));
  return (
    <Loaded queries={[rows]}>
      {([all]) =>
        all.length === 0 && q === undefined ? (
          <section className="panel" aria-label={t('systems.empty')}>
            <Empty title={t('systems.empty')} help={t('systems.emptyHelp')}>
              {importing ? null : (
                <RequirePermission permission="documents.import">
                  <ImportPanel />
                </RequirePermission>
              )}
            </Empty>
          </section>
        ) : (
          <Portfolio rows={all} />
        )
      }
    </Loaded>
  );
}
