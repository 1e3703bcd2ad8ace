import { ProblemError } from '@mlps/client';
import type { PaperStyleDto, PaperStyleInput, WordingPlaceDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** How the papers of a unit look; null where it has set nothing yet. */
export function usePaperStyle(organizationId: string): UseQueryResult<PaperStyleDto | null> {
  return useQuery({
    queryKey: ['papers', 'style', organizationId],
    queryFn: async ({ signal }) => {
      try {
        return (await client.call('paperStyles.get', { params: { organizationId } }, { signal })).data;
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
  });
}

/** The places whose words a unit may write itself. */
export function useWordingPlaces(): UseQueryResult<WordingPlaceDto[]> {
  return useQuery({
    queryKey: ['papers', 'places'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await client.call('paperStyles.places', {}, { signal })).data.items,
  });
}

/** Saves a style as a whole, or makes the first one; `etag` is the version that was seen, empty where there was none. */
export async function putStyle(organizationId: string, body: PaperStyleInput, etag: string): Promise<PaperStyleDto> {
  const options = etag === '' ? { createOnly: true } : { ifMatch: etag };
  return (await client.call('paperStyles.put', { params: { organizationId }, body }, options)).data;
}

/** Puts a picture into the header; a unit without a style gets an empty one first. */
export async function putLogo(organizationId: string, file: File, known: PaperStyleDto | null): Promise<PaperStyleDto> {
  const { etag } = known ?? (await putStyle(organizationId, {}, ''));
  return (await client.call('paperStyles.putLogo', { params: { organizationId } }, { file, ifMatch: etag })).data;
}

export async function removeLogo({ organizationId, etag }: PaperStyleDto): Promise<void> {
  await client.call('paperStyles.removeLogo', { params: { organizationId } }, { ifMatch: etag });
}
