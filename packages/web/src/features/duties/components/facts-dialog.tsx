import type { DutyFactsDto, DutyFactsInput, SystemDto } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { Loaded } from '../../../components/loaded';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { putDutyFacts, useDutyFacts } from '../api/use-duties';

interface FactsDialogProps {
  system: SystemDto;
  onClose: () => void;
}

/** Enters the days of grading, filing and the rest, from which the duties are computed. */
export function FactsDialog({ system, onClose }: FactsDialogProps): ReactNode {
  const facts = useDutyFacts(system.id);
  return <Loaded queries={[facts]}>{([known]) => <Form system={system} known={known} onClose={onClose} />}</Loaded>;
}

const days = [
  'gradedOn',
  'liveOn',
  'filingHandedInOn',
  'filedOn',
  'renewedFilingOn',
  'reportCompletedOn',
  'reportHandedInOn',
  'selfCheckedOn',
  'protectionPlanOn',
  'inspectedOn',
  'changedOn',
  'expertReviewOn',
  'recheckAskedOn',
  'recheckedOn',
] as const;

type Days = Record<(typeof days)[number], string>;

function Form({ system, known, onClose }: FactsDialogProps & { known: DutyFactsDto | null }): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const [form, setForm] = useState<Days>(() => daysOf(known));
  const [evaluations, setEvaluations] = useState((known?.evaluations ?? []).join('\n'));
  return (
    <FormDialog
      title={t('duties.factsOf', { system: system.name })}
      shape="side"
      submit={t('rect.save')}
      onClose={onClose}
      onSubmit={async () => {
        await putDutyFacts(system.id, inputOf(form, evaluations), known);
        await queries.invalidateQueries({ queryKey: ['duties'] });
      }}
    >
      <p className="quiet">{t('duties.factsHelp')}</p>
      <div className="fields">
        {days.map((key) => (
          <TextField
            key={key}
            type="date"
            label={t(`duties.fact.${key}`)}
            value={form[key]}
            onChange={(next) => {
              setForm({ ...form, [key]: next });
            }}
          />
        ))}
      </div>
      <TextField
        label={t('duties.fact.evaluations')}
        help={t('duties.fact.evaluationsHelp')}
        lines={3}
        value={evaluations}
        onChange={setEvaluations}
      />
    </FormDialog>
  );
}

function daysOf(known: DutyFactsDto | null): Days {
  return Object.fromEntries(days.map((key) => [key, known?.[key] ?? ''])) as Days; // one for each
}

/** Days that are empty are unknown. */
function inputOf(form: Days, evaluations: string): DutyFactsInput {
  const filled = Object.fromEntries(days.map((key) => [key, form[key] || null]));
  const earlier = evaluations
    .split(/\s+/)
    .map((line) => line.trim())
    .filter(Boolean);
  return { ...filled, evaluations: earlier };
}
