import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CatalogItem } from '../../../lib/contract';

/** Clause and code of an item, leading to its page. */
export function ItemLink({ itemId, item }: { itemId: string; item: CatalogItem | undefined }): ReactNode {
  if (item === undefined)
    return (
      <Link to="/catalog/$itemId" params={{ itemId }} className="code">
        {itemId}
      </Link>
    );
  return (
    <>
      <Link to="/catalog/$itemId" params={{ itemId }}>
        {item.letter === '' ? item.clause : `${item.clause} ${item.letter}`}
      </Link>
      <br />
      <span className="quiet code">{itemId}</span>
    </>
  );
}
