import type { EvidenceDto } from '@mlps/client';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../../components/dialog';
import { ErrorNotice } from '../../../components/error-notice';
import { megabytes, moment } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { describeEvidence, reviseEvidence } from '../api/change-evidence';
import { ACCEPTED, contentAddress } from '../evidence-place';
import { EvidencePreview } from './evidence-preview';

interface EvidenceDialogProps {
  piece: EvidenceDto;
  onClose: () => void;
  onChanged: () => Promise<void>;
  onRemove?: () => Promise<unknown>;
}

/** One piece of evidence, large: its file, what it shows, every revision, and the hash by which anybody can check it. */
export function EvidenceDialog({ piece, onClose, onChanged, onRemove }: EvidenceDialogProps): ReactNode {
  const { t } = useMessages();
  const latest = piece.revisions.at(-1)!; // a piece has at least its first file
  const [number, setNumber] = useState<number | null>(null);
  const shown = piece.revisions.find(({ revision }) => revision === number) ?? latest;
  const remove = useMutation({ mutationFn: async () => onRemove?.(), onSuccess: onClose });
  return (
    <Dialog
      title={piece.name}
      shape="wide"
      onClose={onClose}
      footer={
        <>
          {onRemove ? (
            <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('evidence.remove')}
            </Button>
          ) : null}
          <ReviseButton piece={piece} onChanged={onChanged} />
          <Button href={contentAddress(piece.id, shown.revision)} download={shown.fileName}>
            {t('evidence.download')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {remove.isError ? <ErrorNotice error={remove.error} /> : null}
        <Description key={piece.etag} piece={piece} onChanged={onChanged} />
        <EvidencePreview evidenceId={piece.id} revision={shown} />
        <Revisions piece={piece} shown={shown.revision} onShow={setNumber} />
      </div>
    </Dialog>
  );
}

function Description({ piece, onChanged }: Pick<EvidenceDialogProps, 'piece' | 'onChanged'>): ReactNode {
  const { t } = useMessages();
  const [note, setNote] = useState(piece.note ?? '');
  const save = useMutation({ mutationFn: () => describeEvidence(piece, note.trim() || null), onSuccess: onChanged });
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <input
        className="native-input"
        aria-label={t('evidence.note')}
        placeholder={t('evidence.note')}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <Button htmlType="submit" loading={save.isPending} disabled={note.trim() === (piece.note ?? '')}>
        {t('evidence.saveNote')}
      </Button>
      {save.isError ? <ErrorNotice error={save.error} /> : null}
    </form>
  );
}

function ReviseButton({ piece, onChanged }: Pick<EvidenceDialogProps, 'piece' | 'onChanged'>): ReactNode {
  const { t } = useMessages();
  const revise = useMutation({ mutationFn: (file: File) => reviseEvidence(piece.id, file), onSuccess: onChanged });
  return (
    <>
      <label className="file-button" data-busy={revise.isPending}>
        <input
          type="file"
          className="visually-hidden"
          accept={ACCEPTED}
          onChange={(event) => {
            const file = event.target.files?.item(0);
            if (file) revise.mutate(file);
            event.target.value = '';
          }}
        />
        {t('evidence.revise')}
      </label>
      {revise.isError ? <ErrorNotice error={revise.error} /> : null}
    </>
  );
}

interface RevisionsProps {
  piece: EvidenceDto;
  shown: number;
  onShow: (revision: number) => void;
}

function Revisions({ piece, shown, onShow }: RevisionsProps): ReactNode {
  const { t, lang } = useMessages();
  return (
    <div className="table-box">
      <table className="table">
        <caption className="visually-hidden">{t('evidence.revisions')}</caption>
        <thead>
          <tr>
            {(['number', 'file', 'size', 'by', 'at', 'hash'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`evidence.column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {piece.revisions.toReversed().map(({ revision, fileName, size, uploadedBy, createdAt, sha256 }) => (
            <tr key={revision} data-chosen={revision === shown}>
              <th scope="row">
                <button
                  type="button"
                  className="link-button"
                  aria-pressed={revision === shown}
                  onClick={() => {
                    onShow(revision);
                  }}
                >
                  {t('evidence.revision', { number: revision })}
                </button>
              </th>
              <td>{fileName}</td>
              <td className="nowrap">{t('evidence.megabytes', { size: megabytes(size) })}</td>
              <td>{uploadedBy}</td>
              <td className="nowrap">{moment(createdAt, lang)}</td>
              <td className="code hash" title={sha256}>
                {sha256}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
