import { Suspense, lazy, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

const Palette = lazy(() => import('./search-palette').then(({ SearchPalette }) => ({ default: SearchPalette })));

/** The button, and Ctrl+K, that open the search for pages and systems. */
export function QuickSearch(): ReactNode {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <>
      <button
        type="button"
        className="quick-search"
        onClick={() => {
          setOpen(true);
        }}
      >
        <span>{t('palette.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {open ? (
        <Suspense fallback={null}>
          <Palette
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
