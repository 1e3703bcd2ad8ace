import type { ScoreResult } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../../components/figure';
import { Tag } from '../../../components/tag';
import { ConclusionTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { HalvesTable } from './halves-table';
import { MethodNote } from './method-note';
import { ProblemStats } from './problem-stats';
import { ReasonText } from './reason-text';

interface ScoreCardProps {
  score: ScoreResult;
  evaluationId: string;
}

/** The figure, the conclusion with its reason, and everything that must be said beside them. */
export function ScoreCard({ score, evaluationId }: ScoreCardProps): ReactNode {
  const { t } = useMessages();
  const id = useId();
  const { technical, management } = score;
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 id={id} className="quiet">
        {score.rate === null ? t('score.score') : t('score.rate')}
      </h2>
      <ScoreLine score={score} />
      <ProblemStats problems={score.problems} />
      <p>
        <ReasonText score={score} />
      </p>
      {score.complete ? null : (
        <p>
          {t('score.provisionalHelp', { count: score.missing.length })}{' '}
          <Link
            to="/evaluations/$evaluationId/grid"
            params={{ evaluationId }}
            search={score.exact === null ? {} : { domain: 'all', filter: 'unanswered' }}
          >
            {t('score.toOpen')}
          </Link>
        </p>
      )}
      <NoticeList notices={score.notices} />
      <MethodNote score={score} />
      {technical && management ? <HalvesTable technical={technical} management={management} /> : null}
    </section>
  );
}

function ScoreLine({ score }: { score: ScoreResult }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="score-line">
      <strong className="score-figure">
        <Figure score={score} />
      </strong>
      <span className="score-conclusion">
        <ConclusionTag conclusion={score.conclusion} />
      </span>
      {score.complete ? null : <Tag tone="warn">{t('score.provisional')}</Tag>}
      <span className="quiet small">
        {t('score.edition', { edition: score.edition })}
        {score.exact === null ? null : (
          <>
            <br />
            {t('score.exact', { exact: score.exact })}
          </>
        )}
      </span>
    </div>
  );
}

function NoticeList({ notices }: { notices: ScoreResult['notices'] }): ReactNode {
  const { t, lang } = useMessages();
  if (notices.length === 0) return null;
  return (
    <div className="notice-box small" data-tone="warn">
      <h3>{t('score.notices')}</h3>
      <ul className="plain">
        {notices.map((notice) => (
          <li key={notice.code}>{notice[lang]}</li>
        ))}
      </ul>
    </div>
  );
}
