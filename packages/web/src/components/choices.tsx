import { useId } from 'react';
import type { ReactNode } from 'react';

interface ChoicesProps<T extends string> {
  label: string;
  options: readonly { readonly value: T; readonly label: string }[];
  value: T;
  onChange: (next: T) => void;
}

/** A short row of choices of which one holds: radio buttons drawn as one bar. */
export function Choices<T extends string>({ label, options, value, onChange }: ChoicesProps<T>): ReactNode {
  const name = useId();
  return (
    <div className="choices" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
