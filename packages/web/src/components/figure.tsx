import type { ScoreResult } from '@mlps/controls';
import type { ReactNode } from 'react';
import { points } from '../lib/format';
import { useMessages } from '../messages/translate';

/** The score, or the rate in percent of the 2025 edition; says in words when there is none. */
export function Figure({ score }: { score: Pick<ScoreResult, 'score' | 'rate'> }): ReactNode {
  const { t } = useMessages();
  if (score.score !== null) return points(score.score);
  if (score.rate !== null) return `${points(score.rate)}%`;
  return t('score.none');
}
