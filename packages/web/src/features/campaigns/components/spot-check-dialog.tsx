import type { CampaignUnitDto, SpotCheckInput } from '@mlps/client';
import type { TemplateField } from '@mlps/controls/rectification';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useToday } from '../../../lib/use-today';
import { useMessages } from '../../../messages/translate';
import { AnswerFields } from '../../answers/answer-form';
import { isEmpty } from '../../answers/answer-values';
import { useSession } from '../../session/use-session';
import { recordSpotCheck } from '../api/use-campaigns';
import { unitFields } from '../unit-form';

/** Enters what inspectors saw; only what they looked at is filled in. */
export function SpotCheckDialog({ unit, onClose }: { unit: CampaignUnitDto; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const { session } = useSession();
  const queries = useQueryClient();
  const [on, setOn] = useState(useToday());
  const [by, setBy] = useState(session?.user.name ?? '');
  const [method, setMethod] = useState<SpotCheckInput['method']>('visit');
  const [found, setFound] = useState<Record<string, unknown>>({});
  const fields = unitFields(unit.profile).filter((field) => field.type !== 'list');
  const observations = observationsOf(fields, found);
  return (
    <FormDialog
      title={t('campaigns.addSpotCheck')}
      shape="side"
      submit={t('campaigns.addSpotCheck')}
      disabled={observations.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        const params = { campaignId: unit.campaignId, campaignUnitId: unit.id };
        await recordSpotCheck(params, { on, by: by.trim(), method, observations });
        await queries.invalidateQueries({ queryKey: ['campaigns'] });
      }}
    >
      <p className="quiet">{t('campaigns.spotCheckHelp')}</p>
      <TextField type="date" label={t('campaigns.on')} value={on} onChange={setOn} required />
      <TextField label={t('campaigns.by')} value={by} onChange={setBy} required maxLength={500} />
      <SelectField
        label={t('campaigns.method')}
        value={method}
        onChange={setMethod}
        options={(['visit', 'remote'] as const).map((value) => ({ value, label: t(`campaigns.method.${value}`) }))}
      />
      <AnswerFields
        fields={fields.map(({ required: _required, weakness: _weakness, ...field }) => field as TemplateField)}
        context={{
          answers: found,
          readOnly: false,
          faults: {},
          onAnswer: (field, answer) => {
            setFound({ ...found, [field]: answer });
          },
        }}
      />
    </FormDialog>
  );
}

function observationsOf(
  fields: readonly TemplateField[],
  found: Readonly<Record<string, unknown>>,
): SpotCheckInput['observations'] {
  return fields.flatMap(({ id }) => {
    const seen = found[id];
    if (isEmpty(seen)) return [];
    return typeof seen === 'number' || typeof seen === 'boolean' || typeof seen === 'string'
      ? [{ field: id, found: seen }]
      : [];
  });
}
