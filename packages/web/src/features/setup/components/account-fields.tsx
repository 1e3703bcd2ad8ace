import type { SetupDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { accountFault } from '../setup-steps';
import type { TypedAccount } from '../setup-steps';

interface AccountFieldsProps {
  title: string;
  help: string;
  entry: TypedAccount;
  rules: Pick<SetupDto, 'passwordLength' | 'passwordKinds'>;
  onChange: (next: TypedAccount) => void;
}

/** Account, name and password of somebody new. */
export function AccountFields({ title, help, entry, rules, onChange }: AccountFieldsProps): ReactNode {
  const { t } = useMessages();
  const fault = accountFault(entry, rules);
  const field = (name: keyof TypedAccount) => ({
    value: entry[name],
    onChange: (value: string): void => {
      onChange({ ...entry, [name]: value });
    },
  });
  const weak = entry.password !== '' && (fault === 'short' || fault === 'plain');
  return (
    <fieldset className="account-fields">
      <legend>{title}</legend>
      <p className="quiet small">{help}</p>
      <div className="fields">
        <TextField label={t('signIn.account')} {...field('account')} />
        <TextField label={t('account.name')} {...field('name')} />
        <TextField
          label={t('signIn.password')}
          type="password"
          autoComplete="new-password"
          help={t('password.rules', { length: rules.passwordLength, kinds: rules.passwordKinds })}
          fault={
            weak ? t(`password.${fault}`, { length: rules.passwordLength, kinds: rules.passwordKinds }) : undefined
          }
          {...field('password')}
        />
        <TextField
          label={t('password.again')}
          type="password"
          autoComplete="new-password"
          fault={entry.again !== '' && entry.again !== entry.password ? t('password.differs') : undefined}
          {...field('again')}
        />
      </div>
    </fieldset>
  );
}
