import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EvaluationSummary } from '../../../lib/contract';
import { useMessages } from '../../../messages/translate';
import { views } from '../evaluation-search';
import type { View } from '../evaluation-search';

/** Links to the parts of an evaluation; each part has an address, so that it can be sent to somebody. */
export function ViewLinks({ evaluation, view }: { evaluation: EvaluationSummary; view: View }): ReactNode {
  const { t } = useMessages();
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
        </Link>
      ))}
    </nav>
  );
}
