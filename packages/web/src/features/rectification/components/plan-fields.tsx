import { Button } from 'antd';
import type { ReactNode } from 'react';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import type { PlanDraft } from '../plan-draft';

interface PlanFieldsProps {
  draft: PlanDraft;
  onDraft: (next: PlanDraft) => void;
  dueDate: string;
}

/** Measures, milestones and cost of a plan. */
export function PlanFields({ draft, onDraft, dueDate }: PlanFieldsProps): ReactNode {
  const { t } = useMessages();
  return (
    <>
      <TextField
        label={t('rect.plan.measures')}
        lines={4}
        value={draft.measures}
        onChange={(measures) => {
          onDraft({ ...draft, measures });
        }}
        required
      />
      <TextField
        type="number"
        label={t('rect.plan.cost')}
        value={draft.cost}
        onChange={(cost) => {
          onDraft({ ...draft, cost });
        }}
      />
      <Milestones draft={draft} onDraft={onDraft} dueDate={dueDate} />
    </>
  );
}

function Milestones({ draft, onDraft, dueDate }: PlanFieldsProps): ReactNode {
  const { t } = useMessages();
  const { milestones } = draft;
  const put = (next: PlanDraft['milestones']): void => {
    onDraft({ ...draft, milestones: next });
  };
  const change = (index: number, patch: Partial<PlanDraft['milestones'][number]>): void => {
    put(milestones.map((entry, place) => (place === index ? { ...entry, ...patch } : entry)));
  };
  return (
    <fieldset className="rows">
      <legend>{t('rect.plan.milestones')}</legend>
      {milestones.map(({ title, date }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a milestone has no identity but its place
        <div key={index} className="row">
          <input
            className="native-input"
            aria-label={t('rect.plan.milestone', { number: index + 1 })}
            placeholder={t('rect.plan.milestoneTitle')}
            value={title}
            required
            maxLength={500}
            onChange={(event) => {
              change(index, { title: event.target.value });
            }}
          />
          <input
            className="native-input row-date"
            type="date"
            aria-label={t('rect.plan.milestoneDate', { number: index + 1 })}
            value={date}
            max={dueDate}
            required
            onChange={(event) => {
              change(index, { date: event.target.value });
            }}
          />
          <Button
            aria-label={t('rect.plan.milestoneRemove', { number: index + 1 })}
            onClick={() => {
              put(milestones.filter((_, place) => place !== index));
            }}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button
          onClick={() => {
            put([...milestones, { title: '', date: '' }]);
          }}
        >
          {t('rect.plan.milestoneAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
