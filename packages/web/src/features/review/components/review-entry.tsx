import type { ReviewEntryDto } from '@mlps/client';
import { catalog, findingDifferences, readRisk } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ResultTag, RiskTag } from '../../../components/word-tags';
import { moment } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { Differences } from '../../grid/components/differences';
import { Versions } from '../../grid/components/cell-history';
import type { Judgement } from '../api/reviews';

interface ReviewEntryProps {
  evaluationId: string;
  entry: ReviewEntryDto;
  actions: readonly Judgement[];
  /** why nothing can be done; null when something can */
  why: string | null;
  /** null: nothing to tick */
  ticked: boolean | null;
  onTick: (on: boolean) => void;
  onJudge: (action: Judgement) => void;
}

/** One result as the second person sees it: what it says, who says so, and what changed since the last review and the last round. */
export function ReviewEntry(props: ReviewEntryProps): ReactNode {
  const { evaluationId, entry, actions, why, ticked, onTick, onJudge } = props;
  const { finding, objectName, own } = entry;
  const { t, lang } = useMessages();
  const [historyOpen, setHistoryOpen] = useState(false);
  const item = catalog.has(finding.item) ? catalog.get(finding.item) : null;
  const place = { object: finding.object, item: finding.item };
  const title = `${objectName} ${item ? `${item.clause} ${item.letter}`.trim() : finding.item}`;
  return (
    <li className="review-entry" aria-label={title}>
      <div className="review-entry-head">
        {ticked === null ? null : (
          <input
            type="checkbox"
            aria-label={t('review.tick', { title })}
            checked={ticked}
            onChange={(event) => {
              onTick(event.target.checked);
            }}
          />
        )}
        <div className="review-entry-title">
          <h3>
            <Link to="/evaluations/$evaluationId/grid" params={{ evaluationId }} search={{ domain: 'all', ...place }}>
              {title}
            </Link>{' '}
            <ResultTag result={finding.result} />{' '}
            {finding.risk === null ? null : <RiskTag risk={readRisk(finding.risk)} />}
          </h3>
          {item ? <p className="quiet small">{lang === 'zh' ? item.statementZh : item.statementEn}</p> : null}
        </div>
        <div className="review-entry-acts">
          {actions.map((action) => {
            const reason = why ?? (action === 'accept' && own ? t('review.why.own') : null);
            return (
              <Button
                key={action}
                size="small"
                disabled={reason !== null}
                title={reason ?? undefined}
                aria-label={`${t(`review.do.${action}`)} ${title}`}
                onClick={() => {
                  onJudge(action);
                }}
              >
                {t(`review.do.${action}`)}
              </Button>
            );
          })}
        </div>
      </div>
      {own && actions.includes('accept') ? <p className="small quiet">{t('review.why.own')}</p> : null}
      <p className="review-text">
        {finding.record ?? finding.reason ?? <span className="quiet">{t('review.noText')}</span>}
      </p>
      {finding.advice === null ? null : (
        <p className="small">
          <span className="quiet">{t('grid.advice')}</span> {finding.advice}
        </p>
      )}
      {finding.comment === null ? null : (
        <p className="small">
          <span className="quiet">{t('grid.comment')}</span> {finding.comment}
        </p>
      )}
      <Compared title={t('review.sinceReview')} before={entry.lastReviewed} now={finding} />
      <Compared title={t('review.sinceRound')} before={entry.lastRound} now={finding} />
      <p className="quiet small">
        {t('review.who', { writer: finding.writtenBy ?? t('grid.history.unknown') })}
        {finding.submittedBy === null
          ? ''
          : ` · ${t('review.submittedBy', { name: finding.submittedBy, at: timeOf(finding.submittedAt, lang) })}`}
        {finding.reviewedBy === null
          ? ''
          : ` · ${t('review.reviewedBy', { name: finding.reviewedBy, at: timeOf(finding.reviewedAt, lang) })}`}
      </p>
      <details
        onToggle={(event) => {
          setHistoryOpen(event.currentTarget.open);
        }}
      >
        <summary>{t('grid.history')}</summary>
        {historyOpen ? <Versions evaluationId={evaluationId} place={place} version={finding.version} /> : null}
      </details>
    </li>
  );
}

function timeOf(at: string | null, lang: 'zh' | 'en'): string {
  return at === null ? '' : moment(at, lang);
}

interface ComparedProps {
  title: string;
  before: ReviewEntryDto['lastRound'];
  now: ReviewEntryDto['finding'];
}

/** What is different from an earlier state; nothing when there was none. */
function Compared({ title, before, now }: ComparedProps): ReactNode {
  const { t } = useMessages();
  if (before === null) return null;
  const differences = findingDifferences(before, now);
  return (
    <section className="compared" aria-label={title}>
      <h4>{title}</h4>
      {differences.length === 0 ? (
        <p className="quiet small">{t('review.same')}</p>
      ) : (
        <Differences differences={differences} />
      )}
    </section>
  );
}
