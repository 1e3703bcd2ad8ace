import type { AcceptanceDto } from '@mlps/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { decideOnAcceptance } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import { ApproverField, useApprover } from './approver-field';

interface DecideAcceptanceDialogProps {
  acceptance: AcceptanceDto;
  decision: 'approve' | 'refuse' | 'withdraw';
  onClose: () => void;
}

/** Approves, refuses with a reason, or takes back the request to accept a risk. */
export function DecideAcceptanceDialog({ acceptance, decision, onClose }: DecideAcceptanceDialogProps): ReactNode {
  const { t } = useMessages();
  const refreshing = useRefreshing();
  const approver = useApprover('hospitalManager');
  const [note, setNote] = useState('');
  const decides = decision !== 'withdraw';
  return (
    <FormDialog
      title={t(`rect.accept.${decision}`)}
      submit={t(`rect.accept.${decision}`)}
      danger={decision === 'refuse'}
      onClose={onClose}
      onSubmit={() =>
        refreshing(() =>
          decideOnAcceptance(acceptance.id, decision, note.trim() || null, decides ? approver.actingAs : undefined),
        )
      }
    >
      <p>{t(`rect.accept.${decision}Help`)}</p>
      {decides ? <ApproverField approver={approver} /> : null}
      {decision === 'approve' ? null : (
        <TextField
          label={t('rect.move.reason')}
          lines={3}
          value={note}
          onChange={setNote}
          required={decision === 'refuse'}
        />
      )}
    </FormDialog>
  );
}
