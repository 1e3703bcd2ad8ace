import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DisplaySettings } from '../../../app/display-settings';
import { BarePage } from '../../../components/bare-page';
import { useMessages } from '../../../messages/translate';
import { SignInForm } from './sign-in-form';

const route = getRouteApi('/sign-in');

/** The door: account, password, and the code of the second factor when the account has one. */
export function SignInPage(): ReactNode {
  const { t } = useMessages();
  const { return: place = '/' } = route.useSearch();
  const router = useRouter();
  return (
    <BarePage title={t('signIn.title')} below={<DisplaySettings printing={false} />}>
      <SignInForm
        onSignedIn={() => {
          router.history.push(place);
        }}
      />
    </BarePage>
  );
}
