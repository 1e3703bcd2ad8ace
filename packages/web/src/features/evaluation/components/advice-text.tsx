import type { FindingDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';
import { itemQuery } from '../../catalog/api/item-query';

/** What to do: the evaluator's own words, else what the catalog advises to do at once. */
export function AdviceText({ finding }: { finding: FindingDto }): ReactNode {
  return finding.advice ?? <CatalogAdvice itemId={finding.item} />;
}

function CatalogAdvice({ itemId }: { itemId: string }): ReactNode {
  const { t, lang } = useMessages();
  const { data } = useQuery(itemQuery(itemId));
  const guidance = data?.guidance;
  if (!guidance) return null;
  return (
    <>
      {lang === 'zh' ? guidance.adviceNowZh : guidance.adviceNowEn} <Tag>{t('problems.catalogAdvice')}</Tag>
    </>
  );
}
