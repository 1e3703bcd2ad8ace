import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 719px)';

/** Whether the page is as narrow as a phone: tables then become cards. */
export function usePhone(): boolean {
  return useMedia(PHONE);
}

/** Whether a media query holds; follows it. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    () => matchMedia(query).matches,
  );
}
