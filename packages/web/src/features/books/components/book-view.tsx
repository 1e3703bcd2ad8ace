import type { BookDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { useBook } from '../api/use-book';
import { discardBook } from '../api/book-calls';
import { useMessages } from '../../../messages/translate';
import type { BookTarget } from '../book-target';
import type { Decisions } from '../decisions';
import { AppliedNotice } from './applied-notice';
import { ApplyPanel } from './apply-panel';
import { BookFacts } from './book-facts';
import { ColumnsForm } from './columns-form';
import { ObjectsPanel } from './objects-panel';
import { RowsPanel } from './rows-panel';

interface BookViewProps {
  target: BookTarget;
  bookId: string;
  onAnother: () => void;
}

/** A workbook with its preview: what it is, what would become of each row, and the decisions that are the user's. */
export function BookView({ target, bookId, onAnother }: BookViewProps): ReactNode {
  const book = useBook(target, bookId);
  return (
    <Loaded queries={[book]}>{([shown]) => <ReadBook target={target} book={shown} onAnother={onAnother} />}</Loaded>
  );
}

interface ReadBookProps {
  target: BookTarget;
  book: BookDto;
  onAnother: () => void;
}

function ReadBook({ target, book, onAnother }: ReadBookProps): ReactNode {
  const [decisions, setDecisions] = useState<Decisions>({});
  const actions = <Actions target={target} book={book} onAnother={onAnother} />;
  if (book.state === 'columns')
    return (
      <>
        <BookFacts book={book} actions={actions} />
        <ColumnsForm target={target} book={book} />
      </>
    );
  return (
    <>
      <BookFacts book={book} actions={actions} />
      {book.applied ? <AppliedNotice target={target} applied={book.applied} /> : null}
      {book.objects.length === 0 ? null : <ObjectsPanel key={book.version} target={target} book={book} />}
      <RowsPanel target={target} book={book} decisions={decisions} onDecisions={setDecisions} />
      {target.kind === 'system' && book.applied?.evaluationId ? null : (
        <ApplyPanel
          target={target}
          book={book}
          decisions={decisions}
          onApplied={() => {
            setDecisions({});
          }}
        />
      )}
    </>
  );
}

function Actions({ target, book, onAnother }: ReadBookProps): ReactNode {
  const { t } = useMessages();
  return (
    <>
      <Button onClick={onAnother}>{t('book.another')}</Button>
      {book.applied ? null : (
        <Button
          onClick={() => {
            void discardBook(target, book).finally(onAnother);
          }}
        >
          {t('book.discard')}
        </Button>
      )}
    </>
  );
}
