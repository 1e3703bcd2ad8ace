import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../../components/dialog';
import { ErrorNotice } from '../../../components/error-notice';
import { chosenOrganization } from '../../../lib/chosen-organization';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { makeCalendarToken } from '../api/make-calendar-token';
import { queryOf } from '../rectification-search';
import type { ItemFilter } from '../rectification-search';

/** The deadlines as a calendar: an address that a calendar program follows, and the file itself. */
export function CalendarLink({ filter }: { filter: ItemFilter }): ReactNode {
  const { t } = useMessages();
  const { session } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('rect.calendar')}
      </Button>
      {open ? (
        <Dialog
          title={t('rect.calendar')}
          onClose={() => {
            setOpen(false);
          }}
        >
          <div className="stack">
            {session?.mode === 'accounts' ? (
              <OwnAddress filter={filter} />
            ) : (
              <>
                <p>{t('rect.calendarHelp')}</p>
                <Address address={calendarAddress(filter)} />
              </>
            )}
            <div>
              <Button href={calendarAddress(filter)}>{t('rect.calendarFile')}</Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

/** With accounts a program needs a token; one is made that can read these deadlines and nothing else. */
function OwnAddress({ filter }: { filter: ItemFilter }): ReactNode {
  const { t, lang } = useMessages();
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: () => makeCalendarToken(t('rect.calendarToken')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['own', 'tokens'] }),
  });
  if (!make.data)
    return (
      <>
        <p>{t('rect.calendarOwn')}</p>
        <div>
          <Button
            type="primary"
            loading={make.isPending}
            onClick={() => {
              make.mutate();
            }}
          >
            {t('rect.calendarMake')}
          </Button>
        </div>
        {make.isError ? <ErrorNotice error={make.error} /> : null}
      </>
    );
  const { token, expiresAt } = make.data;
  return (
    <>
      <p>{t('rect.calendarHelp')}</p>
      <Address address={calendarAddress(filter, token)} />
      <p className="notice-box">
        {t('rect.calendarOnce', { date: day(expiresAt.slice(0, 10), lang) })}{' '}
        <Link to="/account">{t('account.title')}</Link>
      </p>
    </>
  );
}

function Address({ address }: { address: string }): ReactNode {
  const { t } = useMessages();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <input
        className="native-input"
        readOnly
        aria-label={t('rect.calendarAddress')}
        value={address}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <div className="tag-row">
        <Button
          type="primary"
          onClick={() => {
            // absent on plain HTTP; the field above can be copied by hand
            void navigator.clipboard?.writeText(address).then(() => {
              setCopied(true);
            });
          }}
        >
          {t('rect.calendarCopy')}
        </Button>
        <span role="status">{copied ? t('rect.calendarCopied') : null}</span>
      </div>
    </>
  );
}

function calendarAddress(filter: ItemFilter, token?: string): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(filter))) search.set(name, String(value));
  const organization = chosenOrganization.get();
  if (organization !== null) search.set('atOrganizationId', organization);
  if (token !== undefined) search.set('token', token);
  const query = search.size > 0 ? `?${search.toString()}` : '';
  return `${location.origin}/api/v1/rectification-items.ics${query}`;
}
