import type { ReactNode } from 'react';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface OptionGroup<T extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<T>[];
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly (SelectOption<T> | OptionGroup<T>)[];
  onChange: (next: T) => void;
}

/** The browser's own list box: it works with every keyboard and reading aid, and finds an entry by its first characters. */
export function Select<T extends string>({ label, value, options, onChange }: SelectProps<T>): ReactNode {
  return (
    <select
      className="native-select"
      aria-label={label}
      value={value}
      onChange={(event) => {
        onChange(event.target.value as T); // the options hold nothing else
      }}
    >
      {options.map((entry) =>
        'options' in entry ? (
          <optgroup key={entry.label} label={entry.label}>
            {entry.options.map(toOption)}
          </optgroup>
        ) : (
          toOption(entry)
        ),
      )}
    </select>
  );
}

function toOption<T extends string>({ value, label }: SelectOption<T>): ReactNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
