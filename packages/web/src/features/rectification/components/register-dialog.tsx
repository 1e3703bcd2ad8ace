import { riskNames, risks } from '@mlps/controls';
import type { Risk } from '@mlps/controls';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useOrganizations } from '../../../lib/use-organizations';
import { useSystems } from '../../systems/api/use-systems';
import { createItem } from '../api/change-item';
import { useRefreshing } from '../api/use-refresh';
import { NameField } from './name-field';

/** Registers what an authority's notice or the unit itself found, without a finding of this service. */
export function RegisterDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t, lang } = useMessages();
  const refreshing = useRefreshing();
  const navigate = useNavigate();
  const places = usePlaces();
  const [form, setForm] = useState({ ...blank });
  const place = form.place || (places[0]?.value ?? '');
  const set =
    <K extends keyof typeof blank>(key: K) =>
    (next: string) => {
      setForm({ ...form, [key]: next });
    };
  return (
    <FormDialog
      title={t('rect.register')}
      shape="side"
      submit={t('rect.register')}
      onClose={onClose}
      onSubmit={async () => {
        const made = await refreshing(() => createItem(bodyOf({ ...form, place })));
        await navigate({ to: '/rectification/$itemId', params: { itemId: made.id } });
      }}
    >
      <p className="quiet">{t('rect.registerHelp')}</p>
      <SelectField
        label={t('rect.filter.origin')}
        value={form.origin}
        onChange={set('origin')}
        options={(['notice', 'selfInspection'] as const).map((value) => ({ value, label: t(`rect.origin.${value}`) }))}
      />
      <SelectField label={t('rect.field.place')} value={place} onChange={set('place')} options={places} required />
      <TextField
        label={t('rect.field.source')}
        help={t('rect.field.sourceHelp')}
        value={form.source}
        onChange={set('source')}
        required
        maxLength={500}
      />
      <TextField
        label={t('rect.field.title')}
        value={form.title}
        onChange={set('title')}
        required
        maxLength={500}
        wide
      />
      <TextField label={t('problems.column.advice')} lines={3} value={form.advice} onChange={set('advice')} />
      <SelectField
        label={t('filter.risk')}
        value={form.risk}
        onChange={set('risk')}
        options={[
          { value: '', label: t('word.unrated') },
          ...risks.map((value) => ({ value: value as string, label: riskNames[value][lang] })),
        ]}
      />
      <TextField
        type="date"
        label={t('rect.column.due')}
        help={t('rect.field.dueHelp')}
        value={form.dueDate}
        onChange={set('dueDate')}
      />
      <NameField kind="department" value={form.department} onChange={set('department')} />
      <NameField kind="owner" value={form.owner} onChange={set('owner')} />
    </FormDialog>
  );
}

const blank = {
  origin: 'notice',
  place: '',
  source: '',
  title: '',
  advice: '',
  risk: '',
  dueDate: '',
  department: '',
  owner: '',
};

const SYSTEM = 'system:';
const ORGANIZATION = 'organization:';

/** Systems first, then the units themselves, for what belongs to no system. */
function usePlaces(): { value: string; label: string }[] {
  const { t } = useMessages();
  const systems = useSystems().data ?? [];
  const organizations = useOrganizations().data ?? [];
  return [
    ...systems.map(({ id, name }) => ({ value: SYSTEM + id, label: name })),
    ...organizations.map(({ id, name }) => ({ value: ORGANIZATION + id, label: t('rect.field.wholeUnit', { name }) })),
  ];
}

function bodyOf(form: typeof blank): Parameters<typeof createItem>[0] {
  const { place, source, title, advice, risk, dueDate, department, owner } = form;
  return {
    origin: form.origin === 'notice' ? 'notice' : 'selfInspection',
    ...(place.startsWith(SYSTEM)
      ? { systemId: place.slice(SYSTEM.length) }
      : { organizationId: place.slice(ORGANIZATION.length) }),
    sourceName: source.trim(),
    title: title.trim(),
    advice: advice.trim() || null,
    risk: (risk || null) as Risk | null, // the options hold nothing else
    department: department.trim() || null,
    owner: owner.trim() || null,
    ...(dueDate === '' ? {} : { dueDate }),
  };
}
