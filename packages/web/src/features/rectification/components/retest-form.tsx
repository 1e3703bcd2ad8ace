import type { MadeRetestDto, RectificationItemDto, RetestEntryDto } from '@mlps/client';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { TextField } from '../../../components/text-field';
import { RiskTag } from '../../../components/word-tags';
import { today } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { makeRetest } from '../api/use-retests';
import { useRefreshing } from '../api/use-refresh';
import { entriesOf, markAll, pairKey } from '../retest-draft';
import type { RetestDraft } from '../retest-draft';
import { NewProblems } from './new-problems';
import { OutcomeRow } from './outcome-row';
import { RetestProof } from './retest-proof';
import { StateTag } from './state-tag';

interface RetestFormProps {
  evaluationId: string;
  items: readonly RectificationItemDto[];
  onMade: (made: MadeRetestDto) => void;
}

/** Outcomes per object, problems found on the way, and one button that hands in all of it. */
export function RetestForm({ evaluationId, items, onMade }: RetestFormProps): ReactNode {
  const { t } = useMessages();
  const refreshing = useRefreshing();
  const [draft, setDraft] = useState<RetestDraft>({});
  const [found, setFound] = useState<readonly RetestEntryDto[]>([]);
  const [date, setDate] = useState(today());
  const [note, setNote] = useState('');
  const entries = [...entriesOf(items, draft), ...found];
  const lacking = entries.filter(({ record, item, object }) => record === '' || item === '' || object === '').length;
  const work = useMutation({
    mutationFn: () => refreshing(() => makeRetest(evaluationId, { date, note: note.trim() || null, entries })),
    onSuccess: (made) => {
      setDraft({});
      setFound([]);
      setNote('');
      onMade(made);
      document.getElementById('main')?.scrollIntoView();
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        work.mutate();
      }}
    >
      {items.map((item) => (
        <ItemSheet key={item.id} item={item} draft={draft} onDraft={setDraft} />
      ))}
      <NewProblems evaluationId={evaluationId} found={found} onFound={setFound} />
      <section className="panel" aria-label={t('rect.retest.handIn')}>
        <div className="fields">
          <TextField type="date" label={t('rect.retest.date')} value={date} onChange={setDate} required />
          <TextField label={t('rect.retest.note')} value={note} onChange={setNote} wide />
        </div>
        <p aria-live="polite">
          {t('rect.retest.count', { count: entries.length })}
          {lacking > 0 ? ` ${t('rect.retest.lacking', { count: lacking })}` : null}
        </p>
        {work.isError ? <ErrorNotice error={work.error} /> : null}
        <Button
          type="primary"
          htmlType="submit"
          loading={work.isPending}
          disabled={entries.length === 0 || lacking > 0}
        >
          {t('rect.retest.handIn')}
        </Button>
      </section>
    </form>
  );
}

interface ItemSheetProps {
  item: RectificationItemDto;
  draft: RetestDraft;
  onDraft: (next: RetestDraft) => void;
}

function ItemSheet({ item, draft, onDraft }: ItemSheetProps): ReactNode {
  const { t } = useMessages();
  return (
    <section className="panel" aria-label={item.title}>
      <header>
        <h2>
          <Link to="/rectification/$itemId" params={{ itemId: item.id }}>
            {item.title}
          </Link>
        </h2>
        <span className="tag-row">
          <RiskTag risk={item.risk} />
          <StateTag state={item.state} />
          <span className="quiet code">{item.item}</span>
          <Button
            onClick={() => {
              onDraft(markAll(draft, item, { outcome: 'fixed', record: '' }));
            }}
          >
            {t('rect.retest.allFixed')}
          </Button>
        </span>
      </header>
      <RetestProof item={item} />
      <ul className="outcomes">
        {item.targets
          .filter(({ fixed }) => !fixed)
          .map(({ objectKey, objectName, record }) => {
            const key = pairKey(item.id, objectKey);
            return (
              <OutcomeRow
                key={objectKey}
                name={objectName}
                before={record}
                outcome={draft[key]?.outcome}
                record={draft[key]?.record ?? ''}
                onChange={(sight) => {
                  onDraft({ ...draft, [key]: sight });
                }}
              />
            );
          })}
      </ul>
    </section>
  );
}
