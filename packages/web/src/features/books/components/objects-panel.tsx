import type { BookDto, BookObjectDto, ObjectChoiceInput, ObjectDto } from '@mlps/client';
import { kindNames, kinds } from '@mlps/controls';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { ErrorNotice } from '../../../components/error-notice';
import { Panel } from '../../../components/panel';
import { Select } from '../../../components/select';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useObjects } from '../../evaluation/api/use-objects';
import { useChangeBook } from '../api/use-book';
import type { BookTarget } from '../book-target';

interface ObjectsPanelProps {
  target: BookTarget;
  book: BookDto;
}

/** The objects of a foreign book: which of the evaluation's each one is, or that it is new, or left out. */
export function ObjectsPanel({ target, book }: ObjectsPanelProps): ReactNode {
  return target.kind === 'evaluation' ? (
    <AmongPresent target={target} book={book} />
  ) : (
    <ObjectChoices target={target} book={book} present={[]} />
  );
}

function AmongPresent({ target, book }: ObjectsPanelProps): ReactNode {
  const present = useObjects(target.id);
  return <ObjectChoices target={target} book={book} present={[...(present.data ?? new Map()).values()]} />;
}

function ObjectChoices({ target, book, present }: ObjectsPanelProps & { present: readonly ObjectDto[] }): ReactNode {
  const { t, lang } = useMessages();
  const [edited, setEdited] = useState<Readonly<Record<string, BookObjectDto>>>({});
  const change = useChangeBook(target, book);
  const objects = book.objects.map((object) => edited[object.object] ?? object);
  const edit = (object: BookObjectDto): void => {
    setEdited({ ...edited, [object.object]: object });
  };
  return (
    <Panel title={t('book.objects')} help={t('book.objectsHelp')}>
      <div className="stack">
        <DataTable
          caption={t('book.objects')}
          columns={columnsOf(t, lang, present, edit)}
          rows={objects}
          rowKey={({ object }) => object}
          pageSize={10}
        />
        {change.isError ? <ErrorNotice error={change.error} /> : null}
        {Object.keys(edited).length === 0 ? null : (
          <div>
            <Button
              loading={change.isPending}
              onClick={() => {
                change.mutate({ objects: objects.map(toChoice) });
              }}
            >
              {t('book.saveObjects')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function toChoice({ object, use, key, name, kind }: BookObjectDto): ObjectChoiceInput {
  if (use === 'existing') return { object, use, key };
  return use === 'new' ? { object, use, name, kind } : { object, use };
}

const PRESENT = 'key:';

function columnsOf(
  t: Translate,
  lang: Language,
  present: readonly ObjectDto[],
  edit: (object: BookObjectDto) => void,
): Column<BookObjectDto>[] {
  return [
    { key: 'name', title: t('book.objectColumn.name'), rowHead: true, cell: ({ object }) => object },
    {
      key: 'findings',
      title: t('book.objectColumn.findings'),
      className: 'number',
      cell: ({ findings }) => findings,
    },
    {
      key: 'use',
      title: t('book.objectColumn.use'),
      cell: (row) => (
        <Select
          label={t('book.use.of', { object: row.object })}
          value={row.use === 'existing' ? PRESENT + row.key : row.use}
          options={[
            { value: 'new', label: t('book.use.new') },
            { value: 'skip', label: t('book.use.skip') },
            ...present.map(({ id, name }) => ({ value: PRESENT + id, label: name })),
          ]}
          onChange={(value) => {
            if (value.startsWith(PRESENT)) edit({ ...row, use: 'existing', key: value.slice(PRESENT.length) });
            else edit({ ...row, use: value === 'skip' ? 'skip' : 'new' });
          }}
        />
      ),
    },
    {
      key: 'newName',
      title: t('book.objectColumn.newName'),
      cell: (row) =>
        row.use === 'new' ? (
          <input
            className="native-input"
            aria-label={t('book.nameOf', { object: row.object })}
            value={row.name}
            maxLength={500}
            onChange={({ target }) => {
              edit({ ...row, name: target.value });
            }}
          />
        ) : null,
    },
    {
      key: 'kind',
      title: t('book.objectColumn.kind'),
      cell: (row) =>
        row.use === 'new' ? (
          <Select
            label={t('book.kindOf', { object: row.object })}
            value={row.kind}
            options={kinds.map((kind) => ({ value: kind as string, label: kindNames[kind][lang] }))}
            onChange={(kind) => {
              edit({ ...row, kind });
            }}
          />
        ) : null,
    },
  ];
}
