import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';

/** Nothing can be recorded before there is something to judge. */
export function NoObjects({ onAdd }: { onAdd: () => void }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="empty panel">
      <h2>{t('grid.objects.none')}</h2>
      <p>{t('grid.objects.noneHelp')}</p>
      <button type="button" className="tool" autoFocus onClick={onAdd}>
        {t('grid.objects.add')}
      </button>
    </div>
  );
}

/** No cell fits what was chosen: says so where the cells would be, with the ways on. */
export function NoCells({ evaluationId, onAdd }: { evaluationId: string; onAdd: () => void }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="empty panel">
      <h2>{t('grid.noCells')}</h2>
      <p>{t('grid.noCellsHelp')}</p>
      <p className="actions">
        <Link
          className="button-link"
          to="/evaluations/$evaluationId/grid"
          params={{ evaluationId }}
          search={{ domain: 'all' }}
          autoFocus
        >
          {t('grid.showAll')}
        </Link>
        <button type="button" className="tool" onClick={onAdd}>
          {t('grid.objects.add')}
        </button>
      </p>
    </div>
  );
}
