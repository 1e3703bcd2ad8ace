import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { ConclusionTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { useLiveScore, useProgress } from '../live-figures';
import { useWhole } from '../use-cells';
import type { GridView } from '../model/view.js';
import type { Workspace } from '../workspace';
import { SaveStatus } from './save-status';

interface RecordingHeadProps {
  workspace: Workspace;
  view: GridView;
}

/** What is recorded, how far it is, and what it comes to: progress and score move with every key. */
export function RecordingHead({ workspace, view }: RecordingHeadProps): ReactNode {
  const { t } = useMessages();
  const { head } = workspace;
  return (
    <div className="recording-head">
      <h1>
        <Link to="/evaluations/$evaluationId" params={{ evaluationId: head.evaluationId }}>
          {head.systemName} <span className="page-part">{head.name}</span>
        </Link>
      </h1>
      <LiveFigures workspace={workspace} view={view} />
      <span className="recording-links">
        <Link to="/evaluations/$evaluationId/review" params={{ evaluationId: head.evaluationId }}>
          {t('grid.toReview')}
        </Link>
      </span>
      <SaveStatus workspace={workspace} />
    </div>
  );
}

/** Figures may lag behind the keys by a moment; typing must not. */
function LiveFigures({ workspace, view }: RecordingHeadProps): ReactNode {
  const { t } = useMessages();
  const { head } = workspace;
  const whole = useWhole(workspace);
  const here = useProgress(view, workspace);
  const all = useProgress(whole, workspace);
  const score = useLiveScore(workspace, whole);
  return (
    <span className="recording-figures">
      <span className="recording-progress">
        <progress
          value={all.answered}
          max={Math.max(1, all.expected)}
          aria-label={t('grid.progress.label', { answered: all.answered, expected: all.expected })}
        />
        <span>
          {t('grid.progress.all', { answered: all.answered, expected: all.expected })}
          <span className="quiet"> {t('grid.progress.here', { left: here.expected - here.answered })}</span>
        </span>
      </span>
      {score ? (
        <span className="recording-score" title={t('grid.score.help', { edition: head.edition })}>
          {score.rate === null ? t('grid.score') : t('grid.rate')}{' '}
          <strong>{score.rate === null ? (score.score?.toFixed(2) ?? '—') : `${score.rate.toFixed(2)}%`}</strong>{' '}
          {score.conclusion === null ? null : <ConclusionTag conclusion={score.conclusion} />}{' '}
          {score.complete || score.exact === null ? null : <Tag>{t('score.provisional')}</Tag>}
        </span>
      ) : null}
    </span>
  );
}
