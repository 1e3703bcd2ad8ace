import type { RectificationItemDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { AddressLink } from '../../../components/address-link';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import { RiskTag } from '../../../components/word-tags';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useDueItems } from '../api/use-due-items';

/** The rectification items that are due first. */
export function DueItems({ day: now }: { day: string }): ReactNode {
  const { t } = useMessages();
  const items = useDueItems(true);
  return (
    <Panel title={t('today.due')}>
      <Loaded queries={[items]}>
        {([rows]) =>
          rows.length === 0 ? (
            <p className="quiet">{t('today.dueNone')}</p>
          ) : (
            <>
              <DueTable items={rows} day={now} />
              <p className="table-more">
                <AddressLink to="/rectification">{t('today.dueAll')}</AddressLink>
              </p>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function DueTable({ items, day: now }: { items: readonly RectificationItemDto[]; day: string }): ReactNode {
  const { t, lang } = useMessages();
  return <DataTable caption={t('today.due')} columns={columns(t, lang, now)} rows={items} rowKey={({ id }) => id} />;
}

function columns(t: Translate, lang: Language, now: string): Column<RectificationItemDto>[] {
  return [
    {
      key: 'title',
      title: t('today.column.item'),
      rowHead: true,
      className: 'prose wide',
      cell: ({ id, title }) => <AddressLink to={`/rectification/${id}`}>{title}</AddressLink>,
    },
    { key: 'risk', title: t('filter.risk'), cell: ({ risk }) => <RiskTag risk={risk} /> },
    {
      key: 'owner',
      title: t('today.column.owner'),
      cell: ({ owner, department }) =>
        [department, owner].filter(Boolean).join(t('list.dot')) || <Tag tone="warn">{t('today.noOwner')}</Tag>,
    },
    {
      key: 'due',
      title: t('today.column.due'),
      className: 'nowrap',
      cell: ({ dueDate }) => (
        <>
          {day(dueDate, lang)} {dueDate < now ? <Tag tone="bad">{t('today.late')}</Tag> : null}
        </>
      ),
    },
  ];
}
