import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { cspNonce } from '../lib/csp-nonce';
import { localeOf } from '../lib/language';
import { queries } from '../lib/query-client';
import { useTheme } from '../lib/theme';
import { useMessages } from '../messages/translate';
import { antdTheme } from './antd-theme';

const nonce = cspNonce();
const csp = nonce === undefined ? {} : { csp: { nonce } };

/** Everything that all pages share: data, components in the language and theme in force, and the page's own language. */
export function Providers({ children }: { children: ReactNode }): ReactNode {
  const { lang, pack } = useMessages();
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.lang = localeOf[lang];
  }, [lang]);
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider
        {...csp}
        locale={pack.components}
        theme={antdTheme(theme)}
        button={{ autoInsertSpace: false }}
        getPopupContainer={popupPlace}
      >
        {children}
      </ConfigProvider>
    </QueryClientProvider>
  );
}

/** An open dialog covers everything outside it, so that lists which open inside it must lie inside it too. */
function popupPlace(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest('dialog') ?? document.body;
}
