import type { OrganizationDto } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextField } from '../../../components/text-field';
import { VersionedFormDialog } from '../../../components/versioned-form-dialog';
import { client } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import { useVersionedSave } from '../../../lib/use-versioned-save';
import { useMessages } from '../../../messages/translate';

const fields = ['name', 'contact', 'phone', 'note'] as const;
type Entries = Record<(typeof fields)[number], string>;

function entriesOf(organization: OrganizationDto | undefined): Entries {
  return {
    name: organization?.name ?? '',
    contact: organization?.contact ?? '',
    phone: organization?.phone ?? '',
    note: organization?.note ?? '',
  };
}

/** Registers an organization or changes one. */
export function OrganizationForm({
  organization,
  onClose,
}: {
  organization?: OrganizationDto;
  onClose: () => void;
}): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const base = entriesOf(organization);
  const [entries, setEntries] = useState(base);
  const versioned = useVersionedSave<Entries>({
    base,
    etag: organization?.etag ?? '',
    current: (thing) => entriesOf(thing as OrganizationDto), // a refusal carries the organization as it is now
    send: ({ name, ...rest }, ifMatch) => {
      const texts = Object.fromEntries(Object.entries(rest).map(([key, text]) => [key, text.trim() || null]));
      const body = { ...(name === undefined ? {} : { name: name.trim() }), ...texts };
      return organization
        ? client.call('organizations.change', { params: { organizationId: organization.id }, body }, { ifMatch })
        : client.call('organizations.create', { body: { name: '', ...body } }, { idempotencyKey: randomKey() });
    },
  });
  return (
    <VersionedFormDialog
      saving={versioned}
      base={base}
      conflictFields={fields.map((key) => ({ key, label: t(`organizations.${key}`) }))}
      title={organization ? t('organizations.edit') : t('organizations.new')}
      submit={t('form.save')}
      onClose={onClose}
      onSubmit={async () => {
        await versioned.save(entries);
        await queries.invalidateQueries({ queryKey: ['organizations'] });
        await queries.invalidateQueries({ queryKey: ['systems'] });
      }}
    >
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(`organizations.${field}`)}
          value={entries[field]}
          lines={field === 'note' ? 3 : 1}
          required={field === 'name'}
          autoFocus={field === 'name'}
          onChange={(value) => {
            setEntries({ ...entries, [field]: value });
          }}
        />
      ))}
    </VersionedFormDialog>
  );
}
