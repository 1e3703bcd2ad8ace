import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface AddressLinkProps {
  /** an address of this application as text, with whatever stands after `?` */
  to: string;
  className?: string;
  children: ReactNode;
}

/** A link whose address is data, e.g. of a count or a saved filter; where the page is known, the router's own `Link` checks it. */
export function AddressLink({ to, className, children }: AddressLinkProps): ReactNode {
  const { history } = useRouter();
  const follow = (event: MouseEvent): void => {
    // Other buttons and keys open windows of their own, which is the browser's business.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(to);
  };
  return (
    <a href={to} className={className} onClick={follow}>
      {children}
    </a>
  );
}
