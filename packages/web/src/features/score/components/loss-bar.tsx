import type { ReactNode } from 'react';
import { points } from '../../../lib/format';

/** A loss as figure and as a bar against the greatest of its list. */
export function LossBar({ lost, most }: { lost: number; most: number }): ReactNode {
  return (
    <span className="lost">
      <span className="lost-bar" style={{ width: `${most === 0 ? 0 : (100 * lost) / most}%` }} />
      {points(lost)}
    </span>
  );
}
