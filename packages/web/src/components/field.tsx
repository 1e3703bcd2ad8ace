import { useId } from 'react';
import type { ReactNode } from 'react';

/** Attributes that tie an input to its label, help and fault. */
export interface FieldAria {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface FieldProps {
  label: string;
  help?: string;
  /** what is wrong with the entry */
  fault?: string | undefined;
  /** as wide as its form */
  wide?: boolean;
  /** marked with a star */
  required?: boolean;
  children: (aria: FieldAria) => ReactNode;
}

/** A labelled entry with its help or fault below. */
export function Field({ label, help, fault, wide = false, required = false, children }: FieldProps): ReactNode {
  const id = useId();
  const below = fault ?? help;
  return (
    <div className="field" data-wide={wide}>
      <label htmlFor={id} data-required={required}>
        {label}
      </label>
      {children({
        id,
        ...(below === undefined ? {} : { 'aria-describedby': `${id}-below` }),
        ...(fault === undefined ? {} : { 'aria-invalid': true }),
      })}
      {below === undefined ? null : (
        <span id={`${id}-below`} className="field-below" data-fault={fault !== undefined}>
          {below}
        </span>
      )}
    </div>
  );
}
