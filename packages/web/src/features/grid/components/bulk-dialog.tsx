import { results, resultNames, riskNames, risks } from '@mlps/controls';
import type { Result, Risk } from '@mlps/controls';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { blank } from '../model/cell.js';
import { clear, onlyEmpty, placesAt, planAct, setResult, setRisk } from '../model/plan.js';
import type { Act } from '../model/plan.js';
import { rangeOf, sizeOf, spotsOf } from '../model/selection.js';
import { PlanPreview } from './plan-preview';

interface BulkDialogProps {
  controller: GridController;
  onClose: () => void;
}

type Wish = Result | 'keep' | 'clear';

/** Change everything that is selected: result, record, risk; the preview moves with each choice. */
export function BulkDialog({ controller, onClose }: BulkDialogProps): ReactNode {
  const { t, lang } = useMessages();
  const [wish, setWish] = useState<Wish>('conform');
  const [text, setText] = useState('');
  const [risk, setRiskWish] = useState<Risk | 'keep' | 'none'>('keep');
  const [reach, setReach] = useState<'empty' | 'all'>('all');
  const range = rangeOf(controller.selection);
  const act = actOf(wish, text, risk, reach);
  const ready = wish !== 'notApplicable' || blank(text) !== null;
  const plan = planAct(controller.workspace.cells, placesAt(controller.view, spotsOf(range), act));
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
          options={(['all', 'empty'] as const).map((value) => ({ value, label: t(`grid.bulk.reach.${value}`) }))}
          onChange={setReach}
        />
      </div>
      {wish === 'clear' ? null : (
        <TextField
          label={t(wish === 'notApplicable' ? 'grid.reason' : 'grid.record')}
          help={wish === 'notApplicable' ? t('grid.reasonHelp') : t('grid.bulk.recordHelp')}
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

/** The choices as one act: first the result, then the record, then the risk. */
function actOf(wish: Wish, text: string, risk: Risk | 'keep' | 'none', reach: 'empty' | 'all'): Act {
  if (wish === 'clear') return clear;
  const record = blank(text);
  const act: Act = (before, item, object) => {
    const withWish = wish === 'keep' ? before : setResult(wish, record)(before, item, object);
    if (withWish === null) return 'noResult';
    if (typeof withWish === 'string') return withWish;
    const written = record === null || wish === 'notApplicable' ? withWish : { ...withWish, record };
    if (risk === 'keep') return written;
    const rated = setRisk(risk === 'none' ? null : risk)(written, item, object);
    // a risk belongs to problems; the rest of the wish still holds for other results
    return rated === 'noResult' ? (wish === 'keep' && record === null ? 'noResult' : written) : rated;
  };
  return reach === 'empty' ? onlyEmpty(act) : act;
}
