import { operationNames } from '@mlps/api-types/operation-names';
import type { AuditEntryDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { Dialog } from '../../../components/dialog';
import { FilteredTable } from '../../../components/filtered-table';
import { Tag } from '../../../components/tag';
import { moment } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';

/** Entries of the log, each with a way to its old and new values. */
export function AuditTable({ entries }: { entries: readonly AuditEntryDto[] }): ReactNode {
  const { t, lang } = useMessages();
  const [open, setOpen] = useState<AuditEntryDto | null>(null);
  return (
    <>
      <FilteredTable
        caption={t('audit.title')}
        columns={columns(t, lang, setOpen)}
        rows={entries}
        rowKey={({ seq }) => String(seq)}
        pageSize={200}
      />
      {open ? (
        <Dialog
          title={t('audit.entry', { seq: open.seq })}
          shape="wide"
          onClose={() => {
            setOpen(null);
          }}
        >
          <EntryDetail entry={open} />
        </Dialog>
      ) : null}
    </>
  );
}

function EntryDetail({ entry }: { entry: AuditEntryDto }): ReactNode {
  const { t } = useMessages();
  const { changes, bulk, params, note, hash, prevHash, requestId } = entry;
  return (
    <div className="stack">
      {changes.map(({ table, id, change, fields }) => (
        <section key={`${table} ${id}`} aria-label={`${table} ${id}`}>
          <h3>
            {t(`audit.change.${change}`)} <span className="code">{table}</span>{' '}
            <span className="code quiet small">{id}</span>
          </h3>
          <table className="table">
            <caption className="visually-hidden">{`${table} ${id}`}</caption>
            <thead>
              <tr>
                <th scope="col">{t('conflict.field')}</th>
                <th scope="col">{t('audit.old')}</th>
                <th scope="col">{t('audit.new')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(fields as Record<string, [unknown, unknown]>).map(([field, [before, after]]) => (
                <tr key={field}>
                  <th scope="row" className="code">
                    {field}
                  </th>
                  <td className="value">{textOf(before)}</td>
                  <td className="value">{textOf(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {bulk.length === 0 ? null : <pre className="code value">{JSON.stringify(bulk, null, 1)}</pre>}
      {params === null ? null : <pre className="code value">{JSON.stringify(params)}</pre>}
      {note === null ? null : <pre className="code value">{JSON.stringify(note)}</pre>}
      <p className="quiet small code value">
        {requestId} {prevHash} → {hash}
      </p>
    </div>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function columns(t: Translate, lang: Language, onOpen: (entry: AuditEntryDto) => void): Column<AuditEntryDto>[] {
  return [
    { key: 'seq', title: t('audit.seq'), className: 'number', cell: ({ seq }) => seq },
    { key: 'at', title: t('audit.at'), className: 'nowrap', cell: ({ at }) => moment(at, lang) },
    {
      key: 'actor',
      title: t('audit.actor'),
      rowHead: true,
      cell: ({ actorName, address }) => (
        <>
          {actorName}
          <br />
          <span className="quiet small">{address}</span>
        </>
      ),
    },
    {
      key: 'operation',
      title: t('audit.operation'),
      cell: ({ operation }) => {
        const name = lang === 'zh' ? operationNames[operation] : undefined;
        return name === undefined ? (
          <span className="code">{operation}</span>
        ) : (
          <>
            {name}
            <br />
            <span className="quiet small code">{operation}</span>
          </>
        );
      },
    },
    {
      key: 'result',
      title: t('audit.result'),
      cell: ({ result }) =>
        result === 'done' ? (
          <Tag tone="ok">{t('audit.done')}</Tag>
        ) : (
          <>
            <Tag tone="bad">{t('audit.refused')}</Tag>
            <br />
            <span className="code quiet small">{result}</span>
          </>
        ),
    },
    { key: 'reason', title: t('audit.reason'), className: 'prose', cell: ({ reason }) => reason ?? '' },
    {
      key: 'open',
      title: t('table.actions'),
      cell: (entry) => (
        <Button
          aria-label={t('audit.openOf', { seq: entry.seq })}
          onClick={() => {
            onOpen(entry);
          }}
        >
          {t('audit.open')}
        </Button>
      ),
    },
  ];
}
