import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/layout.css';
import '../styles/parts.css';
import '../styles/forms.css';
import '../styles/figures.css';
import '../styles/table.css';
import '../styles/print.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './providers';
import { router } from './router';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
