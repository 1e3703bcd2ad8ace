import type { ReactNode } from 'react';
import { Empty } from '../components/empty';
import { useTitle } from '../lib/use-title';
import { useMessages } from '../messages/translate';

/** Page for an address that leads nowhere. */
export function NotFound(): ReactNode {
  const { t } = useMessages();
  useTitle(t('state.notFound'));
  return <Empty title={t('state.notFound')} help={t('state.notFoundHelp')} />;
}
