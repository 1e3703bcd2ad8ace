import { domains, kindName } from '@mlps/controls';
import type { DomainCode } from '@mlps/controls';
import { useMemo, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { leftIn } from '../model/left.js';
import { cellFilters, isExpected } from '../model/view.js';
import type { CellFilter, ViewChoice } from '../model/view.js';
import { atRevision, useRestedRevision, useWhole } from '../use-cells';

interface ViewChoicesProps {
  controller: GridController;
  choice: ViewChoice;
  choicesRef: RefObject<HTMLDivElement | null>;
}

/** What is shown: a security class, an object, a filter. Each class and object says how many of its cells still want a result. */
export function ViewChoices({ controller, choice, choicesRef }: ViewChoicesProps): ReactNode {
  const { t, lang } = useMessages();
  const { screen, workspace } = controller;
  const whole = useWhole(workspace);
  const left = useLeft(controller);
  const byPointer = useRef(false);
  const go = (change: Partial<ViewChoice>): void => {
    // whoever chose with the mouse goes on in the grid; with the keyboard one may be passing over the choices
    if (byPointer.current) screen.focus();
    screen.show({ ...choice, ...change });
  };
  const withLeft = (name: string, key: string): string => {
    const count = left.get(key);
    if (count === undefined) return name;
    return count === 0 ? t('grid.left.none', { name }) : t('grid.left', { name, count });
  };
  const inUse = new Set(whole.items.map(({ domain }) => domain));
  const domainOptions = [
    { value: 'all', label: t('grid.allDomains') },
    ...domains
      .filter(({ code }) => inUse.has(code))
      .map(({ code, zh, en }) => ({ value: code, label: withLeft(lang === 'zh' ? zh : en, code) })),
  ] as const;
  const objects = whole.objects.filter(
    (object) =>
      choice.domain === null || whole.items.some((item) => item.domain === choice.domain && isExpected(item, object)),
  );
  const chosen = whole.objects.find(({ id }) => id === choice.object);
  const listed = chosen && !objects.includes(chosen) ? [chosen, ...objects] : objects;
  return (
    <div
      ref={choicesRef}
      className="toolbar-choices"
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={({ key }) => {
        byPointer.current = false;
        if (key === 'Escape') screen.focus();
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
          ...listed.map(({ id, name, kind }) => ({
            value: id,
            label: withLeft(`${name} · ${kindName(kind, lang)}`, id),
          })),
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

/** Counted once the keys rest. */
function useLeft({ workspace }: GridController): ReadonlyMap<string, number> {
  const { cells } = workspace;
  const whole = useWhole(workspace);
  const revision = useRestedRevision(cells);
  return useMemo(() => atRevision(revision, () => leftIn(whole, cells)), [whole, cells, revision]);
}
