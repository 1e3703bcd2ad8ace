import type { ObjectDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';

/** Objects of an evaluation by the id that findings name. */
export function useObjects(evaluationId: string): UseQueryResult<ReadonlyMap<string, ObjectDto>> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'objects'],
    queryFn: async () => {
      const objects = await all('objects.list', { params: { evaluationId }, query: { limit: LARGEST_PAGE } });
      return new Map(objects.map((object) => [object.id, object]));
    },
  });
}
