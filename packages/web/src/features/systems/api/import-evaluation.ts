import type { EvaluationDocument, EvaluationDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';

/** What to do where the service asked back. */
export interface ImportAnswers {
  /** when the registered system and the document differ: take the document's data, or leave the registered ones */
  system?: 'update' | 'keep';
  /** import a document that was imported before */
  again?: boolean;
}

export interface ImportRequest {
  /** parsed JSON; the service says what is wrong with it */
  document: unknown;
  answers: ImportAnswers;
}

/** Hands an evaluation document to the service, which registers all of it or nothing. */
export function useImportEvaluation(): UseMutationResult<EvaluationDto, Error, ImportRequest> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ document, answers }: ImportRequest) => {
      const body = document as EvaluationDocument; // unchecked on purpose: the service checks it and names every fault
      return (await client.call('documents.import', { query: { ...answers }, body })).data;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
