import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react';
import { Field } from './field';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (next: string) => void;
  help?: string;
  /** what is wrong with the entry */
  fault?: string | undefined;
  /** `date`, `password`, `email`, `number` …; plain text by default */
  type?: HTMLInputTypeAttribute;
  /** more than one makes it a text of several lines */
  lines?: number;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  placeholder?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** as wide as its form */
  wide?: boolean;
}

/** A labelled entry of text, a date, a number or a password. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, help, fault, lines = 1, wide = lines > 1, type = 'text', onChange, autoComplete = 'off' } = props;
  const { value, required, disabled, autoFocus, maxLength, placeholder } = props;
  const shared = { value, required, disabled, autoFocus, maxLength, placeholder, autoComplete };
  const change = (event: { target: { value: string } }): void => {
    onChange(event.target.value);
  };
  return (
    <Field
      label={label}
      {...(help === undefined ? {} : { help })}
      fault={fault}
      wide={wide}
      required={required ?? false}
    >
      {(aria) =>
        lines > 1 ? (
          <textarea className="native-input" rows={lines} {...aria} {...shared} onChange={change} />
        ) : (
          <input className="native-input" type={type} {...aria} {...shared} onChange={change} />
        )
      }
    </Field>
  );
}
