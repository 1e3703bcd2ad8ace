import type { PaperDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';

const SHOWN = 12;

/** Says that the data moved on after a paper was issued, and what moved; the paper itself stays as it is. */
export function StaleNotice({ paper }: { paper: PaperDto }): ReactNode {
  const { t } = useMessages();
  const { replacedById, stale, staleReasons } = paper;
  const rest = staleReasons.length - SHOWN;
  return (
    <>
      {replacedById === null ? null : (
        <p className="notice-box" data-tone="warn">
          {t('papers.replacedBy')}{' '}
          <Link to="/papers/$paperId" params={{ paperId: replacedById }}>
            {t('papers.toNewest')}
          </Link>
        </p>
      )}
      {stale ? (
        <section className="notice-box" data-tone="warn" aria-label={t('papers.staleTitle')}>
          <h2>{t('papers.staleTitle')}</h2>
          <ul className="plain" lang="zh-CN">
            {staleReasons.slice(0, SHOWN).map(({ part, messageZh }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- one part may have moved twice
              <li key={`${part} ${index}`}>{messageZh}</li>
            ))}
          </ul>
          {rest > 0 ? <p className="quiet small">{t('papers.staleRest', { count: rest })}</p> : null}
        </section>
      ) : null}
    </>
  );
}
