import type { AccountInput, NewAccountDto } from '@mlps/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../../components/dialog';
import { FormDialog } from '../../../components/form-dialog';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { useReadAdminAgain } from '../api/use-admin';
import { InitialPassword } from './initial-password';

type Source = NonNullable<AccountInput['source']>;
const sources: readonly Source[] = ['local', 'ldap', 'oidc'];

/** Makes an account; its first password is shown once. */
export function AccountForm({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const [entries, setEntries] = useState({ account: '', name: '', email: '', phone: '' });
  const [source, setSource] = useState<Source>('local');
  const [made, setMade] = useState<NewAccountDto | null>(null);
  const readAgain = useReadAdminAgain();
  const field = (name: keyof typeof entries) => ({
    value: entries[name],
    onChange: (value: string): void => {
      setEntries({ ...entries, [name]: value });
    },
  });
  if (made)
    return (
      <Dialog title={t('people.made')} onClose={onClose}>
        <InitialPassword password={made.initialPassword} />
      </Dialog>
    );
  return (
    <FormDialog
      title={t('people.new')}
      submit={t('people.make')}
      onClose={onClose}
      keepOpen
      onSubmit={async () => {
        const { account, name, email, phone } = entries;
        const body: AccountInput = {
          account: account.trim().toLowerCase(),
          name: name.trim(),
          email: email.trim() || null,
          phone: phone.trim() || null,
          source,
        };
        const { data } = await client.call('accounts.create', { body });
        await readAgain();
        setMade(data);
      }}
    >
      <TextField label={t('signIn.account')} help={t('people.accountHelp')} required autoFocus {...field('account')} />
      <TextField label={t('account.name')} help={t('people.nameHelp')} required {...field('name')} />
      <TextField label={t('people.email')} type="email" {...field('email')} />
      <TextField label={t('people.phone')} {...field('phone')} />
      <SelectField
        label={t('people.source')}
        value={source}
        options={sources.map((value) => ({ value, label: t(`people.source.${value}`) }))}
        onChange={setSource}
      />
      <p className="quiet">{t('people.rolesNext')}</p>
    </FormDialog>
  );
}
