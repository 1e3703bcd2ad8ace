import type { MadeRetestDto } from '@mlps/client';
import { actionNames } from '@mlps/controls/rectification';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ConclusionTag } from '../../../components/word-tags';
import { Figure } from '../../../components/figure';
import { useMessages } from '../../../messages/translate';
import type { ScoreResult } from '@mlps/controls';
import { StateTag } from './state-tag';

export interface RetestResultProps {
  made: MadeRetestDto;
  /** of the items that were retested, by id */
  titles: ReadonlyMap<string, string>;
}

/** What followed from a retest: the items it moved, those it opened, and the score before and after. */
export function RetestResult({ made, titles }: RetestResultProps): ReactNode {
  const { t, lang } = useMessages();
  const closed = made.items.filter(({ state }) => state === 'closed').length;
  return (
    <section className="notice-box stack bulk-result" data-tone="ok" role="status" aria-label={t('rect.retest.done')}>
      <h2>{t('rect.retest.done')}</h2>
      <p>{t('rect.retest.doneCounts', { items: made.items.length, closed, opened: made.opened.length })}</p>
      <dl className="score-change">
        {(['before', 'after'] as const).map((side) => (
          <div key={side}>
            <dt>{t(`rect.score.${side}`)}</dt>
            <dd>
              <Figure score={made[side] as Pick<ScoreResult, 'score' | 'rate'>} />{' '}
              <ConclusionTag conclusion={made[side].conclusion} />
            </dd>
          </div>
        ))}
      </dl>
      <Link to="/papers/new" search={{ kind: 'retest', subject: made.retest.id }}>
        {t('papers.makeOf', { kind: t('papers.kind.retest') })}
      </Link>
      <ul className="plain">
        {made.items.map(({ rectificationItemId, action, state, verdict, remaining }) => (
          <li key={rectificationItemId}>
            <Link to="/rectification/$itemId" params={{ itemId: rectificationItemId }}>
              {titles.get(rectificationItemId) ?? t(`rect.retest.verdict.${verdict}`)}
            </Link>{' '}
            {t(`rect.retest.verdict.${verdict}`)} <StateTag state={state} />{' '}
            {action === null ? null : <span className="quiet">{actionNames[action][lang]}</span>}
            {remaining.length > 0 ? (
              <span className="quiet"> {t('rect.retest.remaining', { count: remaining.length })}</span>
            ) : null}
          </li>
        ))}
        {made.opened.map((id) => (
          <li key={id}>
            <Link to="/rectification/$itemId" params={{ itemId: id }}>
              {t('rect.retest.opened')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
