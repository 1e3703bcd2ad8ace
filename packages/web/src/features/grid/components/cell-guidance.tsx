import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../messages/translate';
import { itemQuery } from '../../catalog/api/item-query';

const REST_MS = 250;

/** How the active item is evaluated: steps, evidence, typical faults, advice. Asked for once the selection rests. */
export function CellGuidance({ itemId }: { itemId: string }): ReactNode {
  const { t, lang } = useMessages();
  const rested = useRested(itemId);
  const { data } = useQuery({ ...itemQuery(itemId), enabled: rested === itemId });
  if (!data) return <p className="quiet small">{t('grid.guidance')}</p>;
  const { guidance } = data;
  const zh = lang === 'zh';
  return (
    <details className="cell-guidance" open>
      <summary>{t('grid.guidance')}</summary>
      <h3>{t('item.steps')}</h3>
      <ol className="plain">
        {guidance.steps.map((step) => (
          <li key={step.zh}>
            <span className="quiet">{t(`item.step.${step.method}`)}</span> {step[lang]}
          </li>
        ))}
      </ol>
      <h3>{t('item.evidence')}</h3>
      <Lines lines={zh ? guidance.evidenceZh : guidance.evidenceEn} />
      <h3>{t('item.nonconformities')}</h3>
      <Lines lines={zh ? guidance.nonconformitiesZh : guidance.nonconformitiesEn} />
    </details>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The value once it has stayed for a while, null before: moving past a hundred cells asks the service for nothing. */
export function useRested(value: string): string | null {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(value);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return rested;
}
