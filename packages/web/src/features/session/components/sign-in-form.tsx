import { ProblemError } from '@mlps/client';
import type { SignInInput } from '@mlps/client';
import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import type { Session } from '../session';

interface SignInFormProps {
  signIn: UseMutationResult<Session, Error, SignInInput>;
  onSignedIn?: () => void;
  /** somebody in particular, who is to sign in again */
  only?: string;
}

/** Takes account and password; asks for the code of the second factor only when the service wants one. */
export function SignInForm({ signIn, onSignedIn, only }: SignInFormProps): ReactNode {
  const { t } = useMessages();
  const [account, setAccount] = useState(only ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const wantsCode = code !== '' || codeOf(signIn.error) === 'session.code-required';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const factor = code.trim() === '' ? {} : { code: code.trim() };
        signIn.mutate({ account: account.trim(), password, ...factor }, onSignedIn ? { onSuccess: onSignedIn } : {});
      }}
    >
      <TextField
        label={t('signIn.account')}
        value={account}
        onChange={setAccount}
        autoComplete="username"
        disabled={only !== undefined}
        autoFocus={only === undefined}
      />
      <TextField
        label={t('signIn.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={only !== undefined}
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
