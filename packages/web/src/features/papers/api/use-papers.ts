import type { PaperDto, PaperKindDto } from '@mlps/client';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import type { PaperKind } from '../paper-search';
import { useHeldRoles } from '../../session/use-held-roles';

export interface PaperFilter {
  readonly kind?: PaperKind;
  readonly subjectId?: string;
  readonly organizationId?: string;
  readonly systemId?: string;
  readonly evaluationId?: string;
  readonly current?: boolean;
}

/** Papers that were issued, the latest first. */
export function usePapers(filter: PaperFilter): UseQueryResult<PaperDto[]> {
  return useQuery({
    queryKey: ['papers', 'list', filter],
    queryFn: async () => (await all('papers.list', { query: { ...filter, limit: LARGEST_PAGE } })).toReversed(),
  });
}

/** One issued paper; nothing is asked while its id is not known. */
export function usePaper(paperId: string | undefined): UseQueryResult<PaperDto> {
  return useQuery({
    queryKey: ['papers', 'one', paperId],
    queryFn:
      paperId === undefined
        ? skipToken
        : async ({ signal }) => (await client.call('papers.get', { params: { paperId } }, { signal })).data,
  });
}

/** The kinds of paper, with their formats and with what may be told for each. */
export function usePaperKinds(): UseQueryResult<PaperKindDto[]> {
  return useQuery({
    queryKey: ['papers', 'kinds'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await client.call('papers.kinds', {}, { signal })).data.items,
  });
}

/** Whether the user is one who issues papers of a kind; nobody is before the kinds are known. */
export function useIssues(): (kind: PaperKindDto['kind']) => boolean {
  const kinds = usePaperKinds().data ?? [];
  const holds = useHeldRoles();
  return (wanted) => kinds.some(({ kind, issuers }) => kind === wanted && holds(issuers));
}

/** The bytes of an issued paper, which never change. */
export function usePaperFile(paperId: string, format: 'pdf' | 'docx' | 'xlsx'): UseQueryResult<Blob> {
  return useQuery({
    queryKey: ['papers', 'file', paperId, format],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await client.call('papers.file', { params: { paperId, format } }, { signal })).data,
  });
}

export async function fetchPaperFile(
  { id }: Pick<PaperDto, 'id'>,
  format: 'pdf' | 'docx' | 'xlsx',
): Promise<{ blob: Blob; fileName: string }> {
  const { data, fileName } = await client.call('papers.file', { params: { paperId: id, format } });
  return { blob: data, fileName: fileName ?? `paper.${format}` };
}
