import { ProblemError, TransportError } from '@mlps/client';
import type { EvidenceDto, Problem } from '@mlps/client';
import { queryOptions } from '@tanstack/react-query';
import { client, csrfHeader } from '../../../lib/client';
import { queries } from '../../../lib/query-client';
import { randomKey } from '../../../lib/random-key';
import type { Place } from '../model/cell.js';

const evidenceKey = (evaluationId: string, { object, item }: Place): readonly string[] => [
  'evaluations',
  evaluationId,
  'evidence',
  object,
  item,
];

/** Evidence of one result. */
export const evidenceQuery = (evaluationId: string, place: Place) =>
  queryOptions({
    queryKey: evidenceKey(evaluationId, place),
    queryFn: async ({ signal }): Promise<EvidenceDto[]> => {
      const query = { evaluationId, ...place, limit: 100 };
      const { data } = await client.call('evidence.list', { query }, { signal });
      return data.items;
    },
  });

/** Upload a file and hang it on a result. */
export async function uploadEvidence(evaluationId: string, place: Place, file: Blob, name: string): Promise<void> {
  const query = new URLSearchParams({ evaluationId, ...place, name });
  // Not through the client: its calls carry JSON.
  const response = await fetch(`/api/v1/evidence?${query.toString()}`, {
    method: 'POST',
    headers: { 'Content-Type': file.type, 'Idempotency-Key': randomKey(), ...csrfHeader() },
    body: file,
  }).catch((cause: unknown) => {
    throw new TransportError('no answer', { cause });
  });
  if (!response.ok) throw new ProblemError((await response.json()) as Problem);
  await response.json();
  await queries.invalidateQueries({ queryKey: evidenceKey(evaluationId, place) });
}

/** Take a file off one result; wherever else it hangs, it stays. */
export async function removeEvidence(evaluationId: string, place: Place, { id, links }: EvidenceDto): Promise<void> {
  const params = { evaluationId, objectId: place.object, item: place.item };
  const { data: finding } = await client.call('findings.get', { params });
  const link = links.find(({ findingId }) => findingId === finding.id);
  if (link) await client.call('evidence.unlink', { params: { evidenceId: id, linkId: link.id } });
  await queries.invalidateQueries({ queryKey: evidenceKey(evaluationId, place) });
}

/** Address under which a browser shows the file. */
export function evidenceAddress({ id }: EvidenceDto): string {
  return `/api/v1/evidence/${id}/content?inline=true`;
}
