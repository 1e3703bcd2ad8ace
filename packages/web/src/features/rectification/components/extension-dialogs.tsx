import type { RectificationItemDto } from '@mlps/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { askForTime, decideOnTime } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import { ApproverField, useApprover } from './approver-field';

interface DialogProps {
  item: RectificationItemDto;
  onClose: () => void;
}

/** Asks for more time; the deadline stays until somebody agrees. */
export function AskForTimeDialog({ item, onClose }: DialogProps): ReactNode {
  const { t, lang } = useMessages();
  const refreshing = useRefreshing();
  const [newDate, setNewDate] = useState('');
  const [reason, setReason] = useState('');
  const tooEarly = newDate !== '' && newDate <= item.dueDate;
  return (
    <FormDialog
      title={t('rect.extension.ask')}
      submit={t('rect.extension.ask')}
      disabled={tooEarly}
      onClose={onClose}
      onSubmit={() => refreshing(() => askForTime(item, { newDate, reason: reason.trim() }))}
    >
      <p>{t('rect.extension.askHelp', { date: day(item.dueDate, lang) })}</p>
      <TextField
        type="date"
        label={t('rect.extension.newDate')}
        value={newDate}
        onChange={setNewDate}
        required
        fault={tooEarly ? t('rect.extension.notLater') : undefined}
      />
      <TextField label={t('rect.extension.reason')} lines={3} value={reason} onChange={setReason} required />
    </FormDialog>
  );
}

interface DecideProps extends DialogProps {
  decision: 'approve' | 'refuse' | 'withdraw';
}

/** Agrees, refuses with a reason, or takes the request back. */
export function DecideOnTimeDialog({ item, decision, onClose }: DecideProps): ReactNode {
  const { t, lang } = useMessages();
  const refreshing = useRefreshing();
  const approver = useApprover('leadEvaluator');
  const [note, setNote] = useState('');
  const waiting = item.extensions.find(({ status }) => status === 'requested');
  const decides = decision !== 'withdraw';
  return (
    <FormDialog
      title={t(`rect.extension.${decision}`)}
      submit={t(`rect.extension.${decision}`)}
      danger={decision === 'refuse'}
      onClose={onClose}
      onSubmit={() =>
        refreshing(() => decideOnTime(item, decision, note.trim() || null, decides ? approver.actingAs : undefined))
      }
    >
      {waiting ? (
        <p>
          {t('rect.extension.span', { from: day(waiting.oldDate, lang), to: day(waiting.newDate, lang) })}
          <br />
          <span className="quiet">{waiting.reason}</span>
        </p>
      ) : null}
      <p className="quiet">{t(`rect.extension.${decision}Help`)}</p>
      {decides ? <ApproverField approver={approver} /> : null}
      <TextField
        label={t('rect.extension.note')}
        lines={3}
        value={note}
        onChange={setNote}
        required={decision === 'refuse'}
      />
    </FormDialog>
  );
}
