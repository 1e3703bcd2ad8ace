import type { ReviewResult } from '@mlps/client';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { Place } from '../model/cell.js';
import type { GridView } from '../model/view.js';

const SHOWN = 50;

/** What is left alone, grouped by the reason. */
export function SkipList({
  skips,
  whole,
  onGo,
}: {
  skips: ReviewResult['skips'];
  whole: Pick<GridView, 'objects'>;
  /** goes to the place; absent where one cannot go from here */
  onGo?: (place: Place) => void;
}): ReactNode {
  const { t } = useMessages();
  const reasons = [...new Set(skips.map(({ reason }) => reason))];
  const nameOf = (id: string): string => whole.objects.find((object) => object.id === id)?.name ?? id;
  return (
    <div className="stack">
      {reasons.map((reason) => {
        const lines = skips.filter((skip) => skip.reason === reason);
        return (
          <details key={reason} className="skips">
            <summary>{t('grid.plan.skipped', { count: lines.length, reason: t(`review.skip.${reason}`) })}</summary>
            <ul className="plain small">
              {lines.slice(0, SHOWN).map(({ object, item }) => (
                <li key={`${object} ${item}`}>
                  {onGo ? (
                    <button
                      type="button"
                      className="text-link"
                      onClick={() => {
                        onGo({ object, item });
                      }}
                    >
                      {nameOf(object)} <span className="code">{item}</span>
                    </button>
                  ) : (
                    <>
                      {nameOf(object)} <span className="code">{item}</span>
                    </>
                  )}
                </li>
              ))}
              {lines.length > SHOWN ? (
                <li className="quiet">{t('grid.plan.more', { count: lines.length - SHOWN })}</li>
              ) : null}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
