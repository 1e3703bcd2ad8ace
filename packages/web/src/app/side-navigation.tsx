import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '../features/session/use-session';
import { usePhone } from '../lib/use-media';
import { useMessages } from '../messages/translate';
import { DisplaySettings } from './display-settings';
import { navigation, navigationGroups } from './navigation';
import type { NavigationEntry, NavigationGroup } from './navigation';

export const NAVIGATION_ID = 'navigation';

/** The entries that the user may open, by group; on a phone the display settings too, for which the bar has no room. */
export function SideNavigation({ open, path }: { open: boolean; path: string }): ReactNode {
  const { t } = useMessages();
  const entries = useNavigation();
  const phone = usePhone();
  return (
    <div className="side" id={NAVIGATION_ID} data-open={open}>
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" />
        <span>{t('app.name')}</span>
      </Link>
      <nav className="nav" aria-label={t('nav.label')}>
        {navigationGroups.map((group) => (
          <Group key={group} group={group} entries={entries.filter((entry) => entry.group === group)} path={path} />
        ))}
      </nav>
      {phone ? <DisplaySettings printing={false} /> : null}
    </div>
  );
}

/** The entries that the user may open. */
export function useNavigation(): readonly NavigationEntry[] {
  const { can } = useSession();
  return navigation.filter(({ permission }) => permission === undefined || can(permission));
}

interface GroupProps {
  group: NavigationGroup;
  entries: readonly NavigationEntry[];
  path: string;
}

function Group({ group, entries, path }: GroupProps): ReactNode {
  const { t } = useMessages();
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <div className="nav-group" role="group" aria-labelledby={id}>
      <h2 id={id}>{t(`nav.group.${group}`)}</h2>
      {entries.map((entry) => (
        <Link
          key={entry.path}
          to={entry.path}
          activeOptions={{ exact: entry.path === '/' }}
          {...(entry.also?.some((start) => path.startsWith(start)) ? { 'data-status': 'active' } : {})}
        >
          {t(entry.messageKey)}
        </Link>
      ))}
    </div>
  );
}
