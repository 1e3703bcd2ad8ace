import type { Item } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Clause and code of an item, leading to its page. */
export function ItemLink({ itemId, item }: { itemId: string; item: Item | undefined }): ReactNode {
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
