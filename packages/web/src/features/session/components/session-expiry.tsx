import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { client, lastCallAt } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { usePolicy } from '../../account/api/use-own-account';
import { sessionQuery, takeSession } from '../api/session-query';
import type { Session } from '../session';

const MINUTE_MS = 60_000;
const WARN_MS = 3 * MINUTE_MS;
const LOOK_MS = 15_000;

/** Warns a few minutes before the session ends, by its age or because nothing was done; nobody loses half a record to a sign-in page. */
export default function SessionExpiry({ session }: { session: Session }): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const idleMinutes = usePolicy().data?.idleMinutes;
  const now = useNow();
  const byAge = session.expiresAt === null ? Infinity : Date.parse(session.expiresAt) - now;
  const byIdling = idleMinutes === undefined ? Infinity : lastCallAt() + idleMinutes * MINUTE_MS - now;
  const left = Math.min(byAge, byIdling);
  if (left > WARN_MS) return null;
  const minutes = Math.max(1, Math.ceil(left / MINUTE_MS));
  return (
    <div className="notice-box session-expiry" data-tone="warn" role="alert">
      <span>{byAge <= byIdling ? t('session.endsByAge', { minutes }) : t('session.endsByIdling', { minutes })}</span>
      {byAge <= byIdling ? null : (
        <Button
          onClick={() => {
            // Any call keeps it alive; this one also tells whether it still is.
            void client
              .call('session.get', {})
              .then(({ data }) => queries.setQueryData(sessionQuery.queryKey, takeSession(data)));
          }}
        >
          {t('session.stay')}
        </Button>
      )}
    </div>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}
