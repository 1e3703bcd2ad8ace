import type { ReactNode } from 'react';
import { useTitle } from '../lib/use-title';
import { useMessages } from '../messages/translate';

/** Page for an address that leads nowhere. */
export function NotFound(): ReactNode {
  const { t } = useMessages();
  useTitle(t('state.notFound'));
  return (
    <div className="empty">
      <h1>{t('state.notFound')}</h1>
      <p>{t('state.notFoundHelp')}</p>
    </div>
  );
}
