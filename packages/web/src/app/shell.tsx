import { Link, Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { DisplaySettings } from './display-settings';

/** Frame of every page: navigation, display settings, and the page itself. */
export function Shell(): ReactNode {
  const { t } = useMessages();
  // Evaluations belong to systems, though their addresses do not begin with them.
  const inEvaluation = useLocation({ select: ({ pathname }) => pathname.startsWith('/evaluations/') });
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="side">
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" />
          <span>{t('app.name')}</span>
        </Link>
        <nav className="nav" aria-label={t('nav.label')}>
          <Link to="/systems" {...(inEvaluation ? { 'data-status': 'active' } : {})}>
            {t('nav.systems')}
          </Link>
          <Link to="/catalog">{t('nav.catalog')}</Link>
        </nav>
        <DisplaySettings />
      </header>
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
