import { kindName, results, resultNames, riskNames, risks, wordingPlaces } from '@mlps/controls';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { actOf, bulkReaches } from '../model/bulk.js';
import type { BulkReach, BulkResult, BulkRisk } from '../model/bulk.js';
import { blank } from '../model/cell.js';
import { placesAt, planAct } from '../model/plan.js';
import { rangeOf, sizeOf, spotsOf } from '../model/selection.js';
import { today } from '../wording-day';
import { PlanPreview } from './plan-preview';

/** What a record may leave open here: the service knows no name of the unit in this place. */
const bulkPlaces = ['object', 'kind', 'system', 'clause', 'date'] as const;

interface BulkDialogProps {
  controller: GridController;
  onClose: () => void;
}

/** Change everything that is selected: result, record, risk; the preview moves with each choice. */
export function BulkDialog({ controller, onClose }: BulkDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const [wish, setWish] = useState<BulkResult>('conform');
  const [text, setText] = useState('');
  const [risk, setRiskWish] = useState<BulkRisk>('keep');
  const [reach, setReach] = useState<BulkReach>('all');
  const range = rangeOf(controller.selection);
  const { workspace } = controller;
  const act = actOf({ result: wish, text, risk, reach }, (item, object) => ({
    object: object.name,
    kind: kindName(object.kind, lang),
    system: workspace.head.systemName,
    clause: `${item.clause} ${item.letter}`.trim(),
    date: today(lang),
  }));
  const ready = wish !== 'notApplicable' || blank(text) !== null;
  const plan = planAct(workspace.cells, placesAt(controller.view, spotsOf(range), act));
  const places = bulkPlaces.map((place) => `{${wordingPlaces[place][lang]}}`);
  const isProblem = wish === 'partial' || wish === 'nonconform' || wish === 'keep';
  return (
    <FormDialog
      title={t('grid.bulk.title', { count: sizeOf(range) })}
      shape="wide"
      submit={t('grid.plan.do', { count: plan.changes.length })}
      disabled={!ready || plan.changes.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        controller.apply(plan);
      }}
    >
      <div className="fields">
        <SelectField
          label={t('grid.result')}
          value={wish}
          options={[
            ...results.map((value) => ({ value, label: resultNames[value][lang] })),
            { value: 'keep' as const, label: t('grid.bulk.keepResult') },
            { value: 'clear' as const, label: t('grid.bulk.clear') },
          ]}
          onChange={setWish}
        />
        {isProblem ? (
          <SelectField
            label={t('grid.risk')}
            value={risk}
            options={[
              { value: 'keep' as const, label: t('grid.bulk.keepRisk') },
              { value: 'none' as const, label: t('grid.risk.none') },
              ...risks.map((value) => ({ value, label: riskNames[value][lang] })),
            ]}
            onChange={setRiskWish}
          />
        ) : null}
        <SelectField
          label={t('grid.like.reach')}
          value={reach}
          options={bulkReaches.map((value) => ({ value, label: t(`grid.bulk.reach.${value}`) }))}
          onChange={setReach}
        />
      </div>
      {wish === 'clear' ? null : (
        <TextField
          label={t(wish === 'notApplicable' ? 'grid.reason' : 'grid.record')}
          help={
            wish === 'notApplicable' ? t('grid.reasonHelp') : t('grid.bulk.recordHelp', { places: places.join(' ') })
          }
          value={text}
          onChange={setText}
          lines={3}
          required={wish === 'notApplicable'}
        />
      )}
      <PlanPreview controller={controller} plan={plan} />
    </FormDialog>
  );
}
