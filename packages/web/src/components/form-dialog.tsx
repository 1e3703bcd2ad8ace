import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { Dialog } from './dialog';
import type { DialogProps } from './dialog';
import { ErrorNotice } from './error-notice';

export interface FormDialogProps extends Omit<DialogProps, 'footer'> {
  /** words of the button that does it */
  submit: string;
  danger?: boolean;
  /** nothing can be sent yet, e.g. because nothing was changed */
  disabled?: boolean;
  /** word of the other button; by default that it gives up what was entered */
  leave?: string;
  /** stays open when done, because something is shown then */
  keepOpen?: boolean;
  /** does the work; the dialog closes when it is done, and shows why when it fails */
  onSubmit: () => Promise<unknown>;
}

/** A form over the page: sends it (Ctrl+Enter from every field, as Enter only does from some), shows progress and refusals, closes when done. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { submit, leave, danger = false, disabled = false, keepOpen = false, onSubmit, onClose, ...rest } = props;
  const { children, ...dialog } = rest;
  const { t } = useMessages();
  const formId = useId();
  const [missing, setMissing] = useState<string | null>(null);
  const work = useMutation({ mutationFn: onSubmit, onSuccess: keepOpen ? () => undefined : onClose });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const field = firstInvalid(event.currentTarget);
    setMissing(field && nameOf(field));
    if (field) field.focus();
    else if (!work.isPending) work.mutate();
  };
  return (
    <Dialog
      {...dialog}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{leave ?? t('dialog.cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            title="Ctrl+Enter"
            aria-keyshortcuts="Control+Enter"
            form={formId}
            danger={danger}
            disabled={disabled || work.isPending}
            loading={work.isPending}
          >
            {submit}
          </Button>
        </>
      }
    >
      {/* The browser's own words about a missing entry come in its language, not in the page's. */}
      <form id={formId} className="stack" noValidate onSubmit={send} onKeyDown={disabled ? undefined : sendByKey}>
        {children}
        {missing === null ? null : (
          <p className="notice-box" data-tone="bad" role="alert">
            {t('form.invalid', { field: missing })}
          </p>
        )}
        {work.isError ? <ErrorNotice error={work.error} /> : null}
      </form>
    </Dialog>
  );
}

/** Also from a list box or a text of several lines, in which Enter is something else. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

type FormControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function firstInvalid(form: HTMLFormElement): FormControl | null {
  return form.querySelector<FormControl>('input:invalid, select:invalid, textarea:invalid');
}

function nameOf(control: FormControl): string {
  return control.labels?.item(0)?.textContent ?? control.getAttribute('aria-label') ?? control.name;
}
