import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

/** Says that data are on their way. */
export function Loading(): ReactNode {
  const { t } = useMessages();
  return (
    <div className="loading" role="status">
      {t('state.loading')}
    </div>
  );
}
