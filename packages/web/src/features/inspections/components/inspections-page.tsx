import type { SelfInspectionDto } from '@mlps/client';
import { inspectionTemplates } from '@mlps/controls/rectification';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { OwnSelect } from '../../../components/own-select';
import { RegisterPage } from '../../../components/register-page';
import { Select } from '../../../components/select';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useInspections } from '../api/use-inspections';
import { inspectionStates, readInspectionSearch } from '../inspection-search';
import type { InspectionSearch } from '../inspection-search';
import { CreateDialog } from './create-dialog';

/** Self-inspections of the units, by year. */
export function InspectionsPage(): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const search = useSearch({ from: '/inspections' });
  const { state, own } = search;
  const inspections = useInspections(own === 'true' ? { own: true } : {});
  return (
    <RegisterPage
      title={t('inspections.title')}
      lead={t('inspections.lead')}
      create={can('inspections.write') ? t('inspections.create') : null}
      empty={{ title: t('inspections.empty'), help: t('inspections.emptyHelp') }}
      rows={inspections}
      filter={{
        bar: <Filters search={search} />,
        narrows: Object.keys(search).length > 0,
        fits: (row) => fits(row, state),
      }}
      table={{ columns: columns(t, lang), pageSize: 30 }}
      renderDialog={(onClose) => <CreateDialog onClose={onClose} />}
    />
  );
}

function fits(row: SelfInspectionDto, state: SelfInspectionDto['state'] | undefined): boolean {
  return state === undefined || row.state === state;
}

function Filters({ search }: { search: InspectionSearch }): ReactNode {
  const { t } = useMessages();
  const navigate = useNavigate({ from: '/inspections' });
  const set = (change: Partial<Record<keyof InspectionSearch, string>>): void => {
    void navigate({ search: readInspectionSearch({ ...search, ...change }), replace: true });
  };
  return (
    <>
      <Select
        label={t('inspections.column.state')}
        value={search.state ?? ''}
        options={[
          { value: '', label: t('inspections.allStates') },
          ...inspectionStates.map((value) => ({ value, label: t(`inspections.state.${value}`) })),
        ]}
        onChange={(state) => {
          set({ state });
        }}
      />
      <OwnSelect
        own={search.own === 'true'}
        onChange={(own) => {
          set({ own: String(own) });
        }}
      />
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
