import type { Item, OpenItem, RectificationPlan } from '@mlps/controls';
import { Checkbox } from 'antd';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { inOrder } from '../plan-model';
import type { PlanChoices } from '../plan-model';
import { openItemColumns } from './open-item-columns';

interface OpenItemsProps {
  plan: RectificationPlan;
  items: ReadonlyMap<string, Item>;
  choices: PlanChoices;
  ticked: ReadonlySet<string>;
  onTick: (next: ReadonlySet<string>) => void;
  onChange: (next: Partial<PlanChoices>) => void;
}

/** Every open item with what mending it alone gains; what binds the conclusion first. */
export function OpenItems({ plan, items, choices, ticked, onTick, onChange }: OpenItemsProps): ReactNode {
  const { t, lang } = useMessages();
  const rows = useMemo(() => inOrder(plan.items), [plan]);
  const places = useMemo(() => new Map(plan.smallest.steps.map((step, index) => [step.id, index + 1])), [plan]);
  const columns = openItemColumns({
    t,
    lang,
    items,
    places: plan.reachable ? places : new Map<string, number>(),
    now: plan.now.conclusion,
    ticked,
    excluded: choices.excluded,
    costs: choices.costs,
    onTick: (id) => {
      onTick(toggled(ticked, id));
    },
    onExclude: (id) => {
      onChange({ excluded: toggled(choices.excluded, id) });
    },
    onCost: (id, text) => {
      onChange({ costs: new Map(choices.costs).set(id, text) });
    },
  });
  return (
    <Panel title={t('plan.items')} help={t('plan.itemsHelp')}>
      <div className="filters no-print">
        <Checkbox
          checked={choices.costs !== null}
          onChange={(event) => {
            onChange({ costs: event.target.checked ? new Map<string, string>() : null });
          }}
        >
          {t('plan.withCosts')}
        </Checkbox>
      </div>
      <DataTable<OpenItem>
        caption={t('plan.items')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        chosen={({ id }) => ticked.has(id)}
        pageSize={250}
      />
    </Panel>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
