import { useId, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';

interface FileDropProps {
  label: string;
  hint: string;
  /** file name endings, e.g. `.json` */
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** A place to drop a file on, or to choose one by mouse or keyboard. */
export function FileDrop({ label, hint, accept, disabled = false, onFile }: FileDropProps): ReactNode {
  const [over, setOver] = useState(false);
  const hintId = useId();
  const take = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file && !disabled) onFile(file);
  };
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault(); // otherwise the browser opens the dropped file in place of the page
    setOver(inside);
  };
  return (
    <label
      className="drop"
      data-over={over}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        disabled={disabled}
        aria-describedby={hintId}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = ''; // so that the same file, mended, can be chosen again
        }}
      />
      <strong>{label}</strong>
      <br />
      <span id={hintId} className="quiet small">
        {hint}
      </span>
    </label>
  );
}
