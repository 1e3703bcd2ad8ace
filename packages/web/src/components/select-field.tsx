import type { ReactNode } from 'react';
import { Field } from './field';
import type { SelectOption } from './select';

interface SelectFieldProps<T extends string> {
  label: string;
  value: T;
  options: readonly SelectOption<T>[];
  onChange: (next: T) => void;
  help?: string;
  fault?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}

/** A labelled list box; the browser's own, which works with every keyboard and reading aid. */
export function SelectField<T extends string>(props: SelectFieldProps<T>): ReactNode {
  const { label, value, options, onChange, help, fault, required = false, disabled } = props;
  return (
    <Field label={label} {...(help === undefined ? {} : { help })} fault={fault} required={required}>
      {(aria) => (
        <select
          className="native-select"
          {...aria}
          value={value}
          required={required}
          disabled={disabled}
          onChange={(event) => {
            onChange(event.target.value as T); // the options hold nothing else
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
