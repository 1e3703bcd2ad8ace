import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

export interface DialogProps {
  title: string;
  onClose: () => void;
  /** `side`: a sheet from the edge, for long forms; `wide`: for tables */
  shape?: 'centre' | 'wide' | 'side';
  children: ReactNode;
  /** buttons at the end */
  footer?: ReactNode;
}

const FIRST_FIELD =
  '.dialog-body :is(input, textarea, select):not(:disabled, [type="hidden"], [type="file"], [type="radio"]:not(:checked))';
const DOES_IT = 'footer button[type="submit"]:not(:disabled)';

/**
 * A dialog over the page. It is the browser's own: the keyboard stays inside, Escape closes it, the page behind is out of reach, and the focus returns to where it
 * was. Mount it to open it: `{open ? <Dialog …/> : null}`.
 */
export function Dialog({ title, onClose, shape = 'centre', children, footer }: DialogProps): ReactNode {
  const { t } = useMessages();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // The browser would begin with the button that closes: Enter must do what the dialog is for.
    const start = dialog?.querySelector<HTMLElement>(FIRST_FIELD) ?? dialog?.querySelector<HTMLElement>(DOES_IT);
    start?.focus();
    // Closing it while it is still in the page is what returns the focus.
    return () => {
      dialog?.close();
      if (document.activeElement === document.body) stayNear();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      data-shape={shape}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return; // a file chooser inside tells of its own end
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="link-button" aria-label={t('dialog.close')} onClick={onClose}>
          ×
        </button>
      </header>
      <div className="dialog-body">{children}</div>
      {footer === undefined ? null : <footer>{footer}</footer>}
    </dialog>
  );
}

/** What opened the dialog has gone with what it did: the keyboard goes on in the dialog below, or where the page begins. */
function stayNear(): void {
  const below = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
  const next = below?.querySelector<HTMLElement>(FIRST_FIELD) ?? document.getElementById('main');
  next?.focus({ preventScroll: true });
}
