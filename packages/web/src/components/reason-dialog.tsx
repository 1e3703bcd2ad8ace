import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from './form-dialog';
import { TextField } from './text-field';

interface ReasonDialogProps {
  title: string;
  /** what will happen, in one or two sentences */
  consequence: ReactNode;
  /** what is asked for, e.g. the reason of a return */
  label: string;
  /** false: the reason may stay empty */
  required?: boolean;
  submit: string;
  danger?: boolean;
  onClose: () => void;
  /** does the work; the dialog closes when it is done, and shows why when it fails */
  onConfirm: (reason: string) => Promise<unknown>;
}

/** Asks before something that cannot be taken back lightly, and for the reason that the history will tell. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { consequence, label, required = true, onConfirm, ...dialog } = props;
  const [reason, setReason] = useState('');
  return (
    <FormDialog {...dialog} disabled={required && reason.trim() === ''} onSubmit={() => onConfirm(reason.trim())}>
      <div>{consequence}</div>
      <TextField label={label} value={reason} onChange={setReason} lines={3} required={required} autoFocus />
    </FormDialog>
  );
}
