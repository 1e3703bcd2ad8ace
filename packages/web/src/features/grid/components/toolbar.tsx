import { domains, kindName } from '@mlps/controls';
import type { DomainCode } from '@mlps/controls';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { cellFilters, isExpected } from '../model/view.js';
import type { CellFilter, ViewChoice } from '../model/view.js';
import { useCells, useWhole } from '../use-cells';
import { MoreActs } from './more-acts';

interface ToolbarProps {
  controller: GridController;
  choice: ViewChoice;
}

/** What is shown, and the acts that have keys, for those who do not know them yet. */
export function Toolbar({ controller, choice }: ToolbarProps): ReactNode {
  const { t } = useMessages();
  return (
    <div className="toolbar" role="toolbar" aria-label={t('grid.toolbar')}>
      <Choices controller={controller} choice={choice} />
      <Acts controller={controller} />
    </div>
  );
}

function Choices({ controller, choice }: ToolbarProps): ReactNode {
  const { t, lang } = useMessages();
  const { head } = controller.workspace;
  const whole = useWhole(controller.workspace);
  const navigate = useNavigate();
  const byPointer = useRef(false);
  const go = (change: Partial<ViewChoice>): void => {
    // whoever chose with the mouse goes on in the grid; with the keyboard one may be passing over the choices
    if (byPointer.current) controller.screen.focus();
    const { domain, object, filter } = { ...choice, ...change };
    void navigate({
      to: '/evaluations/$evaluationId/grid',
      params: { evaluationId: head.evaluationId },
      search: {
        domain: domain ?? 'all',
        ...(object === null ? {} : { object }),
        ...(filter === 'all' ? {} : { filter }),
      },
      replace: true,
    });
  };
  const inUse = new Set(whole.items.map(({ domain }) => domain));
  const domainOptions = [
    { value: 'all', label: t('grid.allDomains') },
    ...domains
      .filter(({ code }) => inUse.has(code))
      .map(({ code, zh, en }) => ({ value: code, label: lang === 'zh' ? zh : en })),
  ] as const;
  const objects = whole.objects.filter(
    (object) =>
      choice.domain === null || whole.items.some((item) => item.domain === choice.domain && isExpected(item, object)),
  );
  const chosen = whole.objects.find(({ id }) => id === choice.object);
  const listed = chosen && !objects.includes(chosen) ? [chosen, ...objects] : objects;
  return (
    <div
      className="toolbar-choices"
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
    >
      <Select
        label={t('grid.domain')}
        value={choice.domain ?? 'all'}
        options={domainOptions}
        onChange={(domain: DomainCode | 'all') => {
          go({ domain: domain === 'all' ? null : domain });
        }}
      />
      <Select
        label={t('grid.object')}
        value={choice.object ?? ''}
        options={[
          { value: '', label: t('grid.allObjects', { count: objects.length }) },
          ...listed.map(({ id, name, kind }) => ({ value: id, label: `${name} · ${kindName(kind, lang)}` })),
        ]}
        onChange={(object) => {
          go(object === '' ? { object: null } : { object, domain: null });
        }}
      />
      <Select
        label={t('grid.filter')}
        value={choice.filter}
        options={cellFilters.map((value) => ({ value, label: t(`grid.filter.${value}`) }))}
        onChange={(filter: CellFilter) => {
          go({ filter });
        }}
      />
    </div>
  );
}

function Acts({ controller }: { controller: GridController }): ReactNode {
  const { t } = useMessages();
  const { cells } = controller.workspace;
  const canUndo = useCells(cells, () => cells.canUndo);
  const canRedo = useCells(cells, () => cells.canRedo);
  return (
    <div className="toolbar-acts">
      <Act
        label={t('grid.act.undo')}
        hint="Ctrl+Z"
        disabled={!canUndo}
        run={() => {
          controller.undo();
        }}
      />
      <Act
        label={t('grid.act.redo')}
        hint="Ctrl+Y"
        disabled={!canRedo}
        run={() => {
          controller.redo();
        }}
      />
      <Act
        label={t('grid.act.nextOpen')}
        hint="N"
        run={() => {
          controller.nextOpen(1);
        }}
      />
      <Act label={t('grid.act.find')} hint="Ctrl+F" run={() => controller.screen.find()} />
      <Act
        label={t('grid.act.bulk')}
        hint="B"
        disabled={!controller.mayWrite}
        run={() => controller.screen.dialog({ kind: 'bulk' })}
      />
      <Act
        label={t('grid.act.like')}
        hint="L"
        disabled={!controller.mayWrite}
        run={() => {
          controller.like();
        }}
      />
      <Act label={t('grid.act.submit')} hint="Ctrl+Enter" run={() => controller.screen.dialog({ kind: 'submit' })} />
      <MoreActs controller={controller} />
    </div>
  );
}

interface ActProps {
  label: string;
  hint: string;
  disabled?: boolean;
  run: () => void;
}

/** A button that leaves the keyboard where it is: after a click the digits still reach the grid. */
function Act({ label, hint, disabled = false, run }: ActProps): ReactNode {
  return (
    <button
      type="button"
      className="tool"
      disabled={disabled}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={run}
      title={`${label} (${hint})`}
    >
      {label} <kbd>{hint}</kbd>
    </button>
  );
}
