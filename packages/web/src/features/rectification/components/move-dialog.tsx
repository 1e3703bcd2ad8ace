import type { LegalMoveDto, RectificationItemDto } from '@mlps/client';
import { actionNames, stateTable } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useMessages } from '../../../messages/translate';
import { moveItem } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import { AcceptanceDialog } from './acceptance-dialog';
import { MoveRetestDialog } from './move-retest-dialog';
import { PlanDialog } from './plan-dialog';
import { ReopenDialog } from './reopen-dialog';
import { SubmitDialog } from './submit-dialog';

export interface MoveDialogProps {
  item: RectificationItemDto;
  move: LegalMoveDto;
  onClose: () => void;
}

/** The dialog that asks for what a move needs. */
export function MoveDialog(props: MoveDialogProps): ReactNode {
  switch (props.move.action) {
    case 'plan':
    case 'replan':
      return <PlanDialog {...props} />;
    case 'submit':
      return <SubmitDialog {...props} />;
    case 'close':
    case 'fixOnSite':
      return <MoveRetestDialog {...props} />;
    case 'accept':
      return <AcceptanceDialog {...props} />;
    case 'reopen':
      return <ReopenDialog {...props} />;
    default:
      return props.move.gates.some(({ gate }) => gate === 'reason') ? <WithReason {...props} /> : <Plain {...props} />;
  }
}

function WithReason({ item, move, onClose }: MoveDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const refreshing = useRefreshing();
  const { action, to } = move;
  return (
    <ReasonDialog
      title={actionNames[action][lang]}
      consequence={t('rect.move.consequence', { state: stateTable[to][lang] })}
      label={t('rect.move.reason')}
      submit={actionNames[action][lang]}
      danger={action === 'cancel'}
      onClose={onClose}
      onConfirm={(reason) => refreshing(() => moveItem(item, { action, reason }))}
    />
  );
}

function Plain({ item, move, onClose }: MoveDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const refreshing = useRefreshing();
  return (
    <FormDialog
      title={actionNames[move.action][lang]}
      submit={actionNames[move.action][lang]}
      onClose={onClose}
      onSubmit={() => refreshing(() => moveItem(item, { action: move.action }))}
    >
      <p>{t('rect.move.consequence', { state: stateTable[move.to][lang] })}</p>
    </FormDialog>
  );
}
