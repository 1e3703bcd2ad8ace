import type { PortfolioRowDto } from '@mlps/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

/** Systems with what matters about each; the text is searched by the service, which knows pinyin. */
export function usePortfolio(q: string | undefined): UseQueryResult<PortfolioRowDto[]> {
  const query = { limit: LARGEST_PAGE, ...(q === undefined ? {} : { q }) };
  return useQuery({
    queryKey: ['systems', 'portfolio', query],
    queryFn: () => all('portfolio.list', { query }),
    placeholderData: keepPreviousData,
  });
}
