import type { ReactNode } from 'react';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useMessages } from '../../../messages/translate';
import type { GridController, GridDialog } from '../grid-controller';
import { BulkDialog } from './bulk-dialog';
import { CellConflictDialog } from './cell-conflict-dialog';
import { KeyHelp } from './key-help';
import { LikeDialog } from './like-dialog';
import { ObjectsDialog } from './objects-dialog';
import { PreviewDialog } from './preview-dialog';
import { SubmitDialog } from './submit-dialog';

interface GridDialogsProps {
  controller: GridController;
  dialog: GridDialog;
  onClose: () => void;
}

/** The dialog that is open over the grid. */
export function GridDialogs({ controller, dialog, onClose }: GridDialogsProps): ReactNode {
  const { t } = useMessages();
  switch (dialog.kind) {
    case 'reason':
      return (
        <ReasonDialog
          title={t('grid.notApplicable.title')}
          consequence={t('grid.notApplicable.lead', { count: dialog.spots.length })}
          label={t('grid.reason')}
          submit={t('grid.notApplicable.do')}
          onClose={onClose}
          onConfirm={async (reason) => {
            controller.notApplicable(dialog.spots, reason);
          }}
        />
      );
    case 'preview':
      return <PreviewDialog key="preview" controller={controller} plan={dialog.plan} onClose={onClose} />;
    case 'like':
      return <LikeDialog controller={controller} source={dialog.source} onClose={onClose} />;
    case 'bulk':
      return <BulkDialog controller={controller} onClose={onClose} />;
    case 'objects':
      return <ObjectsDialog controller={controller} onClose={onClose} />;
    case 'submit':
      return <SubmitDialog controller={controller} onClose={onClose} />;
    case 'conflict':
      return <CellConflictDialog controller={controller} cellKey={dialog.key} onClose={onClose} />;
    default:
      return <KeyHelp onClose={onClose} />;
  }
}
