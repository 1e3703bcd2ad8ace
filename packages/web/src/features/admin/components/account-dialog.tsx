import type { AccountDto } from '@mlps/client';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../../components/dialog';
import { ErrorNotice } from '../../../components/error-notice';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { useReadAdminAgain } from '../api/use-admin';
import { InitialPassword } from './initial-password';

const actions = ['resetPassword', 'unlock', 'resetSecondFactor', 'signOut'] as const;
type Action = (typeof actions)[number];

/** Everything that can be done about one account; each step says what it does before it is pressed. */
export function AccountDialog({ account, onClose }: { account: AccountDto; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const readAgain = useReadAdminAgain();
  const [password, setPassword] = useState<string | null>(null);
  const params = { accountId: account.id };
  const act = useMutation({
    mutationFn: async (action: Action) => {
      const { data } = await client.call(`accounts.${action}`, { params });
      if (data) setPassword(data.initialPassword);
    },
    onSuccess: readAgain,
  });
  const change = useMutation({
    mutationFn: (body: { state: 'active' | 'disabled' } | { name: string; email: string | null }) =>
      client.call('accounts.change', { params, body }, { ifMatch: account.etag }),
    onSuccess: readAgain,
  });
  const error = act.error ?? change.error;
  return (
    <Dialog title={account.name} shape="side" onClose={onClose}>
      <div className="stack">
        {password === null ? null : <InitialPassword password={password} />}
        {error ? <ErrorNotice error={error} /> : null}
        <NameForm
          account={account}
          busy={change.isPending}
          onSave={(entries) => {
            change.mutate(entries);
          }}
        />
        <ul className="action-list">
          {actions
            .filter((action) => isSensible(action, account))
            .map((action) => (
              <li key={action}>
                <span>{t(`people.does.${action}`)}</span>
                <Button
                  disabled={act.isPending}
                  onClick={() => {
                    act.mutate(action);
                  }}
                >
                  {t(`people.${action}`)}
                </Button>
              </li>
            ))}
          <li>
            <span>{account.state === 'active' ? t('people.does.disable') : t('people.does.enable')}</span>
            <Button
              danger={account.state === 'active'}
              disabled={change.isPending}
              onClick={() => {
                change.mutate({ state: account.state === 'active' ? 'disabled' : 'active' });
              }}
            >
              {account.state === 'active' ? t('people.disable') : t('people.enable')}
            </Button>
          </li>
        </ul>
      </div>
    </Dialog>
  );
}

/** Only what would change something is offered. */
function isSensible(action: Action, { source, lockedUntil, secondFactor, sessions }: AccountDto): boolean {
  if (action === 'resetPassword') return source === 'local';
  if (action === 'unlock') return lockedUntil !== null;
  return action === 'resetSecondFactor' ? secondFactor : sessions > 0;
}

interface NameFormProps {
  account: AccountDto;
  busy: boolean;
  onSave: (entries: { name: string; email: string | null; phone: string | null }) => void;
}

function NameForm({ account, busy, onSave }: NameFormProps): ReactNode {
  const { t } = useMessages();
  const [name, setName] = useState(account.name);
  const [email, setEmail] = useState(account.email ?? '');
  const [phone, setPhone] = useState(account.phone ?? '');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name: name.trim(), email: email.trim() || null, phone: phone.trim() || null });
      }}
    >
      <TextField label={t('account.name')} help={t('people.nameHelp')} value={name} onChange={setName} required />
      <TextField label={t('people.email')} type="email" value={email} onChange={setEmail} />
      <TextField label={t('people.phone')} value={phone} onChange={setPhone} />
      <div>
        <Button htmlType="submit" loading={busy} disabled={name.trim() === ''}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  );
}
