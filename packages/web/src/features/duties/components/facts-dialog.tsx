import type { DutyFactsDto, DutyFactsInput, SystemDto } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { TextField } from '../../../components/text-field';
import { VersionedFormDialog } from '../../../components/versioned-form-dialog';
import { useVersionedSave } from '../../../lib/use-versioned-save';
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

const keys = [...days, 'evaluations'] as const;
type Entries = Record<(typeof keys)[number], string>;

function Form({ system, known, onClose }: FactsDialogProps & { known: DutyFactsDto | null }): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const [opened] = useState(known); // what the form was filled with, though the page may load newer days
  const base = entriesOf(opened);
  const [form, setForm] = useState<Entries>(base);
  const saving = useVersionedSave<Entries>({
    base,
    etag: opened?.etag ?? '',
    current: (thing) => entriesOf(thing as DutyFactsDto), // a refusal carries the days as they are now
    send: async (changed, etag, over) => {
      await putDutyFacts(system.id, inputOf({ ...over, ...changed }), etag);
      await queries.invalidateQueries({ queryKey: ['duties'] });
    },
  });
  return (
    <VersionedFormDialog
      saving={saving}
      base={base}
      conflictFields={keys.map((key) => ({ key, label: t(`duties.fact.${key}`) }))}
      title={t('duties.factsOf', { system: system.name })}
      shape="side"
      submit={t('rect.save')}
      onClose={onClose}
      onSubmit={() => saving.save(form)}
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
        value={form.evaluations}
        onChange={(evaluations) => {
          setForm({ ...form, evaluations });
        }}
      />
    </VersionedFormDialog>
  );
}

function entriesOf(known: DutyFactsDto | null): Entries {
  const filled = Object.fromEntries(days.map((key) => [key, known?.[key] ?? '']));
  return { ...filled, evaluations: (known?.evaluations ?? []).join('\n') } as Entries; // one for each
}

/** Days that are empty are unknown. */
function inputOf({ evaluations, ...form }: Entries): DutyFactsInput {
  const filled = Object.fromEntries(days.map((key) => [key, form[key] || null]));
  return { ...filled, evaluations: evaluations.split(/\s+/).filter(Boolean) };
}
