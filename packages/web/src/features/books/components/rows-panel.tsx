import type { BookDto, BookRowDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CursorPager } from '../../../components/cursor-pager';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { SearchBox } from '../../../components/search-box';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import { conflictKeys } from '../api/book-calls';
import { useRows } from '../api/use-book';
import type { BookTarget } from '../book-target';
import type { Decisions } from '../decisions';
import { RowTable } from './row-table';

type Kind = BookRowDto['kind'];
const kinds: readonly Kind[] = [
  'conflicting',
  'refused',
  'changed',
  'unchanged',
  'blank',
  'doubled',
  'remark',
  'loose',
];

interface RowsPanelProps {
  target: BookTarget;
  book: BookDto;
  decisions: Decisions;
  onDecisions: (next: Decisions) => void;
}

/** Every row of the workbook, by what would become of it. */
export function RowsPanel({ target, book, decisions, onDecisions }: RowsPanelProps): ReactNode {
  const { t } = useMessages();
  const { counts } = book;
  const first = kinds.find((kind) => counts[kind] > 0) ?? 'changed';
  const [chosen, setChosen] = useState<Kind>(first);
  const kind = counts[chosen] > 0 ? chosen : first;
  return (
    <Panel title={t('book.counts')}>
      <div className="tiles" role="group" aria-label={t('book.counts')}>
        {kinds.map((name) => (
          <button
            key={name}
            type="button"
            className="tile"
            aria-pressed={name === kind}
            disabled={counts[name] === 0}
            data-tone={counts[name] > 0 ? tones[name] : undefined}
            onClick={() => {
              setChosen(name);
            }}
          >
            <span className="tile-figure">{counts[name]}</span>
            <span>{t(`book.kind.${name}`)}</span>
          </button>
        ))}
      </div>
      {counts.skipped > 0 ? <p className="quiet">{t('book.skipped', { count: counts.skipped })}</p> : null}
      {counts.missing > 0 ? <p className="quiet">{t('book.missing', { count: counts.missing })}</p> : null}
      <p className="quiet">{t(`book.help.${kind}`)}</p>
      {kind === 'conflicting' ? (
        <AllConflicts target={target} book={book} decisions={decisions} onDecisions={onDecisions} />
      ) : null}
      <RowList
        key={`${kind}-${book.version}-${book.seen}`}
        target={target}
        book={book}
        kind={kind}
        decisions={decisions}
        onDecisions={onDecisions}
      />
    </Panel>
  );
}

const tones: Partial<Record<Kind, string>> = { conflicting: 'warn', refused: 'bad', doubled: 'warn' };

function AllConflicts({ target, book, decisions, onDecisions }: RowsPanelProps): ReactNode {
  const { t } = useMessages();
  const decide = async (take: 'book' | 'current'): Promise<void> => {
    const keys = await conflictKeys(target, book.id);
    onDecisions(Object.fromEntries(keys.map((key) => [key, take])));
  };
  return (
    <div className="filters">
      {(['current', 'book'] as const).map((take) => (
        <Button
          key={take}
          onClick={() => {
            void decide(take);
          }}
        >
          {t(take === 'book' ? 'book.takeAll' : 'book.keepAll')}
        </Button>
      ))}
      <span className="quiet" aria-live="polite">
        {t('book.decided', { done: Object.keys(decisions).length, total: book.counts.conflicting })}
      </span>
    </div>
  );
}

interface RowListProps extends RowsPanelProps {
  kind: Kind;
}

function RowList({ target, book, kind, decisions, onDecisions }: RowListProps): ReactNode {
  const { t } = useMessages();
  const [sheet, setSheet] = useState('');
  const [q, setText] = useState('');
  const [trail, setTrail] = useState<readonly (string | undefined)[]>([undefined]);
  const cursor = trail.at(-1);
  const rows = useRows(target, book, {
    kind,
    ...(sheet === '' ? {} : { sheet }),
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(cursor === undefined ? {} : { cursor }),
  });
  const sheets = book.sheets.filter(({ skipped }) => skipped === null).map((entry) => entry.sheet.trim());
  const narrow = (set: (next: string) => void) => (next: string) => {
    set(next);
    setTrail([undefined]);
  };
  return (
    <>
      <div className="filters">
        {sheets.length < 2 ? null : (
          <Select
            label={t('book.sheet')}
            value={sheet}
            options={[
              { value: '', label: t('book.allSheets') },
              ...sheets.map((name) => ({ value: name, label: name })),
            ]}
            onChange={narrow(setSheet)}
          />
        )}
        <SearchBox label={t('book.search')} value={q} onChange={narrow(setText)} />
      </div>
      <Loaded queries={[rows]}>
        {([page]) =>
          page.items.length === 0 ? (
            <p className="quiet">{t('book.noRows')}</p>
          ) : (
            <>
              <RowTable kind={kind} rows={page.items} decisions={decisions} onDecisions={onDecisions} />
              <CursorPager trail={trail} nextCursor={page.nextCursor} onTrail={setTrail} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
