import type { FetchedFile } from '../../../components/download-button';
import { client } from '../../../lib/client';

/** The evaluation in its portable form, laid out for people who look into it. */
export async function fetchDocument(evaluationId: string, name: string): Promise<FetchedFile> {
  const { data } = await client.call('documents.export', { params: { evaluationId } });
  const blob = new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' });
  return { blob, fileName: `${name}.json` };
}
