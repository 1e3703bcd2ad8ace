import { actionNames, stateTable } from '@mlps/controls/rectification';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useEvidence } from '../../evidence/api/use-evidence';
import { UploadZone } from '../../evidence/components/upload-zone';
import { moveItem } from '../api/change-item';
import { useItem } from '../api/use-item';
import { useRefresh, useRefreshing } from '../api/use-refresh';
import type { MoveDialogProps } from './move-dialog';

/** Hands the item in for a retest: the proofs that go along, with the chance to add what is missing. */
export function SubmitDialog({ item: opened, move, onClose }: MoveDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const refresh = useRefresh();
  const refreshing = useRefreshing();
  const place = { rectificationItemId: opened.id };
  const evidence = useEvidence(place);
  // An upload changes the item's version while the dialog is open.
  const item = useItem(opened.id).data ?? opened;
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={actionNames.submit[lang]}
      submit={actionNames.submit[lang]}
      disabled={item.evidence.length === 0}
      onClose={onClose}
      onSubmit={() => refreshing(() => moveItem(item, { action: 'submit', reason: reason.trim() || null }))}
    >
      <p>{t('rect.move.consequence', { state: stateTable[move.to][lang] })}</p>
      {item.evidence.length === 0 ? (
        <p className="notice-box" data-tone="warn">
          {t('rect.submit.needsEvidence')}
        </p>
      ) : (
        <div>
          <p>{t('rect.submit.evidence', { count: item.evidence.length })}</p>
          <ul className="plain">
            {evidence.data?.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      <UploadZone place={place} onUploaded={refresh} />
      <TextField label={t('rect.submit.note')} lines={3} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
