import type { BookRowDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import type { Decisions } from '../decisions';
import { FieldSide } from './field-side';
import { Reason } from './reason';
import { RowDecision } from './row-decision';

type Kind = BookRowDto['kind'];

interface RowTableProps {
  kind: Kind;
  rows: readonly BookRowDto[];
  decisions: Decisions;
  onDecisions: (next: Decisions) => void;
}

const PAGE = 200; // the service turns the pages

/** Rows of one fate: where each stands, what it says, and why. */
export function RowTable(props: RowTableProps): ReactNode {
  const { t } = useMessages();
  return (
    <DataTable
      caption={t(`book.kind.${props.kind}`)}
      columns={columnsOf(t, props)}
      rows={props.rows}
      rowKey={({ sheet, row, key }) => `${sheet}-${row}-${key}`}
      pageSize={PAGE}
    />
  );
}

const withSides: readonly Kind[] = ['changed', 'conflicting'];
const withReason: readonly Kind[] = ['conflicting', 'refused', 'doubled', 'remark'];

function columnsOf(t: Translate, { kind, decisions, onDecisions }: RowTableProps): Column<BookRowDto>[] {
  const text = {
    key: 'text',
    title: t('book.column.text'),
    className: 'book-text',
    cell: ({ text: words }: BookRowDto) => words,
  };
  const reason = {
    key: 'reason',
    title: t('book.column.reason'),
    className: 'book-reason',
    cell: (row: BookRowDto) => <Reason row={row} />,
  };
  const decision = {
    key: 'decision',
    title: t('book.column.decision'),
    cell: (row: BookRowDto) => <RowDecision row={row} decisions={decisions} onDecisions={onDecisions} />,
  };
  return [
    {
      key: 'place',
      title: t('book.column.place'),
      rowHead: true,
      cell: ({ sheet, row }) => t('book.row', { sheet: sheet.trim(), row }),
    },
    ...(kind === 'loose' ? [] : [{ key: 'what', title: t('book.column.what'), className: 'book-what', cell: whatOf }]),
    ...(withSides.includes(kind) ? sideColumns(t('book.column.before'), t('book.column.after')) : []),
    ...(withSides.includes(kind) || kind === 'unchanged' ? [] : [text]),
    ...(withReason.includes(kind) ? [reason] : []),
    ...(kind === 'conflicting' ? [decision] : []),
  ];
}

function sideColumns(before: string, after: string): Column<BookRowDto>[] {
  const side =
    (name: 'before' | 'after') =>
    ({ changes }: BookRowDto): ReactNode =>
      changes.map((change) => <FieldSide key={change.field} field={change.field} value={change[name]} />);
  return [
    { key: 'before', title: before, className: 'book-side', cell: side('before') },
    { key: 'after', title: after, className: 'book-side', cell: side('after') },
  ];
}

function whatOf({ object, item }: BookRowDto): ReactNode {
  return (
    <>
      {object === null ? null : <div>{object}</div>}
      {item === null ? null : <div className="code">{item}</div>}
    </>
  );
}
