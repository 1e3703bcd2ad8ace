import type { ReactNode } from 'react';
import { AddressLink } from '../../../components/address-link';
import { Panel } from '../../../components/panel';
import { navigation } from '../../../app/navigation';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';

/** For administrators, whose work is no list: the doors to their part. */
export function AdministratorLinks(): ReactNode {
  const { t } = useMessages();
  const { session, can } = useSession();
  const doors = navigation.filter(
    ({ group, permission }) => group === 'administration' && permission !== undefined && can(permission),
  );
  if (session?.mode !== 'accounts' || doors.length === 0) return null;
  return (
    <Panel title={t('today.administration')} help={t('today.administrationHelp')}>
      <ul className="plain">
        {doors.map(({ path, messageKey }) => (
          <li key={path}>
            <AddressLink to={path}>{t(messageKey)}</AddressLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
