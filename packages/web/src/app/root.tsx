import { Suspense, lazy, useEffect, useState } from 'react';
import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Redirect } from '../components/redirect';
import { Loaded } from '../components/loaded';
import { useSessionIsLost, useSessionQuery } from '../features/session/api/session-query';
import { NoAccess } from '../features/session/components/require-permission';
import { sessionMay } from '../features/session/session';
import { takePlace } from '../features/session/return-path';
import type { Session } from '../features/session/session';
import { Shell } from './shell';

const SessionGate = lazy(() => import('../features/session/components/session-gate'));
const SignInAgain = lazy(() => import('../features/session/components/sign-in-again'));
const SessionExpiry = lazy(() => import('../features/session/components/session-expiry'));

/** Decides what is shown of an address: the page in its frame, the sign-in in its place, or that it is not for this user. */
export function Root(): ReactNode {
  const session = useSessionQuery();
  const bare = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.bare) });
  if (bare) return <Outlet />;
  return <Loaded queries={[session]}>{([known]) => (known ? <SignedIn session={known} /> : <ToSignIn />)}</Loaded>;
}

/** A new password or the second factor may stand between the sign-in and the work. */
function SignedIn({ session }: { session: Session }): ReactNode {
  const { history } = useRouter();
  const isLost = useSessionIsLost();
  // The provider of a house brings people back to the first page, wherever they wanted to go.
  useEffect(() => {
    const place = history.location.pathname === '/' ? takePlace() : null;
    if (place !== null) history.replace(place);
  }, [history]);
  if (session.mode === 'local') return <Framed session={session} />;
  return (
    <Suspense fallback={null}>
      {session.mustChangePassword || session.secondFactor === 'required' ? (
        <SessionGate session={session} />
      ) : (
        <>
          <Framed session={session} />
          {isLost ? <SignInAgain session={session} /> : <SessionExpiry session={session} />}
        </>
      )}
    </Suspense>
  );
}

function Framed({ session }: { session: Session }): ReactNode {
  const allowed = useMatches({
    select: (matches) =>
      matches.every(({ staticData: { permission } }) => permission === undefined || sessionMay(session, permission)),
  });
  return <Shell>{allowed ? <Outlet /> : <NoAccess />}</Shell>;
}

/** Leads to the sign-in, which leads back here. */
function ToSignIn(): ReactNode {
  const { history } = useRouter();
  // The place at which the session was missed; the address changes while the sign-in is being loaded.
  const [place] = useState(() => history.location.href);
  return <Redirect to={place === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(place)}`} />;
}
