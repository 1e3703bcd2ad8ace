import type { ReviewEntryDto } from '@mlps/client';
import type { ReviewState } from '@mlps/controls';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import type { Judgement } from '../api/reviews';
import { JudgeDialog } from './judge-dialog';
import { ReviewEntry } from './review-entry';

interface ReviewListProps {
  evaluationId: string;
  state: ReviewState;
  completed: boolean;
  entries: readonly ReviewEntryDto[];
  /** loads the next page; null on the last */
  more: (() => void) | null;
  /** loads everything that is left; null on the last page */
  rest: (() => void) | null;
}

const keyOf = ({ finding }: ReviewEntryDto): string => `${finding.object} ${finding.item}`;

/** Results with what can be done to them, one by one or all that are ticked. */
export function ReviewList({ evaluationId, state, completed, entries, more, rest }: ReviewListProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ action: Judgement; entries: readonly ReviewEntryDto[] } | null>(null);
  const why = whyNot(completed, can('findings.review'), t);
  const chosen = entries.filter((entry) => ticked.has(keyOf(entry)));
  const tick = (keys: readonly string[], on: boolean): void => {
    setTicked(new Set(on ? [...ticked, ...keys] : [...ticked].filter((key) => !keys.includes(key))));
  };
  const actions = actionsIn(state);
  return (
    <>
      {actions.length === 0 || entries.length === 0 ? null : (
        <div className="review-bulk" role="group" aria-label={t('review.bulk')}>
          <label className="check">
            <input
              type="checkbox"
              checked={chosen.length === entries.length}
              onChange={(event) => {
                tick(entries.map(keyOf), event.target.checked);
              }}
            />{' '}
            {t(rest === null ? 'review.all' : 'review.allLoaded', { count: entries.length })}
          </label>
          {actions.map((action) => (
            <Button
              key={action}
              type={action === 'accept' ? 'primary' : 'default'}
              disabled={chosen.length === 0 || why !== null}
              title={why ?? undefined}
              onClick={() => {
                setAsked({ action, entries: chosen });
              }}
            >
              {t(`review.do.${action}`)} {chosen.length > 0 ? `(${chosen.length})` : ''}
            </Button>
          ))}
          {rest === null ? null : <Button onClick={rest}>{t('review.rest')}</Button>}
          {why === null ? null : <span className="quiet small">{why}</span>}
        </div>
      )}
      {entries.length === 0 ? <NothingHere state={state} /> : null}
      <ol className="review-list">
        {entries.map((entry) => (
          <ReviewEntry
            key={keyOf(entry)}
            evaluationId={evaluationId}
            entry={entry}
            actions={actions}
            why={why}
            ticked={actions.length === 0 ? null : ticked.has(keyOf(entry))}
            onTick={(on) => {
              tick([keyOf(entry)], on);
            }}
            onJudge={(action) => {
              setAsked({ action, entries: [entry] });
            }}
          />
        ))}
      </ol>
      {more === null ? null : <Button onClick={more}>{t('review.more')}</Button>}
      {asked ? (
        <JudgeDialog
          evaluationId={evaluationId}
          action={asked.action}
          entries={asked.entries}
          onClose={() => {
            setAsked(null);
          }}
          onDone={() => {
            setTicked(new Set());
          }}
        />
      ) : null}
    </>
  );
}

function NothingHere({ state }: { state: ReviewState }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="empty">
      <h2>{t(`review.empty.${state}`)}</h2>
      <p>{t('review.emptyHelp')}</p>
    </div>
  );
}

/** What a reviewer can do to results in a state. */
function actionsIn(state: ReviewState): readonly Judgement[] {
  if (state === 'submitted') return ['accept', 'return'];
  return state === 'accepted' ? ['reopen'] : [];
}

/** Why nothing can be done at all; null when something can. */
function whyNot(completed: boolean, may: boolean, t: Translate): string | null {
  if (completed) return t('review.why.completed');
  return may ? null : t('review.why.right');
}
