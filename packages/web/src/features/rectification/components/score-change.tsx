import type { ReactNode } from 'react';
import { Figure } from '../../../components/figure';
import { ConclusionTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { useScores } from '../api/use-retests';

/** The score of the evaluation as it was judged, and as it stands after its retests. */
export function ScoreChange({ evaluationId }: { evaluationId: string }): ReactNode {
  const { t } = useMessages();
  const scores = useScores(evaluationId);
  if (!scores.data) return null;
  const { before, after } = scores.data;
  return (
    <dl className="score-change">
      <div>
        <dt>{t('rect.score.before')}</dt>
        <dd>
          <Figure score={before} /> <ConclusionTag conclusion={before.conclusion} />
        </dd>
      </div>
      <div>
        <dt>{t('rect.score.after')}</dt>
        <dd>
          <Figure score={after} /> <ConclusionTag conclusion={after.conclusion} />
        </dd>
      </div>
    </dl>
  );
}
