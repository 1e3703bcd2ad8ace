import type { ReminderDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { AddressLink } from '../../../components/address-link';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useReadReminders, useUnreadReminders } from '../api/use-reminders';

/** Reminders of deadlines that nobody has read yet. */
export function RemindersPage(): ReactNode {
  const { t } = useMessages();
  const reminders = useUnreadReminders();
  const read = useReadReminders();
  return (
    <>
      <PageHead
        title={t('reminders.title')}
        crumbs={[
          <Link key="today" to="/">
            {t('today.title')}
          </Link>,
        ]}
        actions={
          reminders.data?.length ? (
            <Button
              loading={read.isPending}
              onClick={() => {
                read.mutate(reminders.data.map(({ id }) => id));
              }}
            >
              {t('reminders.readAll')}
            </Button>
          ) : undefined
        }
      />
      {read.isError ? <ErrorNotice error={read.error} /> : null}
      <section className="panel" aria-label={t('reminders.title')}>
        <Loaded queries={[reminders]}>
          {([rows]) =>
            rows.length === 0 ? (
              <Empty title={t('reminders.none')} help={t('reminders.noneHelp')} />
            ) : (
              <ReminderTable reminders={rows} onRead={(id) => read.mutate([id])} />
            )
          }
        </Loaded>
      </section>
    </>
  );
}

function ReminderTable({
  reminders,
  onRead,
}: {
  reminders: readonly ReminderDto[];
  onRead: (id: string) => void;
}): ReactNode {
  const { t, lang } = useMessages();
  return (
    <DataTable
      caption={t('reminders.title')}
      columns={columns(t, lang, onRead)}
      rows={reminders}
      rowKey={({ id }) => id}
    />
  );
}

function columns(t: Translate, lang: Language, onRead: (id: string) => void): Column<ReminderDto>[] {
  return [
    {
      key: 'title',
      title: t('today.column.item'),
      rowHead: true,
      className: 'prose wide',
      cell: ({ rectificationItemId, title }) => (
        <AddressLink to={`/rectification/${rectificationItemId}`}>{title}</AddressLink>
      ),
    },
    { key: 'owner', title: t('today.column.owner'), cell: ({ owner }) => owner ?? t('state.none') },
    {
      key: 'left',
      title: t('today.column.due'),
      className: 'nowrap',
      cell: ({ daysLeft }) =>
        daysLeft < 0 ? t('reminders.late', { days: -daysLeft }) : t('reminders.left', { days: daysLeft }),
    },
    { key: 'day', title: t('reminders.day'), className: 'nowrap', cell: ({ day: sent }) => day(sent, lang) },
    {
      key: 'read',
      title: t('table.actions'),
      cell: ({ id, title }) => (
        <Button
          aria-label={t('reminders.readOf', { title })}
          onClick={() => {
            onRead(id);
          }}
        >
          {t('reminders.read')}
        </Button>
      ),
    },
  ];
}
