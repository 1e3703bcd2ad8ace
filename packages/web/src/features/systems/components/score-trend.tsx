import type { PortfolioRoundDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { points } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';

const WIDTH = 64;
const HEIGHT = 20;
const MOST = 100;

/** The scores of the last rounds as a small line, and in words for who cannot see it; nothing while there are fewer than two. */
export function ScoreTrend({ rounds }: { rounds: readonly PortfolioRoundDto[] }): ReactNode {
  const { t } = useMessages();
  const figures = rounds.map(({ score }) => score.score ?? score.rate).filter((figure) => figure !== null);
  if (figures.length < 2) return null;
  const step = (WIDTH - 4) / (figures.length - 1);
  const place = (figure: number, index: number): string =>
    `${(2 + index * step).toFixed(1)},${(HEIGHT - 2 - (figure / MOST) * (HEIGHT - 4)).toFixed(1)}`;
  const words = t('systems.trend', { figures: figures.map(points).join(t('list.comma')) });
  return (
    <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      <title>{words}</title>
      <polyline points={figures.map(place).join(' ')} />
    </svg>
  );
}
