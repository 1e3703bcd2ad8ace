import type { RectificationItemDto } from '@mlps/client';
import { stateTable } from '@mlps/controls/rectification';
import type { RectificationState } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';

const usual: readonly RectificationState[] = ['open', 'planned', 'inProgress', 'submitted', 'closed'];

/** Where an item stands on its way; ways out of the usual one stand at the end. */
export function LifeLine({ item: { state } }: { item: RectificationItemDto }): ReactNode {
  const { t, lang } = useMessages();
  const steps = usual.includes(state) ? usual : [...usual.slice(0, -1), state];
  const current = steps.indexOf(state);
  return (
    <ol className="life-line" aria-label={t('rect.lifeLine')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-place={index < current ? 'past' : index === current ? 'now' : 'next'}
          aria-current={index === current ? 'step' : undefined}
        >
          {stateTable[step][lang]}
        </li>
      ))}
    </ol>
  );
}
