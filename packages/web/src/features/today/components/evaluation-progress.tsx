import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import { progressQuery } from '../../review/api/reviews';

/** How many cells of an evaluation have a result, and how many of those a second person accepted. */
export function EvaluationProgress({ evaluationId }: { evaluationId: string }): ReactNode {
  const { t } = useMessages();
  const { data } = useQuery(progressQuery(evaluationId));
  if (!data) return null;
  const { applicable: expected, unanswered, accepted } = data;
  const answered = expected - unanswered;
  return (
    <span className="row-progress">
      <progress
        value={answered}
        max={Math.max(1, expected)}
        aria-label={t('today.progress.label', { answered, expected })}
      />{' '}
      {t('today.progress.recorded', { answered, expected })}
      <br />
      <span className="quiet small">{t('today.progress.accepted', { accepted })}</span>
    </span>
  );
}
