import type { DutyDto } from '@mlps/client';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { FilteredTable } from '../../../components/filtered-table';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Select } from '../../../components/select';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useSystems } from '../../systems/api/use-systems';
import { useDuties } from '../api/use-duties';
import { dutyStates, readDutySearch } from '../duty-search';
import { FactsDialog } from './facts-dialog';

/** What graded protection asks of each system, by when, and on what grounds. */
export function DutiesPage(): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const search = useSearch({ from: '/duties' });
  const { system, state } = search;
  const navigate = useNavigate({ from: '/duties' });
  const set = (change: Record<string, string>): void => {
    void navigate({ search: readDutySearch({ ...search, ...change }), replace: true });
  };
  const [editing, setEditing] = useState(false);
  const systems = useSystems().data ?? [];
  const duties = useDuties(system);
  const chosen = systems.find(({ id }) => id === system) ?? (systems.length === 1 ? systems[0] : undefined);
  return (
    <>
      <PageHead
        title={t('duties.title')}
        lead={t('duties.lead')}
        actions={
          chosen && can('duties.write') ? (
            <Button
              onClick={() => {
                setEditing(true);
              }}
            >
              {t('duties.facts')}
            </Button>
          ) : null
        }
      />
      <div className="filters">
        <Select
          label={t('rect.filter.system')}
          value={system ?? ''}
          onChange={(next) => {
            set({ system: next });
          }}
          options={[
            { value: '', label: t('rect.filter.systems') },
            ...systems.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={t('duties.column.state')}
          value={state ?? ''}
          onChange={(next) => {
            set({ state: next });
          }}
          options={[
            { value: '', label: t('duties.allStates') },
            ...dutyStates.map((value) => ({ value, label: t(`duties.state.${value}`) })),
          ]}
        />
      </div>
      <Loaded queries={[duties]}>
        {([rows]) =>
          rows.length === 0 ? (
            <section className="panel" aria-label={t('duties.title')}>
              <Empty title={t('duties.empty')} help={t('duties.emptyHelp')} />
            </section>
          ) : (
            <FilteredTable
              caption={t('duties.title')}
              columns={columns(t, lang, system === undefined)}
              rows={rows.filter((duty) => state === undefined || duty.state === state)}
              rowKey={({ systemId, duty, about, due }) => `${systemId} ${duty} ${about} ${due}`}
            />
          )
        }
      </Loaded>
      {editing && chosen ? (
        <FactsDialog
          system={chosen}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </>
  );
}

const tones: Readonly<Record<DutyDto['state'], Tone>> = {
  overdue: 'bad',
  soon: 'warn',
  later: 'calm',
  noDate: 'calm',
  continuing: 'calm',
  done: 'ok',
};

function columns(t: Translate, lang: Language, withSystem: boolean): Column<DutyDto>[] {
  const system: Column<DutyDto> = {
    key: 'system',
    title: t('rect.filter.system'),
    sortBy: ({ systemName }) => systemName,
    cell: ({ systemId, systemName }) => (
      <Link to="/systems/$systemId" params={{ systemId }}>
        {systemName}
      </Link>
    ),
  };
  return [
    {
      key: 'state',
      title: t('duties.column.state'),
      className: 'nowrap',
      sortBy: (duty) => dutyStates.indexOf(duty.state),
      cell: (duty) => <Tag tone={tones[duty.state]}>{t(`duties.state.${duty.state}`)}</Tag>,
    },
    {
      key: 'due',
      title: t('duties.column.due'),
      className: 'nowrap',
      sortBy: ({ due }) => due,
      cell: ({ due, opensOn }) => (
        <>
          {due === null ? t('state.none') : day(due, lang)}
          {opensOn === null ? null : (
            <>
              <br />
              <span className="quiet small">{t('duties.opensOn', { date: day(opensOn, lang) })}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: 'duty',
      title: t('duties.column.duty'),
      rowHead: true,
      className: 'prose',
      cell: (duty) => (
        <>
          {duty[lang]} <span className="quiet">{duty.about}</span>
        </>
      ),
    },
    ...(withSystem ? [system] : []),
    { key: 'bearer', title: t('duties.column.bearer'), cell: ({ bearer }) => t(`duties.bearer.${bearer}`) },
    {
      key: 'source',
      title: t('duties.column.source'),
      className: 'prose',
      cell: ({ sourceZh, sourceEn, noteZh, certainty }) => (
        <>
          {lang === 'zh' ? sourceZh : sourceEn} <Tag>{t(`duties.certainty.${certainty}`)}</Tag>
          {lang === 'zh' && noteZh ? (
            <>
              <br />
              <span className="quiet small">{noteZh}</span>
            </>
          ) : null}
        </>
      ),
    },
  ];
}
