import { useLocation, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
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
  // not before the page is there: a dialog may cover the one before until then
  const shown = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  useEffect(beginInPage, [shown]);
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={skipToMain}>
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

/** A new page begins with itself: whoever works with keys need not pass the navigation again. A page that has put the focus somewhere keeps it there. */
function beginInPage(): void {
  // Nobody has touched anything yet: the first Tab shows the link that skips the navigation.
  if ('userActivation' in navigator && !navigator.userActivation.hasBeenActive) return;
  const main = document.getElementById('main');
  if (main?.contains(document.activeElement) === false) main.focus({ preventScroll: true });
}

/** The router answers changes of the hash itself and leaves the focus where it was. */
function skipToMain(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
