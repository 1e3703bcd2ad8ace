import type { OwnSessionDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import { client } from '../../../lib/client';
import { moment } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { forgetSession } from '../../session/api/session-query';
import { useOwnSessions, useReadOwnAgain } from '../api/use-own-account';

/** Where the account is signed in, with the way to end one of these, or all. */
export function OwnSessions(): ReactNode {
  const { t, lang } = useMessages();
  const sessions = useOwnSessions();
  const queries = useQueryClient();
  const readAgain = useReadOwnAgain();
  const end = useMutation({
    mutationFn: (sessionId: string) => client.call('session.end', { params: { sessionId } }),
    onSuccess: readAgain,
  });
  const endAll = useMutation({
    mutationFn: () => client.call('session.endAll', {}),
    onSuccess: () => {
      forgetSession(queries);
    },
  });
  const error = end.error ?? endAll.error;
  return (
    <Panel title={t('sessions.title')}>
      <Loaded queries={[sessions]}>
        {([rows]) => (
          <div className="stack">
            <DataTable
              caption={t('sessions.title')}
              columns={columns(t, lang, (id) => {
                end.mutate(id);
              })}
              rows={rows}
              rowKey={({ id }) => id}
            />
            {error ? <ErrorNotice error={error} /> : null}
            <div>
              <Button
                danger
                loading={endAll.isPending}
                onClick={() => {
                  endAll.mutate();
                }}
              >
                {t('sessions.endAll')}
              </Button>
            </div>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function columns(t: Translate, lang: Language, onEnd: (id: string) => void): Column<OwnSessionDto>[] {
  return [
    {
      key: 'place',
      title: t('sessions.place'),
      rowHead: true,
      cell: ({ address, userAgent, current }) => (
        <>
          {address} {current ? <Tag tone="ok">{t('sessions.current')}</Tag> : null}
          <br />
          <span className="quiet small">{userAgent}</span>
        </>
      ),
    },
    {
      key: 'since',
      title: t('sessions.since'),
      className: 'nowrap',
      cell: ({ createdAt }) => moment(createdAt, lang),
    },
    {
      key: 'seen',
      title: t('sessions.seen'),
      className: 'nowrap',
      cell: ({ lastSeenAt }) => moment(lastSeenAt, lang),
    },
    {
      key: 'end',
      title: t('table.actions'),
      cell: ({ id, current, address }) =>
        current ? null : (
          <Button
            aria-label={t('sessions.endOf', { address })}
            onClick={() => {
              onEnd(id);
            }}
          >
            {t('sessions.end')}
          </Button>
        ),
    },
  ];
}
