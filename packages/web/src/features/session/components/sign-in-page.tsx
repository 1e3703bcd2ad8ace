import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DisplaySettings } from '../../../app/display-settings';
import { Redirect } from '../../../components/redirect';
import { BarePage } from '../../../components/bare-page';
import { useMessages } from '../../../messages/translate';
import { useSetup } from '../../setup/api/use-setup';
import { useSignIn } from '../api/use-sign-in';
import { useSession } from '../use-session';
import { OidcLink } from './oidc-link';
import { SignInForm } from './sign-in-form';

const route = getRouteApi('/sign-in');

/** The door: account, password, and the code of the second factor when the account has one; or the provider of the house. */
export function SignInPage(): ReactNode {
  const { t, pack } = useMessages();
  const { return: place = '/', problem } = route.useSearch();
  const router = useRouter();
  const setup = useSetup().data;
  const { session } = useSession();
  const signIn = useSignIn();
  if (setup?.needed) return <Redirect to="/setup" />;
  return (
    <BarePage title={t('signIn.title')} below={<DisplaySettings printing={false} />}>
      {session?.mode === 'local' ? <p className="notice-box">{t('signIn.local')}</p> : null}
      {problem === undefined ? null : (
        <div className="notice-box" data-tone="bad" role="alert">
          <p>{t('signIn.oidcFailed')}</p>
          <p className="code quiet small">{pack.problemTitle(problem) ?? problem}</p>
        </div>
      )}
      <SignInForm
        signIn={signIn}
        onSignedIn={() => {
          router.history.push(place);
        }}
      />
      {setup?.oidc ? <OidcLink label={setup.oidc} place={place} /> : null}
    </BarePage>
  );
}
