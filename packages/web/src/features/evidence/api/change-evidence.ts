import type { EvidenceDto } from '@mlps/client';
import { client } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import type { EvidencePlace } from '../evidence-place';

/** Hands in one new file at a place. */
export async function uploadEvidence(file: File, place: EvidencePlace, signal: AbortSignal): Promise<EvidenceDto> {
  const query = { name: file.name, ...place };
  const { data } = await client.call('evidence.upload', { query }, { file, signal, idempotencyKey: randomKey() });
  return data;
}

/** Puts a newer file in front; the older ones stay. */
export async function reviseEvidence(evidenceId: string, file: File): Promise<EvidenceDto> {
  const input = { params: { evidenceId }, query: { name: file.name } };
  return (await client.call('evidence.revise', input, { file, idempotencyKey: randomKey() })).data;
}

/** Hangs a piece that is there already on a further place. */
export async function linkEvidence(evidenceId: string, place: EvidencePlace): Promise<EvidenceDto> {
  return (await client.call('evidence.link', { params: { evidenceId }, body: { ...place } })).data;
}

/** Takes a piece off a place; it is kept, with its other places. */
export async function unlinkEvidence(evidenceId: string, linkId: string): Promise<void> {
  await client.call('evidence.unlink', { params: { evidenceId, linkId } });
}

/** Says what a piece shows. */
export async function describeEvidence({ id, etag }: EvidenceDto, note: string | null): Promise<EvidenceDto> {
  return (await client.call('evidence.change', { params: { evidenceId: id }, body: { note } }, { ifMatch: etag })).data;
}
