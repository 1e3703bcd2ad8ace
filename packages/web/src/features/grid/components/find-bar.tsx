import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { findCells } from '../model/find.js';
import { onSpot } from '../model/selection.js';
import type { Spot } from '../model/selection.js';
import { atRevision, useRestedRevision } from '../use-cells';

interface FindBarProps {
  controller: GridController;
  onClose: () => void;
}

/** Find texts, items and objects on the screen: Enter goes to the next place, Shift+Enter to the one before, Escape back to the grid. */
export function FindBar({ controller, onClose }: FindBarProps): ReactNode {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  const { cells } = controller.workspace;
  const revision = useRestedRevision(cells);
  const { view } = controller;
  const found = useMemo(() => atRevision(revision, () => findCells(view, cells, text)), [view, cells, revision, text]);
  const go = (step: 1 | -1): void => {
    if (found.length === 0) return;
    const next = (at + step + found.length) % found.length;
    setAt(next);
    show(controller, found[next]);
  };
  return (
    <div className="find-bar" role="search">
      <input
        className="native-input"
        type="search"
        aria-label={t('grid.find.label')}
        placeholder={t('grid.find.label')}
        value={text}
        autoFocus
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          show(controller, findCells(view, cells, event.target.value)[0]);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          go(event.shiftKey ? -1 : 1);
        }}
      />
      <span className="quiet" aria-live="polite">
        {text.trim() === ''
          ? ''
          : found.length === 0
            ? t('grid.find.none')
            : t('grid.find.of', { at: Math.max(at, 0) + 1, count: found.length })}
      </span>
      <button type="button" className="link-button" onClick={onClose}>
        {t('dialog.close')}
      </button>
    </div>
  );
}

function show(controller: GridController, spot: Spot | undefined): void {
  if (spot) controller.select(onSpot(spot));
}
