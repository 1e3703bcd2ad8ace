import type { CampaignUnitInput } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useOrganizations } from '../../../lib/use-organizations';
import { useMessages } from '../../../messages/translate';
import { useOwnOrganizations } from '../../session/use-own-organizations';
import { createCampaign } from '../api/use-campaigns';
import { UnitChoice } from './unit-choice';

/** Draws up a campaign: who issues it, on what grounds, until when, and which units answer which requirements. */
export function CreateDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const organizations = useOrganizations().data ?? [];
  const [form, setForm] = useState({ organizationId: '', title: '', dueOn: '', basis: '' });
  const [units, setUnits] = useState<readonly CampaignUnitInput[]>([]);
  const issuers = useOwnOrganizations();
  const organizationId = form.organizationId || (issuers[0]?.id ?? '');
  const set =
    (key: keyof typeof form) =>
    (next: string): void => {
      setForm({ ...form, [key]: next });
    };
  return (
    <FormDialog
      title={t('campaigns.create')}
      shape="side"
      submit={t('campaigns.create')}
      disabled={organizationId === ''}
      onClose={onClose}
      onSubmit={async () => {
        const basis = form.basis
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean);
        const { title, dueOn } = form;
        const made = await createCampaign({ organizationId, title: title.trim(), dueOn, basis, units: [...units] });
        await queries.invalidateQueries({ queryKey: ['campaigns'] });
        await navigate({ to: '/campaigns/$campaignId', params: { campaignId: made.id } });
      }}
    >
      <SelectField
        label={t('campaigns.column.issuer')}
        value={organizationId}
        onChange={set('organizationId')}
        options={issuers.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextField
        label={t('campaigns.column.title')}
        value={form.title}
        onChange={set('title')}
        required
        maxLength={500}
      />
      <TextField type="date" label={t('campaigns.column.due')} value={form.dueOn} onChange={set('dueOn')} required />
      <TextField
        label={t('campaigns.basis')}
        help={t('papers.facts.onePerLine')}
        lines={3}
        value={form.basis}
        onChange={set('basis')}
      />
      <UnitChoice
        organizations={organizations.filter(({ id }) => id !== organizationId)}
        units={units}
        onUnits={setUnits}
      />
    </FormDialog>
  );
}
