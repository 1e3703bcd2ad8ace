import { Navigate, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../components/loaded';
import { useSessionQuery } from '../features/session/api/session-query';
import { NoAccess } from '../features/session/components/require-permission';
import { sessionMay } from '../features/session/session';
import type { Session } from '../features/session/session';
import { Shell } from './shell';

/** Decides what is shown of an address: the page in its frame, the sign-in in its place, or that it is not for this user. */
export function Root(): ReactNode {
  const session = useSessionQuery();
  const bare = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.bare) });
  if (bare) return <Outlet />;
  return <Loaded queries={[session]}>{([known]) => (known ? <Framed session={known} /> : <ToSignIn />)}</Loaded>;
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
  const place = useLocation({ select: ({ href }) => href });
  return <Navigate to="/sign-in" search={place === '/' ? {} : { return: place }} replace />;
}
