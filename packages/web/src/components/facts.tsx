import type { ReactNode } from 'react';

interface FactsProps {
  label: string;
  /** name and value; a fact without a value is left out */
  facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Short facts in one flowing line. */
export function Facts({ label, facts }: FactsProps): ReactNode {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <section className="facts-box" aria-label={label}>
      <dl className="facts">
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
