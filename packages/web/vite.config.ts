import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  /** Address of a running API while developing; the built page is served by the API itself. */
  const api = loadEnv(mode, '.', 'MLPS_')['MLPS_API'] ?? 'http://127.0.0.1:8080';
  return {
    plugins: [react()],
    // The service replaces this in the page it sends by the nonce that its content security policy allows for style elements.
    html: { cspNonce: '__CSP_NONCE__' },
    server: { host: '127.0.0.1', proxy: { '/api': api } },
    build: {
      target: 'es2022',
      // Nothing inlined: every picture is a file of this origin, as the content security policy wants it.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 700,
      // Libraries change more rarely than the pages: in files of their own they stay in the browser's store over a release.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'react',
                test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/,
                tags: ['$initial'],
              },
              // What only some pages need of the component library stays with them: the sign-in loads its beginnings alone.
              {
                name: 'antd',
                test: /node_modules[\\/](antd|@ant-design|@rc-component|@emotion|stylis)[\\/]/,
                tags: ['$initial'],
              },
            ],
          },
        },
      },
    },
  };
});
