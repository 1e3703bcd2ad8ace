import { actionNames, stateTable } from '@mlps/controls/rectification';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { moveItem } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import type { MoveDialogProps } from './move-dialog';

/** Opens a closed item again: why, and what showed that the problem is back. */
export function ReopenDialog({ item, move, onClose }: MoveDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const refreshing = useRefreshing();
  const [reason, setReason] = useState('');
  const [origin, setOrigin] = useState('');
  return (
    <FormDialog
      title={actionNames.reopen[lang]}
      submit={actionNames.reopen[lang]}
      onClose={onClose}
      onSubmit={() =>
        refreshing(() => moveItem(item, { action: 'reopen', reason: reason.trim(), origin: origin.trim() }))
      }
    >
      <p>{t('rect.move.consequence', { state: stateTable[move.to][lang] })}</p>
      <TextField
        label={t('rect.reopen.origin')}
        help={t('rect.reopen.originHelp')}
        value={origin}
        onChange={setOrigin}
        required
        maxLength={500}
        wide
      />
      <TextField label={t('rect.move.reason')} lines={3} value={reason} onChange={setReason} required />
    </FormDialog>
  );
}
