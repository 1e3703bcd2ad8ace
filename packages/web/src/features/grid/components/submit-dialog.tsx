import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { submitFindings } from '../api/submit';
import type { GridController } from '../grid-controller';
import { keyOf, placeOf } from '../model/cell.js';
import { rangeOf, spotsOf } from '../model/selection.js';
import { SkipList } from './skip-list';

interface SubmitDialogProps {
  controller: GridController;
  onClose: () => void;
}

const route = '/evaluations/$evaluationId/grid';

type Reach = 'selection' | 'shown' | 'all';

/** Hand work in for review: what is selected, what is shown, or everything; first the service says what would go and what would stay. */
export function SubmitDialog({ controller, onClose }: SubmitDialogProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const { workspace } = controller;
  const { evaluationId } = workspace.head;
  const range = rangeOf(controller.selection);
  const navigate = useNavigate();
  const [reach, setReach] = useState<Reach>(
    range.top === range.bottom && range.left === range.right ? 'shown' : 'selection',
  );
  const findings = reach === 'all' ? undefined : places(controller, reach);
  const preview = useQuery({
    queryKey: ['evaluations', evaluationId, 'submission', reach, workspace.cells.revision],
    queryFn: async () => {
      // only what the service has can be handed in
      await workspace.saver.flush();
      return submitFindings(evaluationId, findings, true);
    },
    gcTime: 0,
  });
  const send = useMutation({
    mutationFn: async () => {
      await submitFindings(evaluationId, findings, false);
      await workspace.refresh();
    },
  });
  const done = preview.data?.done ?? 0;
  return (
    <FormDialog
      title={t('grid.submit.title')}
      submit={t('grid.submit.do', { count: done })}
      disabled={done === 0 || !can('findings.submit')}
      onClose={onClose}
      onSubmit={() => send.mutateAsync()}
    >
      <p>{t('grid.submit.lead')}</p>
      <Choices
        label={t('grid.submit.reach')}
        value={reach}
        options={(['selection', 'shown', 'all'] as const).map((value) => ({
          value,
          label: t(`grid.submit.reach.${value}`),
        }))}
        onChange={setReach}
      />
      {preview.error ? <ErrorNotice error={preview.error} /> : null}
      {preview.data ? (
        <>
          <p>
            <strong>{t('grid.submit.ready', { count: done })}</strong>
          </p>
          <SkipList
            skips={preview.data.skips}
            whole={workspace.whole}
            onGo={({ object, item }) => {
              onClose();
              if (controller.spotOf(keyOf(object, item))) controller.goTo(keyOf(object, item));
              else void navigate({ to: route, params: { evaluationId }, search: { domain: 'all', object, item } });
            }}
          />
        </>
      ) : null}
    </FormDialog>
  );
}

/** Cells with a result; the others have nothing to hand in. */
function places(controller: GridController, reach: 'selection' | 'shown'): { object: string; item: string }[] {
  const { workspace, view } = controller;
  const keys =
    reach === 'selection'
      ? spotsOf(rangeOf(controller.selection)).map((spot) => controller.keyAt(spot))
      : view.items.flatMap((item) => view.objects.map((object) => keyOf(object.id, item.id)));
  return keys
    .filter((key): key is string => key !== null && workspace.cells.content(key) !== null)
    .filter((key) => !['submitted', 'accepted'].includes(workspace.cells.serverCell(key)?.state ?? ''))
    .map(placeOf);
}
