import type { BookRowDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { MessageKey } from '../../../messages/translate';

type CodeKey = Extract<MessageKey, `book.code.${string}`>;

/** Why a row is where it is: the service's sentence, and in English the words of its code. */
export function Reason({ row: { reason, code, belongsTo } }: { row: BookRowDto }): ReactNode {
  const { t, lang, pack } = useMessages();
  const key = `book.code.${code}`;
  const isKnown = code !== null && Object.hasOwn(pack.messages, key);
  return (
    <>
      {lang === 'zh' || !isKnown ? <span lang="zh">{reason}</span> : t(key as CodeKey)}
      {belongsTo === null ? null : (
        <div>
          <Link to="/catalog/$itemId" params={{ itemId: belongsTo }}>
            {t('book.belongsTo', { item: belongsTo })}
          </Link>
        </div>
      )}
    </>
  );
}
