import type { TodayDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useRoleName } from '../../session/role-names';
import { useSession } from '../../session/use-session';
import { useToday } from '../api/use-today';
import { AdministratorLinks } from './administrator-links';
import { DueItems } from './due-items';
import { FirstSteps } from './first-steps';
import { QueueCards } from './queue-cards';
import { RunningPanel } from './running-panel';

/** What waits for whoever is signed in, most pressing first. */
export function TodayPage(): ReactNode {
  const { t } = useMessages();
  const today = useToday();
  return (
    <>
      <PageHead title={t('today.title')} lead={<Lead day={today.data?.day} />} />
      <Loaded queries={[today]}>{([loaded]) => <TodayBody today={loaded} />}</Loaded>
    </>
  );
}

function TodayBody({ today: { counts, day: now } }: { today: TodayDto }): ReactNode {
  const { can } = useSession();
  return (
    <>
      <FirstSteps />
      <QueueCards counts={counts} />
      <AdministratorLinks />
      {can('findings.write') ? <RunningPanel /> : null}
      {can('rectification.read') ? <DueItems day={now} /> : null}
    </>
  );
}

function Lead({ day: now }: { day: string | undefined }): ReactNode {
  const { t, lang } = useMessages();
  const { session } = useSession();
  const nameOf = useRoleName();
  const roles = [...new Set(session?.roles.map(({ role }) => nameOf(role)))].join(t('list.comma'));
  const parts = [now === undefined ? '' : day(now, lang), session?.mode === 'accounts' ? session.user.name : '', roles];
  return parts.filter(Boolean).join(t('list.dot'));
}
