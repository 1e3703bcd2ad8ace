import type { SelfInspectionDto } from '@mlps/client';
import { inspectionTemplates } from '@mlps/controls/rectification';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useInspections } from '../api/use-inspections';
import { CreateDialog } from './create-dialog';

/** Self-inspections of the units, by year. */
export function InspectionsPage(): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const [creating, setCreating] = useState(false);
  const inspections = useInspections();
  return (
    <>
      <PageHead
        title={t('inspections.title')}
        lead={t('inspections.lead')}
        actions={
          can('inspections.write') ? (
            <Button
              type="primary"
              onClick={() => {
                setCreating(true);
              }}
            >
              {t('inspections.create')}
            </Button>
          ) : null
        }
      />
      <Loaded queries={[inspections]}>
        {([rows]) =>
          rows.length === 0 ? (
            <section className="panel" aria-label={t('inspections.title')}>
              <Empty title={t('inspections.empty')} help={t('inspections.emptyHelp')} />
            </section>
          ) : (
            <DataTable
              caption={t('inspections.title')}
              columns={columns(t, lang)}
              rows={rows}
              rowKey={(row) => row.id}
              pageSize={30}
            />
          )
        }
      </Loaded>
      {creating ? (
        <CreateDialog
          known={inspections.data ?? []}
          onClose={() => {
            setCreating(false);
          }}
        />
      ) : null}
    </>
  );
}

function columns(t: Translate, lang: Language): Column<SelfInspectionDto>[] {
  return [
    {
      key: 'title',
      title: t('inspections.column.title'),
      rowHead: true,
      sortBy: ({ title }) => title,
      cell: ({ id, title }) => (
        <Link to="/inspections/$inspectionId" params={{ inspectionId: id }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'unit',
      title: t('inspections.column.unit'),
      sortBy: ({ organizationName }) => organizationName,
      cell: ({ organizationName }) => organizationName,
    },
    {
      key: 'template',
      title: t('inspections.column.template'),
      cell: ({ template }) => inspectionTemplates.find(({ id }) => id === template)?.[lang] ?? template,
    },
    { key: 'year', title: t('inspections.column.year'), sortBy: ({ year }) => year, cell: ({ year }) => year },
    {
      key: 'state',
      title: t('inspections.column.state'),
      className: 'nowrap',
      sortBy: ({ state }) => state,
      cell: ({ state, completedOn, toConfirm }) => (
        <span className="tag-row">
          <Tag tone={state === 'completed' ? 'ok' : 'warn'}>{t(`inspections.state.${state}`)}</Tag>
          {toConfirm.length > 0 ? (
            <Tag tone="accent">{t('inspections.toConfirm', { count: toConfirm.length })}</Tag>
          ) : null}
          {completedOn === null ? null : <span className="quiet">{day(completedOn, lang)}</span>}
        </span>
      ),
    },
  ];
}
