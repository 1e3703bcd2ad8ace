import type { ReactNode } from 'react';
import { useTitle } from '../lib/use-title';
import { useMessages } from '../messages/translate';

interface BarePageProps {
  title: string;
  lead?: string;
  /** display settings or what else stands below the sheet */
  below?: ReactNode;
  /** for forms with several columns */
  wide?: boolean;
  children: ReactNode;
}

/** A page outside the frame: one sheet in the middle, under the product's name. */
export function BarePage({ title, lead, below, wide = false, children }: BarePageProps): ReactNode {
  const { t } = useMessages();
  useTitle(title);
  return (
    <div className="bare">
      <header className="brand">
        <img src="/favicon.svg" alt="" />
        <span>{t('app.name')}</span>
      </header>
      <main className="bare-sheet panel" data-wide={wide}>
        <h1>{title}</h1>
        {lead === undefined ? null : <p className="quiet">{lead}</p>}
        {children}
      </main>
      <footer>{below}</footer>
    </div>
  );
}
