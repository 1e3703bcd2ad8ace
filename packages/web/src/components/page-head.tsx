import type { ReactNode } from 'react';
import { useTitle } from '../lib/use-title';
import { useMessages } from '../messages/translate';

interface PageHeadProps {
  /** main heading and title of the document */
  title: string;
  /** one quiet sentence or the tags of the thing shown */
  lead?: ReactNode;
  /** links from the outermost page to the one above this */
  crumbs?: readonly ReactNode[];
  /** buttons */
  actions?: ReactNode;
}

/** Head of every page in the frame: where it stands, what it is, and what can be done. */
export function PageHead({ title, lead, crumbs = [], actions }: PageHeadProps): ReactNode {
  const { t } = useMessages();
  useTitle(title);
  return (
    <>
      {crumbs.length === 0 ? null : (
        <nav className="crumbs" aria-label={t('nav.crumbs')}>
          <ol>
            {crumbs.map((crumb, depth) => (
              // oxlint-disable-next-line react/no-array-index-key -- the place of a crumb is its identity
              <li key={depth}>{crumb}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {lead === undefined ? null : <div className="quiet">{lead}</div>}
        </div>
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </div>
    </>
  );
}
