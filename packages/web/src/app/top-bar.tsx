import type { ReactNode } from 'react';
import { usePhone } from '../lib/use-media';
import { useMessages } from '../messages/translate';
import { DisplaySettings } from './display-settings';
import { OrganizationSwitch } from './organization-switch';
import { QuickSearch } from './quick-search';
import { NAVIGATION_ID } from './side-navigation';
import { UserMenu } from './user-menu';

interface TopBarProps {
  navigationOpen: boolean;
  onNavigation: () => void;
}

/** The bar above every page: quick search, whose data are shown, display settings (on a phone they are in the menu), and the user. */
export function TopBar({ navigationOpen, onNavigation }: TopBarProps): ReactNode {
  const { t } = useMessages();
  const phone = usePhone();
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
      <OrganizationSwitch />
      {phone ? null : <DisplaySettings />}
      <UserMenu />
    </header>
  );
}
