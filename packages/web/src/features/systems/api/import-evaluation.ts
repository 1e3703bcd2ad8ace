import type { EvaluationDocument, EvaluationDto } from '@mlps/client';
import { sendingClient } from '../../../lib/client';
import type { SentReport } from '../../../lib/sending-fetch';

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
export async function importEvaluation(
  { document, answers }: ImportRequest,
  signal: AbortSignal,
  report: SentReport,
): Promise<EvaluationDto> {
  const body = document as EvaluationDocument; // unchecked on purpose: the service checks it and names every fault
  return (await sendingClient(report).call('documents.import', { query: { ...answers }, body }, { signal })).data;
}
