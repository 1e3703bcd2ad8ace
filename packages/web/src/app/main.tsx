import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/layout.css';
import '../styles/frame.css';
import '../styles/parts.css';
import '../styles/forms.css';
import '../styles/dialogs.css';
import '../styles/figures.css';
import '../styles/rows.css';
import '../styles/tiles.css';
import '../styles/table.css';
import '../styles/score.css';
import '../styles/planner.css';
import '../styles/compare.css';
import '../styles/touch.css';
import '../styles/print.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loseSession } from '../features/session/api/session-query';
import { whenSessionIsLost } from '../lib/client';
import { language } from '../lib/language';
import { queries } from '../lib/query-client';
import { loadLanguage } from '../messages/translate';
import { Providers } from './providers';
import { router } from './router';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
whenSessionIsLost(() => {
  loseSession(queries);
});
await loadLanguage(language.get());
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
