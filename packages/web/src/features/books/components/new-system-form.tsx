import type { SystemInput } from '@mlps/client';
import { extensions as allExtensions, legalGrades, partNames } from '@mlps/controls';
import type { Extension } from '@mlps/controls';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useOrganizations } from '../api/use-organization';
import { useMessages } from '../../../messages/translate';

const grades = ([2, 3, 1, 4] as const).flatMap((level) => legalGrades(level));

/** Registers a system with what reading a book needs to know: its grade and extensions. */
export function NewSystemForm({ onMade }: { onMade: (systemId: string) => void }): ReactNode {
  const { t, lang } = useMessages();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [grade, setGrade] = useState<string>('S2A2G2');
  const [organizationId, setOrganization] = useState('');
  const organizations = useOrganizations().data ?? [];
  const [extensions, setExtensions] = useState<readonly Extension[]>([]);
  const make = useMutation({
    mutationFn: async (body: SystemInput) => (await client.call('systems.create', { body })).data,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['systems'] });
      onMade(id);
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const owner = organizationId === '' ? {} : { organizationId };
    make.mutate({ name, grade, extensions: [...extensions], ...owner });
  };
  return (
    <form className="stack" onSubmit={send}>
      <div className="fields">
        <TextField label={t('book.newSystemName')} value={name} required maxLength={500} onChange={setName} />
        {organizations.length === 0 ? null : (
          <SelectField
            label={t('systems.column.organization')}
            value={organizationId}
            options={[
              { value: '', label: t('state.none') },
              ...organizations.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={setOrganization}
          />
        )}
        <SelectField
          label={t('book.grade')}
          value={grade}
          options={grades.map((value) => ({ value, label: value }))}
          onChange={setGrade}
        />
      </div>
      <fieldset className="book-extensions">
        <legend>{t('book.extensions')}</legend>
        {allExtensions.map((extension) => (
          <label key={extension}>
            <input
              type="checkbox"
              checked={extensions.includes(extension)}
              onChange={({ target }) => {
                const rest = extensions.filter((other) => other !== extension);
                setExtensions(target.checked ? [...rest, extension] : rest);
              }}
            />
            {partNames[extension][lang]}
          </label>
        ))}
      </fieldset>
      {make.isError ? <ErrorNotice error={make.error} /> : null}
      <div>
        <Button type="primary" htmlType="submit" loading={make.isPending} disabled={name.trim() === ''}>
          {t('book.createSystem')}
        </Button>
      </div>
    </form>
  );
}
