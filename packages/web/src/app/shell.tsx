import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { SideNavigation } from './side-navigation';
import { TopBar } from './top-bar';

/** Frame of every page: navigation, the bar above, and the page itself. */
export function Shell({ children }: { children: ReactNode }): ReactNode {
  const { t } = useMessages();
  const path = useLocation({ select: ({ pathname }) => pathname });
  // On narrow screens the navigation covers the page: it is open for the page on which it was opened, and away on the next.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === path;
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <SideNavigation open={open} path={path} />
      <div className="shell-page">
        <TopBar
          navigationOpen={open}
          onNavigation={() => {
            setOpenAt(open ? null : path);
          }}
        />
        <main className="main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
