import { useLayoutEffect, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { localSetting } from './local-setting';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type ThemeName = 'light' | 'dark';

/** The user's choice; `system` follows the operating system. */
export const themeChoice = localSetting<ThemeChoice>('mlps.theme', ['system', 'light', 'dark']);

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const printMedia = matchMedia('print');

/** Whether the page is being printed: lists are then written out whole and the theme is light. */
export function usePrinting(): boolean {
  return useSyncExternalStore(watchPrinting, () => printMedia.matches);
}

function watchPrinting(listener: () => void): () => void {
  // The picture is taken right after the event, so the change has to be painted inside it.
  const now = (): void => flushSync(listener);
  printMedia.addEventListener('change', now);
  return () => printMedia.removeEventListener('change', now);
}

/** The theme in force: paper is light whatever the screen shows. */
export function useTheme(): ThemeName {
  const choice = themeChoice.use();
  const systemDark = useSyncExternalStore(watchSystem, () => prefersDark.matches);
  const printing = usePrinting();
  const name = !printing && (choice === 'dark' || (choice === 'system' && systemDark)) ? 'dark' : 'light';
  // Before the effects of the pages, which read the colours.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = name;
  }, [name]);
  return name;
}

function watchSystem(listener: () => void): () => void {
  prefersDark.addEventListener('change', listener);
  return () => prefersDark.removeEventListener('change', listener);
}
