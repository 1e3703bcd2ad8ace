import { ProblemError, TransportError } from '@mlps/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import enUS from 'antd/locale/en_US';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { cspNonce } from '../lib/csp-nonce';
import { language, localeOf } from '../lib/language';
import { useTheme } from '../lib/theme';
import { antdTheme } from './antd-theme';

const nonce = cspNonce();
const csp = nonce === undefined ? {} : { csp: { nonce } };

const queries = new QueryClient({
  defaultOptions: {
    // A hospital's network has no internet: what the browser thinks of being online says nothing about this service.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      // A refusal stays a refusal; only silence and a busy service are worth asking again.
      retry: (count, error) => count < 2 && isPassing(error),
    },
  },
});

function isPassing(error: Error): boolean {
  return error instanceof TransportError || (error instanceof ProblemError && error.status === 503);
}

/** Everything that all pages share: data, components in the language and theme in force, and the page's own language. */
export function Providers({ children }: { children: ReactNode }): ReactNode {
  const lang = language.use();
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.lang = localeOf[lang];
  }, [lang]);
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider
        {...csp}
        locale={lang === 'zh' ? zhCN : enUS}
        theme={antdTheme(theme)}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </QueryClientProvider>
  );
}
