import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { useSetup } from '../../setup/api/use-setup';
import { forgetSession, regainSession } from '../api/session-query';
import { useSignInAgain } from '../api/use-sign-in';
import type { Session } from '../session';
import { OIDC_PATH } from './oidc-link';
import { SignInForm } from './sign-in-form';

/**
 * Covers the page when the session ended while somebody was at work: nothing can be read or done, and nothing that was typed is lost. It cannot
 * be closed; the same person signs in again, here or in another window, or leaves.
 */
export default function SignInAgain({ session: { user } }: { session: Session }): ReactNode {
  const { t } = useMessages();
  const ref = useRef<HTMLDialogElement>(null);
  const queries = useQueryClient();
  const signIn = useSignInAgain();
  const provider = useSetup().data?.oidc ?? null;
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('input[type="password"]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog sign-in-again"
      aria-label={t('signIn.again')}
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <header>
        <h2>{t('signIn.again')}</h2>
      </header>
      <div className="dialog-body stack">
        <p>{t('signIn.againHelp')}</p>
        <SignInForm signIn={signIn} only={user.account} />
        {provider === null ? null : <Elsewhere provider={provider} account={user.account} />}
        <div>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              forgetSession(queries);
            }}
          >
            {t('signIn.leave')}
          </button>
        </div>
      </div>
    </dialog>
  );
}

/** The provider's page would take the place of this one, so it gets a window of its own. */
function Elsewhere({ provider, account }: { provider: string; account: string }): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: async () => (await client.call('session.get', {})).data,
    // somebody else in that window must not take over what is typed in this one
    onSuccess: async (session) => {
      if (session.user.account === account) await regainSession(queries, session);
      else forgetSession(queries);
    },
  });
  return (
    <div className="stack">
      <p>
        <a href={OIDC_PATH} target="_blank" rel="noreferrer">
          {t('signIn.oidc', { name: provider })}
        </a>{' '}
        <Button
          size="small"
          loading={look.isPending}
          onClick={() => {
            look.mutate();
          }}
        >
          {t('signIn.went')}
        </Button>
      </p>
      {look.isError ? <ErrorNotice error={look.error} /> : null}
    </div>
  );
}
