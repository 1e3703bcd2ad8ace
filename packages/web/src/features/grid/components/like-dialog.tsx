import { kindName } from '@mlps/controls';
import type { Item } from '@mlps/controls';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import type { Content } from '../model/cell.js';
import { copyOf, onlyEmpty, planAct } from '../model/plan.js';
import type { CopyPart } from '../model/plan.js';
import { appliesTo } from '../model/view.js';
import type { GridObject } from '../model/view.js';
import { PlanPreview } from './plan-preview';

interface LikeDialogProps {
  controller: GridController;
  source: { readonly item: Item; readonly object: GridObject; readonly content: Content };
  onClose: () => void;
}

/** Copy the active result to objects of the same kind, with a preview; the name of the object in the text becomes the other's. */
export function LikeDialog({ controller, source, onClose }: LikeDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const { whole, cells } = controller.workspace;
  const { item, object, content } = source;
  const others = whole.objects.filter(({ id }) => id !== object.id).filter((one) => appliesTo(item, one));
  const like = others.filter(({ kind }) => kind === object.kind);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(like.map(({ id }) => id)));
  const [part, setPart] = useState<CopyPart>('both');
  const [reach, setReach] = useState<'empty' | 'all'>('empty');
  const act = copyOf(content, part, object.name);
  const plan = planAct(
    cells,
    others
      .filter(({ id }) => chosen.has(id))
      .map((one) => ({ item, object: one, act: reach === 'empty' && part !== 'text' ? onlyEmpty(act) : act })),
  );
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <FormDialog
      title={t('grid.like.title', { object: object.name })}
      shape="wide"
      submit={t('grid.plan.do', { count: plan.changes.length })}
      disabled={plan.changes.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        controller.apply(plan);
      }}
    >
      <div className="fields">
        <Choices
          label={t('grid.like.part')}
          value={part}
          options={(['both', 'result', 'text'] as const).map((value) => ({
            value,
            label: t(`grid.like.part.${value}`),
          }))}
          onChange={setPart}
        />
        <Choices
          label={t('grid.like.reach')}
          value={reach}
          options={(['empty', 'all'] as const).map((value) => ({ value, label: t(`grid.like.reach.${value}`) }))}
          onChange={setReach}
        />
      </div>
      <fieldset className="like-objects">
        <legend>{t('grid.like.objects', { count: chosen.size })}</legend>
        {others.map(({ id, name, kind }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={() => {
                toggle(id);
              }}
            />{' '}
            {name} <span className="quiet small">{kindName(kind, lang)}</span>
          </label>
        ))}
        {others.length === 0 ? <p className="quiet">{t('grid.like.none')}</p> : null}
      </fieldset>
      <PlanPreview controller={controller} plan={plan} />
    </FormDialog>
  );
}
