import type { TemplateField } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/translate';

interface FaultSummaryProps {
  faults: Readonly<Record<string, string>>;
  fields: readonly TemplateField[];
}

/** Says how many answers are missing or wrong, and leads to each; comes into view when it appears. */
export function FaultSummary({ faults, fields }: FaultSummaryProps): ReactNode {
  const { t, lang } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const faulty = fields.filter(({ id }) => faults[id] !== undefined);
  const key = faulty.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (key !== '') box.current?.focus();
  }, [key]);
  if (faulty.length === 0) return null;
  return (
    <div ref={box} className="notice-box" data-tone="bad" role="alert" tabIndex={-1}>
      <h3>{t('answers.faults', { count: faulty.length })}</h3>
      <ul className="plain">
        {faulty.map(({ id, [lang]: name }) => (
          <li key={id}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                goTo(id);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Scrolls to the question and puts the focus into its answer. */
function goTo(field: string): void {
  const place = document.getElementById(`answer-${field}`);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
}
