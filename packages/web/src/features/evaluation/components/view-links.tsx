import type { EvaluationDto } from '@mlps/client';
import type { ScoreResult } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import { useScore } from '../api/use-score';
import { views } from '../evaluation-search';
import type { View } from '../evaluation-search';

/** Links to the parts of an evaluation; each part has an address, so that it can be sent to somebody. */
export function ViewLinks({ evaluation, view }: { evaluation: EvaluationDto; view: View }): ReactNode {
  const { t } = useMessages();
  const { data: score } = useScore(evaluation.id, evaluation.edition);
  return (
    <nav className="views" aria-label={t('evaluation.views')}>
      {views.map((name) => (
        <Link
          key={name}
          to="/evaluations/$evaluationId"
          params={{ evaluationId: evaluation.id }}
          search={({ edition }) => ({
            ...(name === 'overview' ? {} : { view: name }),
            ...(edition === undefined ? {} : { edition }),
          })}
          activeOptions={{ includeSearch: true, exact: true }}
          activeProps={{}}
          aria-current={name === view ? 'page' : undefined}
        >
          {t(`evaluation.view.${name}`)}
          {name === 'problems' && score ? <span className="count"> {problemCount(score)}</span> : null}
        </Link>
      ))}
    </nav>
  );
}

function problemCount({ problems }: ScoreResult): number {
  return problems.high + problems.medium + problems.low + problems.unrated;
}
