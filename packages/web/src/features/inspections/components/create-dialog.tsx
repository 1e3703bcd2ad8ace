import type { SelfInspectionDto } from '@mlps/client';
import { inspectionTemplates } from '@mlps/controls/rectification';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useToday } from '../../../lib/use-today';
import { useMessages } from '../../../messages/translate';
import { useOwnOrganizations } from '../../session/use-own-organizations';
import { createInspection, useInspections } from '../api/use-inspections';

/** Begins a self-inspection, from last year's where the unit has one of the same form. */
export function CreateDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t, lang } = useMessages();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const organizations = useOwnOrganizations();
  const [chosen, setChosen] = useState('');
  const [template, setTemplate] = useState<SelfInspectionDto['template']>('town');
  const [year, setYear] = useState(useToday().slice(0, 4));
  const [carry, setCarry] = useState(true);
  const organizationId = chosen || (organizations[0]?.id ?? '');
  const known = useInspections({ organizationId }).data ?? [];
  const previous = known.find((one) => one.template === template && one.year < Number(year));
  return (
    <FormDialog
      title={t('inspections.create')}
      submit={t('inspections.create')}
      disabled={organizationId === ''}
      onClose={onClose}
      onSubmit={async () => {
        const previousId = carry && previous ? { previousId: previous.id } : {};
        const made = await createInspection({ organizationId, template, year: Number(year), ...previousId });
        await queries.invalidateQueries({ queryKey: ['inspections'] });
        await navigate({ to: '/inspections/$inspectionId', params: { inspectionId: made.id } });
      }}
    >
      <SelectField
        label={t('inspections.column.unit')}
        value={organizationId}
        onChange={setChosen}
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <SelectField
        label={t('inspections.column.template')}
        value={template}
        onChange={setTemplate}
        options={inspectionTemplates.map((one) => ({
          value: one.id as SelfInspectionDto['template'], // the contract lists the same templates
          label: one[lang],
        }))}
      />
      <TextField type="number" label={t('inspections.column.year')} value={year} onChange={setYear} required />
      {previous ? (
        <label className="check">
          <input
            type="checkbox"
            checked={carry}
            onChange={(event) => {
              setCarry(event.target.checked);
            }}
          />
          {t('inspections.carry', { title: previous.title })}
        </label>
      ) : null}
    </FormDialog>
  );
}
