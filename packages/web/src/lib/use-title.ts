import { useEffect } from 'react';
import { useMessages } from '../messages/translate';

/** Names the document after what the page shows; undefined while that is not known. */
export function useTitle(page: string | undefined): void {
  const { t } = useMessages();
  useEffect(() => {
    document.title = page === undefined ? t('app.name') : t('app.title', { page });
  }, [page, t]);
}
