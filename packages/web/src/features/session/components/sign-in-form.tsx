import { ProblemError } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useSignIn } from '../api/use-sign-in';

/** Takes account and password; asks for the code of the second factor only when the service wants one. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }): ReactNode {
  const { t } = useMessages();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useSignIn();
  const wantsCode = code !== '' || codeOf(signIn.error) === 'session.code-required';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const factor = code.trim() === '' ? {} : { code: code.trim() };
        signIn.mutate({ account: account.trim(), password, ...factor }, { onSuccess: onSignedIn });
      }}
    >
      <TextField label={t('signIn.account')} value={account} onChange={setAccount} autoComplete="username" autoFocus />
      <TextField
        label={t('signIn.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      {wantsCode ? (
        <TextField
          label={t('signIn.code')}
          help={t('signIn.codeHelp')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          autoFocus
        />
      ) : null}
      {signIn.isError ? <ErrorNotice error={signIn.error} /> : null}
      <Button
        type="primary"
        htmlType="submit"
        disabled={account.trim() === '' || password === '' || signIn.isPending}
        loading={signIn.isPending}
      >
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

function codeOf(error: Error | null): string | undefined {
  return error instanceof ProblemError ? error.code : undefined;
}
