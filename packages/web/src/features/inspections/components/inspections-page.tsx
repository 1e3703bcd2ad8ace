import type { SelfInspectionDto } from '@mlps/client';
import { inspectionTemplates } from '@mlps/controls/rectification';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { RegisterPage } from '../../../components/register-page';
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
  const inspections = useInspections();
  return (
    <RegisterPage
      title={t('inspections.title')}
      lead={t('inspections.lead')}
      create={can('inspections.write') ? t('inspections.create') : null}
      empty={{ title: t('inspections.empty'), help: t('inspections.emptyHelp') }}
      rows={inspections}
      table={{ columns: columns(t, lang), pageSize: 30 }}
      renderDialog={(onClose) => <CreateDialog known={inspections.data ?? []} onClose={onClose} />}
    />
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
