import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { TextField } from '../../../components/text-field';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { usePolicy, useReadOwnAgain } from '../api/use-own-account';

const blank = { current: '', next: '', again: '' };

/** Changes the own password; everywhere else the account is signed out. */
export function PasswordForm(): ReactNode {
  const { t } = useMessages();
  const [entries, setEntries] = useState(blank);
  const readAgain = useReadOwnAgain();
  const policy = usePolicy().data;
  const work = useMutation({
    mutationFn: () => client.call('session.changePassword', { body: { current: entries.current, next: entries.next } }),
    onSuccess: async () => {
      setEntries(blank);
      await readAgain();
    },
  });
  const field = (name: keyof typeof blank) => ({
    type: 'password',
    value: entries[name],
    onChange: (value: string): void => {
      setEntries({ ...entries, [name]: value });
    },
  });
  const differs = entries.again !== '' && entries.again !== entries.next;
  return (
    <form
      className="stack narrow-form"
      onSubmit={(event) => {
        event.preventDefault();
        work.mutate();
      }}
    >
      <TextField label={t('password.current')} autoComplete="current-password" {...field('current')} />
      <TextField
        label={t('password.next')}
        autoComplete="new-password"
        {...(policy
          ? { help: t('password.rules', { length: policy.passwordLength, kinds: policy.passwordKinds }) }
          : {})}
        {...field('next')}
      />
      <TextField
        label={t('password.again')}
        autoComplete="new-password"
        fault={differs ? t('password.differs') : undefined}
        {...field('again')}
      />
      {work.isError ? <ErrorNotice error={work.error} /> : null}
      {work.isSuccess ? (
        <p className="notice-box" data-tone="ok" role="status">
          {t('password.changed')}
        </p>
      ) : null}
      <div>
        <Button
          type="primary"
          htmlType="submit"
          loading={work.isPending}
          disabled={entries.current === '' || entries.next === '' || entries.again !== entries.next}
        >
          {t('password.change')}
        </Button>
      </div>
    </form>
  );
}
