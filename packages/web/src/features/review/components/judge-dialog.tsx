import type { ReviewEntryDto, ReviewResult } from '@mlps/client';
import { reviewMoves } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../../components/dialog';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { SkipList } from '../../grid/components/skip-list';
import { judge } from '../api/reviews';
import type { Judgement } from '../api/reviews';

interface JudgeDialogProps {
  evaluationId: string;
  action: Judgement;
  entries: readonly ReviewEntryDto[];
  onClose: () => void;
  onDone: () => void;
}

/** Accept, return or reopen: first what the service would do and leave alone, then the comment, then the deed. */
export function JudgeDialog({ evaluationId, action, entries, onClose, onDone }: JudgeDialogProps): ReactNode {
  const { t } = useMessages();
  const [comment, setComment] = useState('');
  const [late, setLate] = useState<ReviewResult | null>(null);
  const { needsComment } = reviewMoves[action];
  const findings = entries.map(({ finding: { object, item, version } }) => ({ object, item, version }));
  const preview = useQuery({
    queryKey: ['reviews', evaluationId, 'preview', action, findings],
    // any comment will do for asking what it would reach
    queryFn: () => judge(evaluationId, { action, comment: needsComment ? '…' : null, findings, dryRun: true }),
    gcTime: 0,
  });
  const names = entries.map(({ finding, objectName }) => ({ id: finding.object, name: objectName, kind: '' }));
  const done = preview.data?.done ?? 0;
  if (late) return <Overtaken action={action} result={late} names={names} onClose={onClose} />;
  return (
    <FormDialog
      keepOpen
      title={t(`review.do.${action}`)}
      submit={t('review.submit', { action: t(`review.do.${action}`), count: done })}
      disabled={done === 0 || (needsComment && comment.trim() === '')}
      onClose={onClose}
      onSubmit={async () => {
        const text = comment.trim();
        const result = await judge(evaluationId, { action, comment: text === '' ? null : text, findings });
        onDone();
        if (result.done < done) setLate(result);
        else onClose();
      }}
    >
      {preview.error ? <ErrorNotice error={preview.error} /> : null}
      {preview.data ? (
        <>
          <p>{t(`review.lead.${action}`, { count: done })}</p>
          <SkipList skips={preview.data.skips} whole={{ objects: names }} />
        </>
      ) : null}
      <TextField
        label={t('review.comment')}
        value={comment}
        onChange={setComment}
        lines={3}
        required={needsComment}
        autoFocus
      />
    </FormDialog>
  );
}

interface OvertakenProps {
  action: Judgement;
  result: ReviewResult;
  names: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  onClose: () => void;
}

/** Somebody was quicker on some of them, after the preview was shown: says which, and why they were left alone. */
function Overtaken({ action, result, names, onClose }: OvertakenProps): ReactNode {
  const { t } = useMessages();
  return (
    <Dialog
      title={t('review.late.title')}
      onClose={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {t('dialog.close')}
        </Button>
      }
    >
      <p role="alert">{t('review.late.lead', { action: t(`review.do.${action}`), count: result.done })}</p>
      <SkipList skips={result.skips} whole={{ objects: names }} />
    </Dialog>
  );
}
