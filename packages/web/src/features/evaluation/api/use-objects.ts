import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { getAll } from '../../../lib/api';
import type { EvaluatedObject } from '../../../lib/contract';

/** Objects of an evaluation by the id that findings name. */
export function useObjects(evaluationId: string): UseQueryResult<ReadonlyMap<string, EvaluatedObject>> {
  return useQuery({
    queryKey: ['evaluations', evaluationId, 'objects'],
    queryFn: async ({ signal }) => {
      const objects = await getAll<EvaluatedObject>(`/evaluations/${evaluationId}/objects`, {}, signal);
      return new Map(objects.map((object) => [object.id, object]));
    },
  });
}
