import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { useTitle } from '../../../lib/use-title';
import { useMessages } from '../../../messages/translate';
import { useEvaluations } from '../api/use-evaluations';
import { useSystems } from '../api/use-systems';
import { ImportPanel } from './import-panel';
import { SystemsTable } from './systems-table';

/** The registry: every system with its latest evaluation, and the door by which evaluations come in. */
export function SystemsPage(): ReactNode {
  const { t } = useMessages();
  const [importing, setImporting] = useState(false);
  useTitle(t('systems.title'));
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t('systems.title')}</h1>
          <p className="quiet">{t('systems.lead')}</p>
        </div>
        <div className="actions">
          <Button
            type="primary"
            aria-expanded={importing}
            onClick={() => {
              setImporting(!importing);
            }}
          >
            {importing ? t('systems.importClose') : t('systems.import')}
          </Button>
        </div>
      </div>
      {importing ? (
        <section className="panel" aria-label={t('systems.import')}>
          <ImportPanel />
        </section>
      ) : null}
      <SystemsList importing={importing} />
    </>
  );
}

function SystemsList({ importing }: { importing: boolean }): ReactNode {
  const { t } = useMessages();
  const systems = useSystems();
  const evaluations = useEvaluations();
  return (
    <Loaded queries={[systems, evaluations]}>
      {([all, rounds]) =>
        all.length === 0 ? (
          <section className="panel" aria-label={t('systems.empty')}>
            <Empty title={t('systems.empty')} help={t('systems.emptyHelp')}>
              {importing ? null : <ImportPanel />}
            </Empty>
          </section>
        ) : (
          <SystemsTable systems={all} evaluations={rounds} />
        )
      }
    </Loaded>
  );
}
