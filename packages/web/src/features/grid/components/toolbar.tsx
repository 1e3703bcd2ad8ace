import { domains, kindName } from '@mlps/controls';
import type { DomainCode } from '@mlps/controls';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import { advanceRule } from '../advance';
import type { GridController } from '../grid-controller';
import { cellFilters, isExpected } from '../model/view.js';
import type { CellFilter, ViewChoice } from '../model/view.js';
import { useCells, useWhole } from '../use-cells';

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
      <span className="toolbar-gap" />
      <Acts controller={controller} />
    </div>
  );
}

function Choices({ controller, choice }: ToolbarProps): ReactNode {
  const { t, lang } = useMessages();
  const { head } = controller.workspace;
  const whole = useWhole(controller.workspace);
  const navigate = useNavigate();
  const go = (change: Partial<ViewChoice>): void => {
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
    <>
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
    </>
  );
}

function Acts({ controller }: { controller: GridController }): ReactNode {
  const { t } = useMessages();
  const { cells } = controller.workspace;
  const canUndo = useCells(cells, () => cells.canUndo);
  const canRedo = useCells(cells, () => cells.canRedo);
  const rules = (['conform', 'always', 'never'] as const).map((value) => ({
    value,
    label: t(`grid.advance.${value}`),
  }));
  return (
    <>
      <Select label={t('grid.advance')} value={advanceRule.use()} options={rules} onChange={advanceRule.set} />
      <Act
        label={t('grid.act.objects')}
        hint="O"
        run={() => {
          controller.screen.dialog({ kind: 'objects' });
        }}
      />
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
      <Act label={t('grid.act.panel')} hint="G" run={() => controller.screen.togglePanel()} />
      <Act label={t('grid.act.help')} hint="?" run={() => controller.screen.dialog({ kind: 'help' })} />
    </>
  );
}

function Act(props: { label: string; hint: string; disabled?: boolean; run: () => void }): ReactNode {
  const { label, hint, disabled = false, run } = props;
  return (
    <button type="button" className="tool" disabled={disabled} onClick={run} title={`${label} (${hint})`}>
      {label} <kbd>{hint}</kbd>
    </button>
  );
}
