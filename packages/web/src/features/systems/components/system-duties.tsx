import type { DutyDto, SystemDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { RequirePermission } from '../../session/components/require-permission';
import { useDuties } from '../api/use-duties';
import { DutyFactsForm } from './duty-facts-form';

/** What the law and its papers ask of one system, with the days from which it follows. */
export function SystemDuties({ system }: { system: SystemDto }): ReactNode {
  const { t, lang } = useMessages();
  const duties = useDuties(system.id);
  const [editing, setEditing] = useState(false);
  return (
    <Panel title={t('duty.title')} help={t('duty.help')}>
      <Loaded queries={[duties]}>
        {([rows]) => (
          <div className="stack">
            <DataTable
              caption={t('duty.title')}
              columns={columns(t, lang)}
              rows={rows.filter(({ bearer }) => bearer === 'unit')}
              rowKey={({ duty, about, due }) => `${duty} ${about ?? ''} ${due ?? ''}`}
            />
            <RequirePermission permission="duties.write">
              <div>
                <Button
                  onClick={() => {
                    setEditing(true);
                  }}
                >
                  {t('duty.enter')}
                </Button>
              </div>
            </RequirePermission>
          </div>
        )}
      </Loaded>
      {editing ? (
        <DutyFactsForm
          systemId={system.id}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </Panel>
  );
}

const tones: Readonly<Record<string, Tone>> = { overdue: 'bad', soon: 'warn', done: 'ok' };

function columns(t: Translate, lang: Language): Column<DutyDto>[] {
  return [
    {
      key: 'duty',
      title: t('duty.duty'),
      rowHead: true,
      cell: ({ about, ...duty }) => [duty[lang], about].filter(Boolean).join(t('list.dot')),
    },
    {
      key: 'due',
      title: t('today.column.due'),
      className: 'nowrap',
      sortBy: ({ due }) => due,
      cell: ({ due, state }) => (
        <>
          {due === null ? t('state.none') : day(due, lang)}{' '}
          <Tag tone={tones[state] ?? 'calm'}>{t(`dutyState.${state}`)}</Tag>
        </>
      ),
    },
    {
      key: 'source',
      title: t('duty.source'),
      className: 'prose wide',
      cell: ({ sourceZh, sourceEn }) => <span className="small">{lang === 'zh' ? sourceZh : sourceEn}</span>,
    },
  ];
}
