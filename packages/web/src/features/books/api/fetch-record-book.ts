import type { FetchedFile } from '../../../components/download-button';
import { client } from '../../../lib/client';

/** The field-record book of an evaluation with the results that are there. */
export async function fetchRecordBook(evaluationId: string): Promise<FetchedFile> {
  const { data, fileName } = await client.call('evaluations.recordBook', { params: { evaluationId } });
  return { blob: data, fileName: fileName ?? 'record-book.xlsx' };
}
