import type { ReactNode } from 'react';
import { DisplaySettings } from '../../../app/display-settings';
import { BarePage } from '../../../components/bare-page';
import { PasswordForm } from '../../account/components/password-form';
import { SecondFactorSetup } from '../../account/components/second-factor-setup';
import { useMessages } from '../../../messages/translate';
import { useSignOut } from '../api/use-sign-out';
import type { Session } from '../session';

/** What stands between signing in and working: a new password, or the second factor that a role asks for. */
export default function SessionGate({ session }: { session: Session }): ReactNode {
  const { t } = useMessages();
  if (session.mustChangePassword)
    return (
      <BarePage title={t('password.change')} lead={t('password.mustChange')} below={<Below />}>
        <PasswordForm />
      </BarePage>
    );
  return (
    <BarePage title={t('factor.title')} lead={t('factor.must')} below={<Below />}>
      <SecondFactorSetup />
    </BarePage>
  );
}

function Below(): ReactNode {
  const { t } = useMessages();
  const signOut = useSignOut();
  return (
    <div className="filters">
      <DisplaySettings printing={false} />
      <button
        type="button"
        className="link-button"
        onClick={() => {
          signOut.mutate();
        }}
      >
        {t('session.signOut')}
      </button>
    </div>
  );
}
