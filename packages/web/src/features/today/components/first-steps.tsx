import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AddressLink } from '../../../components/address-link';
import { Empty } from '../../../components/empty';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { DemonstrationNotice } from '../../setup/components/demonstration-notice';
import { DemonstrationOffer } from '../../setup/components/demonstration-offer';
import { useSession } from '../../session/use-session';

/** What to do first where no system is registered yet. */
export function FirstSteps(): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const { data } = useQuery({
    queryKey: ['systems', 'any'],
    queryFn: async ({ signal }) => {
      const options = { signal, everywhere: true };
      return (await client.call('systems.list', { query: { limit: 1 } }, options)).data.items;
    },
    enabled: can('systems.read'),
  });
  if (data === undefined) return null;
  if (data.length > 0) return <DemonstrationNotice />;
  return (
    <section className="panel" aria-label={t('today.first')}>
      <Empty title={t('today.first')} help={can('systems.write') ? t('today.firstHelp') : t('today.firstWait')}>
        {can('systems.write') ? <AddressLink to="/systems">{t('today.firstLink')}</AddressLink> : null}
        {can('documents.import') ? <DemonstrationOffer /> : null}
      </Empty>
    </section>
  );
}
