import { ProblemError } from '@mlps/client';
import type { ObjectDto } from '@mlps/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../messages/translate';
import { removeObject } from '../api/objects';
import type { GridController } from '../grid-controller';
import { placeOf } from '../model/cell.js';

interface RemoveObjectProps {
  controller: GridController;
  object: ObjectDto;
  onRemoved: () => Promise<unknown>;
  onClose: () => void;
}

interface Loss {
  readonly findings: number;
  readonly rectificationItems: number;
}

/** Asks before an object goes, and says what goes with it: its results, in numbers. What the service knows beyond that, it tells before anything is lost. */
export function RemoveObject({ controller, object, onRemoved, onClose }: RemoveObjectProps): ReactNode {
  const { t } = useMessages();
  const { cells, head } = controller.workspace;
  const [told, setTold] = useState<Loss | null>(null);
  const here = cells.keys().filter((key) => placeOf(key).object === object.id);
  const loss = told ?? { findings: here.length, rectificationItems: 0 };
  const evidence = here.filter((key) => (cells.serverCell(key)?.evidence ?? 0) > 0).length;
  const remove = async (): Promise<void> => {
    try {
      await removeObject(head.evaluationId, object, told !== null);
    } catch (error) {
      const counts = countsOf(error);
      if (!counts) throw error;
      setTold(counts);
      return;
    }
    cells.forget(here);
    await onRemoved();
    onClose();
  };
  return (
    <FormDialog
      title={t('grid.object.remove.title', { name: object.name })}
      submit={t(told ? 'grid.object.remove.all' : 'grid.object.remove.do')}
      danger
      keepOpen
      onClose={onClose}
      onSubmit={remove}
    >
      {loss.findings === 0 ? (
        <p>{t('grid.object.remove.empty')}</p>
      ) : (
        <>
          <p>
            <strong>{t('grid.object.remove.findings', { count: loss.findings })}</strong>
            {evidence > 0 ? ` ${t('grid.object.remove.evidence', { count: evidence })}` : ''}
          </p>
          <p>{t('grid.object.remove.final')}</p>
        </>
      )}
      {loss.rectificationItems > 0 ? (
        <p className="notice-box" data-tone="warn">
          {t('grid.object.remove.items', { count: loss.rectificationItems })}
        </p>
      ) : null}
      {told ? <p role="alert">{t('grid.object.remove.again')}</p> : null}
    </FormDialog>
  );
}

/** The numbers of a refusal because something hangs on the object; null for any other failure. */
function countsOf(error: unknown): Loss | null {
  if (!(error instanceof ProblemError) || error.code !== 'resource.in-use') return null;
  const { counts } = error.problem as { counts?: Partial<Loss> };
  return { findings: counts?.findings ?? 0, rectificationItems: counts?.rectificationItems ?? 0 };
}
