import type { ReactNode } from 'react';
import { Figure } from '../../../components/figure';
import { ProblemCounts } from '../../../components/problem-counts';
import { Tag } from '../../../components/tag';
import { ConclusionTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { useScore } from '../../evaluation/api/use-score';

type Part = 'figure' | 'conclusion' | 'problems';

/** One figure of an evaluation's score in a list; the three cells of a row share one request. */
export function ScoreCell({ evaluationId, part }: { evaluationId: string; part: Part }): ReactNode {
  const { t } = useMessages();
  const { data: score, isError } = useScore(evaluationId);
  if (!score) return <span className="quiet">{isError ? t('error.title') : '…'}</span>;
  if (part === 'problems') return <ProblemCounts problems={score.problems} />;
  if (part === 'figure') return <Figure score={score} />;
  return (
    <span className="tag-row">
      <ConclusionTag conclusion={score.conclusion} />
      {score.complete ? null : <Tag tone="warn">{t('score.provisional')}</Tag>}
    </span>
  );
}
