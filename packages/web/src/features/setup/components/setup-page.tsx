import type { SetupDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { DisplaySettings } from '../../../app/display-settings';
import { BarePage } from '../../../components/bare-page';
import { Redirect } from '../../../components/redirect';
import { Loaded } from '../../../components/loaded';
import { useMessages } from '../../../messages/translate';
import { useSetup } from '../api/use-setup';
import { SetupForm } from './setup-form';

/** The first start: leads through code, three administrators, the first organization and its first user. */
export function SetupPage(): ReactNode {
  const { t } = useMessages();
  const setup = useSetup();
  return (
    <BarePage title={t('setup.title')} lead={t('setup.lead')} wide below={<DisplaySettings printing={false} />}>
      <Loaded queries={[setup]}>{([state]) => <Form state={state} />}</Loaded>
    </BarePage>
  );
}

/** A service that is set up has no such page any more. */
function Form({ state }: { state: SetupDto }): ReactNode {
  if (state.mode === 'local') return <Redirect to="/" />;
  return state.needed ? <SetupForm rules={state} /> : <Redirect to="/sign-in" />;
}
