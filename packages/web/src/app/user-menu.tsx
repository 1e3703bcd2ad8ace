import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSignOut } from '../features/session/api/use-sign-out';
import { useRoleName } from '../features/session/role-names';
import type { Session } from '../features/session/session';
import { useSession } from '../features/session/use-session';
import { useMessages } from '../messages/translate';

const MENU_ID = 'user-menu';

/** Who is signed in, in which roles, and the way out; a service without accounts says that it is local. */
export function UserMenu(): ReactNode {
  const { t } = useMessages();
  const { session } = useSession();
  if (session === null) return null;
  if (session.mode === 'local') return <span className="quiet nowrap">{t('session.local')}</span>;
  return (
    <div className="user-menu">
      <button type="button" className="link-button" popoverTarget={MENU_ID}>
        {session.user.name}
      </button>
      <div id={MENU_ID} popover="auto" className="menu">
        <p>
          <strong>{session.user.name}</strong> <span className="quiet">{session.user.account}</span>
        </p>
        <Roles session={session} />
        <Link to="/account">{t('account.title')}</Link>
        <SignOut />
      </div>
    </div>
  );
}

function Roles({ session: { roles } }: { session: Session }): ReactNode {
  const { t } = useMessages();
  const nameOf = useRoleName();
  if (roles.length === 0) return <p className="quiet">{t('session.noRole')}</p>;
  return (
    <ul className="plain">
      {roles.map(({ role, organizationId, organizationName, evaluationId }) => (
        <li key={`${role} ${organizationId} ${evaluationId}`}>
          {nameOf(role)}
          {organizationName === null ? null : <span className="quiet"> {organizationName}</span>}
        </li>
      ))}
    </ul>
  );
}

function SignOut(): ReactNode {
  const { t } = useMessages();
  const signOut = useSignOut();
  return (
    <button
      type="button"
      className="link-button"
      disabled={signOut.isPending}
      onClick={() => {
        signOut.mutate();
      }}
    >
      {t('session.signOut')}
    </button>
  );
}
