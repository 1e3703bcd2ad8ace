import type { PlanDto, RectificationItemDto } from '@mlps/client';
import { stateTable } from '@mlps/controls/rectification';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { VersionedFormDialog } from '../../../components/versioned-form-dialog';
import { Panel } from '../../../components/panel';
import { day } from '../../../lib/format';
import { useVersionedSave } from '../../../lib/use-versioned-save';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { changeItem } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import { planDraftOf, planOf } from '../plan-draft';
import { PlanFields } from './plan-fields';

/** How it is to be mended: measures, milestones with what has passed of them, cost. */
export function PlanPanel({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const [editing, setEditing] = useState(false);
  const mayEdit = can('rectification.write') && !stateTable[item.state].settled;
  return (
    <Panel title={t('rect.plan.title')}>
      <div className="stack">
        {item.plan === null ? <p className="quiet">{t('rect.plan.none')}</p> : <PlanText plan={item.plan} />}
        {mayEdit ? (
          <div className="no-print">
            <Button
              onClick={() => {
                setEditing(true);
              }}
            >
              {item.plan === null ? t('rect.plan.write') : t('rect.plan.edit')}
            </Button>
          </div>
        ) : null}
      </div>
      {editing ? (
        <EditPlan
          item={item}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </Panel>
  );
}

export function PlanText({ plan }: { plan: PlanDto }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <div className="stack">
      <p className="pre">{plan.measures}</p>
      {plan.milestones.length === 0 ? null : (
        <ol className="milestones">
          {plan.milestones.map(({ title, date }) => (
            <li key={`${date} ${title}`}>
              <span className="nowrap quiet">{day(date, lang)}</span> {title}
            </li>
          ))}
        </ol>
      )}
      {plan.costYuan === null ? null : (
        <p className="quiet">{t('rect.plan.costs', { yuan: plan.costYuan.toLocaleString(lang) })}</p>
      )}
    </div>
  );
}

function showPlan(plan: PlanDto | null): ReactNode {
  return plan && <PlanText plan={plan} />;
}

/** Writes or rewrites the plan; when somebody else did so meanwhile, both stand side by side. */
function EditPlan({ item, onClose }: { item: RectificationItemDto; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const refreshing = useRefreshing();
  const [opened] = useState(item); // what the form was filled with, though the page may load a newer one
  const [plan, setPlan] = useState(() => planDraftOf(opened.plan));
  const base: { plan: PlanDto | null } = { plan: opened.plan };
  const saving = useVersionedSave({
    base,
    etag: opened.etag,
    send: (changed, etag) => refreshing(() => changeItem(opened, changed, etag)),
  });
  return (
    <VersionedFormDialog
      saving={saving}
      base={base}
      conflictFields={[
        {
          key: 'plan',
          label: t('rect.plan.title'),
          show: showPlan,
        },
      ]}
      title={t('rect.plan.title')}
      shape="side"
      submit={t('rect.save')}
      onClose={onClose}
      onSubmit={() => saving.save({ plan: planOf(plan) })}
    >
      <PlanFields draft={plan} onDraft={setPlan} dueDate={opened.dueDate} />
    </VersionedFormDialog>
  );
}
