import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import { keepPlace } from '../return-path';

/** Where the service sends the browser to the provider; it comes back to the first page. */
export const OIDC_PATH = '/api/v1/session/oidc';

/** The way in by the house's own sign-in service; it leaves this page, because the provider's page asks for the password. */
export function OidcLink({ label, place }: { label: string; place: string }): ReactNode {
  const { t } = useMessages();
  return (
    <p className="oidc">
      <a
        className="button-link"
        href={OIDC_PATH}
        onClick={() => {
          keepPlace(place);
        }}
      >
        {t('signIn.oidc', { name: label })}
      </a>
    </p>
  );
}
