import { comparedFields } from '@mlps/controls';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../../components/conflict-dialog';
import { Dialog } from '../../../components/dialog';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { placeOf, withResult } from '../model/cell.js';
import type { Content } from '../model/cell.js';
import { fieldWords } from './differences';

interface CellConflictDialogProps {
  controller: GridController;
  cellKey: string;
  onClose: () => void;
}

/** Both versions of one result, side by side; what both changed, a person decides. */
export function CellConflictDialog(props: CellConflictDialogProps): ReactNode {
  const { controller, cellKey, onClose } = props;
  const { t, lang } = useMessages();
  const { cells, whole } = controller.workspace;
  const conflict = cells.conflict(cellKey);
  if (!conflict) return null;
  const { object, item } = placeOf(cellKey);
  const { mine, theirs, base } = conflict;
  const name = whole.objects.find(({ id }) => id === object)?.name ?? object;
  if (mine === null || theirs === null) return <TakenAway {...props} name={`${name} ${item}`} />;
  const empty = { ...mine, result: null, record: null, risk: null, hazard: null, reason: null, advice: null };
  return (
    <ConflictDialog<Shown>
      fields={comparedFields.map((key) => ({
        key,
        label: t(`grid.field.${key}`),
        show: (value: unknown) => fieldWords(key, value, t, lang),
      }))}
      base={base ?? empty}
      conflict={{ mine, theirs }}
      onResolve={async (chosen) => {
        const content = { ...theirs, ...chosen } as Content; // every field is one of the two sides'
        cells.resolve(cellKey, withResult(content, content.result, content.reason));
      }}
      onClose={onClose}
    />
  );
}

type Shown = { [K in keyof Content]: Content[K] | null };

/** One side took the result away, the other changed it: it stands or it goes. */
function TakenAway({ controller, cellKey, name, onClose }: CellConflictDialogProps & { name: string }): ReactNode {
  const { t } = useMessages();
  const { cells } = controller.workspace;
  const { mine = null, theirs = null } = cells.conflict(cellKey) ?? {};
  const decide = (content: Content | null): void => {
    cells.resolve(cellKey, content);
    onClose();
  };
  return (
    <Dialog
      title={t('conflict.title')}
      onClose={onClose}
      footer={
        <>
          <button
            type="button"
            className="tool"
            onClick={() => {
              decide(null);
            }}
          >
            {t('grid.conflict.remove')}
          </button>
          <button
            type="button"
            className="tool"
            onClick={() => {
              decide(mine ?? theirs);
            }}
          >
            {t('grid.conflict.keep')}
          </button>
        </>
      }
    >
      <p>{t(mine === null ? 'grid.conflict.iRemoved' : 'grid.conflict.theyRemoved', { name })}</p>
      <p className="notice-box">{(mine ?? theirs)?.record ?? ''}</p>
    </Dialog>
  );
}
