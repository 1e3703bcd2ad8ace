import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { post } from '../../../lib/api';

interface Imported {
  evaluation: { id: string };
}

/** Hands an evaluation document to the service, which registers all of it or nothing. */
export function useImportEvaluation(): UseMutationResult<Imported> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (document: unknown) => post<Imported>('/evaluations/import', document),
    onSuccess: () => queries.invalidateQueries(),
  });
}
