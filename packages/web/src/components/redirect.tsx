import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Goes to another address in place of this one, once. The router's own `Navigate` goes again on every rendering, and the frame renders while the other page
 * is still being loaded.
 */
export function Redirect({ to }: { to: string }): null {
  const { history } = useRouter();
  useEffect(() => {
    history.replace(to);
  }, [history, to]);
  return null;
}
