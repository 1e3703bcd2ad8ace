import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';

/** A first password, which is shown once; null where the password is kept elsewhere. */
export function InitialPassword({ password }: { password: string | null }): ReactNode {
  const { t } = useMessages();
  if (password === null) return <p>{t('people.elsewhere')}</p>;
  return (
    <div className="notice-box stack" data-tone="ok" role="status">
      <p>{t('people.once')}</p>
      <p className="code token-text">{password}</p>
    </div>
  );
}
