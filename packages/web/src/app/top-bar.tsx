import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { DisplaySettings } from './display-settings';
import { QuickSearch } from './quick-search';
import { NAVIGATION_ID } from './side-navigation';
import { UserMenu } from './user-menu';

interface TopBarProps {
  navigationOpen: boolean;
  onNavigation: () => void;
}

/** The bar above every page: quick search, display settings, and the user. */
export function TopBar({ navigationOpen, onNavigation }: TopBarProps): ReactNode {
  const { t } = useMessages();
  return (
    <header className="top-bar">
      <button
        type="button"
        className="link-button menu-button"
        aria-expanded={navigationOpen}
        aria-controls={NAVIGATION_ID}
        onClick={onNavigation}
      >
        {t('nav.menu')}
      </button>
      <QuickSearch />
      <DisplaySettings />
      <UserMenu />
    </header>
  );
}
