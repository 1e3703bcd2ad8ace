import { kindName } from '@mlps/controls';
import { memo, useCallback, useDeferredValue, useImperativeHandle, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { keyOf } from '../model/cell.js';
import type { Spot } from '../model/selection.js';
import { useSelection } from '../use-cells';
import { CellGuidance } from './cell-guidance';
import { CellHistory } from './cell-history';
import { EvidenceList } from './evidence-list';
import { RecordEditor } from './record-editor';

interface CellPanelProps {
  controller: GridController;
  /** puts the keyboard into the record */
  panelRef: RefObject<{ edit: () => void } | null>;
  /** back to the grid */
  onLeave: () => void;
}

/**
 * Beside the grid: everything about the active cell. The record follows the selection at once, because what is typed must never reach the cell before; the rest comes
 * a moment later, so that moving is not held up.
 */
export function CellPanel({ controller, panelRef, onLeave }: CellPanelProps): ReactNode {
  const { t, lang } = useMessages();
  const { workspace, view } = controller;
  useSelection(workspace.cursor);
  const { active } = controller.selection;
  const later = useDeferredValue(active);
  const goingOn = useRef(false);
  const comesFromBefore = useCallback(() => {
    const comes = goingOn.current;
    goingOn.current = false;
    return comes;
  }, []);
  const editorRef = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(panelRef, () => ({ edit: () => editorRef.current?.focus() }), []);
  const [item, object] = [view.items[active.row], view.objects[active.column]];
  if (!item || !object) return <aside className="cell-panel" aria-label={t('grid.panel')} />;
  const key = keyOf(object.id, item.id);
  const zh = lang === 'zh';
  return (
    <aside className="cell-panel" aria-label={t('grid.panel')}>
      <header>
        <h2>{object.name}</h2>
        <p className="quiet small">
          {kindName(object.kind, lang)} · {zh ? item.pointZh : item.pointEn} {item.clause} {item.letter}{' '}
          <span className="code">{item.id}</span>
        </p>
        <p>{zh ? item.statementZh : item.statementEn}</p>
      </header>
      <RecordEditor
        key={key}
        controller={controller}
        cellKey={key}
        item={item}
        object={object}
        editorRef={editorRef}
        onGoOn={() => {
          goingOn.current = true;
          controller.goOn();
        }}
        comesFromBefore={comesFromBefore}
        onLeave={onLeave}
      />
      <CellContext controller={controller} spot={later} />
    </aside>
  );
}

/** Evidence, guidance and history of a cell. */
const CellContext = memo(function CellContext(props: { controller: GridController; spot: Spot }): ReactNode {
  const { controller, spot } = props;
  const [item, object] = [controller.view.items[spot.row], controller.view.objects[spot.column]];
  if (!item || !object) return null;
  const place = { object: object.id, item: item.id };
  const key = keyOf(object.id, item.id);
  return (
    <>
      <EvidenceList key={`evidence ${key}`} controller={controller} place={place} />
      <CellGuidance itemId={item.id} />
      <CellHistory key={`history ${key}`} controller={controller} place={place} />
    </>
  );
});
