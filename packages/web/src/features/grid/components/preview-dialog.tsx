import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import type { CellPlan } from '../model/plan.js';
import { PlanPreview } from './plan-preview';

interface PreviewDialogProps {
  controller: GridController;
  plan: CellPlan;
  onClose: () => void;
}

/** Shows an act over many cells before it is done. */
export function PreviewDialog({ controller, plan, onClose }: PreviewDialogProps): ReactNode {
  const { t } = useMessages();
  return (
    <FormDialog
      title={t('grid.plan.title')}
      shape="wide"
      submit={t('grid.plan.do', { count: plan.changes.length })}
      disabled={plan.changes.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        controller.apply(plan);
      }}
    >
      <PlanPreview controller={controller} plan={plan} />
    </FormDialog>
  );
}
