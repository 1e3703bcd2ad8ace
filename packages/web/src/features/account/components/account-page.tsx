import type { ReactNode } from 'react';
import { PageHead } from '../../../components/page-head';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { OwnSessions } from './own-sessions';
import { OwnTokens } from './own-tokens';
import { PasswordForm } from './password-form';
import { SecondFactorPanel } from './second-factor-panel';

/** The own account: password, second factor, where it is signed in, and tokens for programs. */
export function AccountPage(): ReactNode {
  const { t } = useMessages();
  const { session } = useSession();
  if (session?.mode === 'local')
    return (
      <>
        <PageHead title={t('account.title')} />
        <p className="notice-box">{t('account.local')}</p>
      </>
    );
  return (
    <>
      <PageHead title={t('account.title')} lead={[session?.user.name, session?.user.account].join(t('list.dot'))} />
      <div className="columns">
        <Panel title={t('password.change')}>
          <PasswordForm />
        </Panel>
        <Panel title={t('factor.title')}>
          <SecondFactorPanel />
        </Panel>
      </div>
      <OwnSessions />
      <OwnTokens />
    </>
  );
}
