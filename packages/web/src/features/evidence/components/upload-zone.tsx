import { Button } from 'antd';
import { useId, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { WorkProgress } from '../../../components/work-progress';
import { useCancellable } from '../../../lib/use-cancellable';
import { useMessages } from '../../../messages/translate';
import { uploadEvidence } from '../api/change-evidence';
import { ACCEPTED } from '../evidence-place';
import type { EvidencePlace } from '../evidence-place';
import '../evidence.css';

interface UploadZoneProps {
  place: EvidencePlace;
  /** after each file that arrived */
  onUploaded: () => Promise<void>;
}

interface Refused {
  readonly name: string;
  readonly error: Error;
}

/** Takes several files at once: dropped, chosen, pasted, or photographed on a phone. Those refused are told one by one, the others arrive. */
export function UploadZone({ place, onUploaded }: UploadZoneProps): ReactNode {
  const { t } = useMessages();
  const hintId = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const { work, progress, cancel } = useCancellable(async (files: readonly File[], signal, report) => {
    const faults: Refused[] = [];
    for (const [index, file] of files.entries()) {
      report(index, files.length);
      try {
        await uploadEvidence(file, place, signal);
      } catch (error) {
        if (signal.aborted) break;
        faults.push({ name: file.name, error: error instanceof Error ? error : new Error(String(error)) });
      }
    }
    await onUploaded();
    setRefused(faults);
  });
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) work.mutate([...files]);
  };
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault(); // otherwise the browser opens the dropped file in place of the page
    setOver(inside);
  };
  return (
    <div className="stack no-print">
      <label
        className="drop drop-small"
        data-over={over}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          take(event.dataTransfer.files);
        }}
        onPaste={(event) => {
          take(event.clipboardData.files);
        }}
      >
        <input
          type="file"
          multiple
          className="visually-hidden"
          accept={ACCEPTED}
          aria-describedby={hintId}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = ''; // so that the same file, mended, can be chosen again
          }}
        />
        <strong>{t('evidence.add')}</strong>{' '}
        <span id={hintId} className="quiet small">
          {t('evidence.hint')}
        </span>
      </label>
      {work.isPending ? (
        <WorkProgress
          label={t('evidence.uploading')}
          done={progress?.done ?? null}
          total={progress?.total ?? 0}
          onCancel={cancel}
        />
      ) : null}
      {refused.map(({ name, error }) => (
        <div key={name} className="stack">
          <strong>{name}</strong>
          <ErrorNotice error={error} />
        </div>
      ))}
      {refused.length > 0 ? (
        <div>
          <Button
            onClick={() => {
              setRefused([]);
            }}
          >
            {t('evidence.dismiss')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
