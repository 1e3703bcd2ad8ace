import { actionNames } from '@mlps/controls/rectification';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { moveItem } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import { NameField } from './name-field';
import type { MoveDialogProps } from './move-dialog';
import { PlanFields } from './plan-fields';
import { planDraftOf, planOf } from '../plan-draft';

/** Asks for the whole plan and for who does it until when. */
export function PlanDialog({ item, move, onClose }: MoveDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const refreshing = useRefreshing();
  const [plan, setPlan] = useState(() => planDraftOf(item.plan));
  const [owner, setOwner] = useState(item.owner ?? '');
  const [department, setDepartment] = useState(item.department ?? '');
  const [dueDate, setDueDate] = useState(item.dueDate);
  const [reason, setReason] = useState('');
  const asksReason = move.action === 'replan';
  return (
    <FormDialog
      title={actionNames[move.action][lang]}
      shape="side"
      submit={actionNames[move.action][lang]}
      onClose={onClose}
      onSubmit={() =>
        refreshing(() =>
          moveItem(item, {
            action: move.action,
            plan: planOf(plan),
            owner: owner.trim(),
            department: department.trim(),
            dueDate,
            ...(asksReason ? { reason: reason.trim() } : {}),
          }),
        )
      }
    >
      {item.advice === null ? null : (
        <details open>
          <summary>{t('problems.column.advice')}</summary>
          <p className="quiet pre">{item.advice}</p>
          {plan.measures.trim() === '' ? (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setPlan({ ...plan, measures: item.advice ?? '' });
              }}
            >
              {t('rect.plan.takeAdvice')}
            </button>
          ) : null}
        </details>
      )}
      {asksReason ? (
        <TextField label={t('rect.move.reason')} lines={2} value={reason} onChange={setReason} required />
      ) : null}
      <NameField kind="department" value={department} onChange={setDepartment} required />
      <NameField kind="owner" value={owner} onChange={setOwner} required />
      <TextField
        type="date"
        label={t('rect.column.due')}
        help={t('rect.plan.dueHelp')}
        value={dueDate}
        onChange={setDueDate}
        required
      />
      <PlanFields draft={plan} onDraft={setPlan} dueDate={dueDate} />
    </FormDialog>
  );
}
