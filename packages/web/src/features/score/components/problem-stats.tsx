import type { ProblemCounts } from '@mlps/controls';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';

const lines = ['high', 'medium', 'low', 'unrated', 'hazards'] as const;

/** Numbers of problems by risk, and of major hazards. */
export function ProblemStats({ problems }: { problems: ProblemCounts }): ReactNode {
  const { t } = useMessages();
  return (
    <dl className="stats" aria-label={t('score.problems')}>
      {lines.map((line) => (
        <div key={line} data-risk={line} data-zero={problems[line] === 0}>
          <dt>{t(`score.problem.${line}`)}</dt>
          <dd>
            {problems[line]}
            {line === 'hazards' && problems.hazardsRectified > 0 ? (
              <span className="small quiet"> {t('score.hazardsRectified', { count: problems.hazardsRectified })}</span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
