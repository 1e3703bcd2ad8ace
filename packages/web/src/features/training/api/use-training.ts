import type { ProvenSystemDto, TrainingDto, TrainingInput, TrainingPatch } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';

/** Every event, the latest first. */
export function useTrainingEvents(): UseQueryResult<TrainingDto[]> {
  return useQuery({
    queryKey: ['training', 'list'],
    queryFn: async () => (await all('training.list', { query: { limit: LARGEST_PAGE } })).toReversed(),
  });
}

export function useTrainingEvent(trainingEventId: string): UseQueryResult<TrainingDto> {
  return useQuery({
    queryKey: ['training', 'one', trainingEventId],
    queryFn: async ({ signal }) =>
      (await client.call('training.get', { params: { trainingEventId } }, { signal })).data,
  });
}

/** The requirement items of each system for which an event is evidence. */
export function useProvenItems(trainingEventId: string): UseQueryResult<ProvenSystemDto[]> {
  return useQuery({
    queryKey: ['training', 'proven', trainingEventId],
    queryFn: async ({ signal }) =>
      (await client.call('training.evidence', { params: { trainingEventId } }, { signal })).data.items,
  });
}

export async function createEvent(body: TrainingInput): Promise<TrainingDto> {
  return (await client.call('training.create', { body }, { idempotencyKey: randomKey() })).data;
}

export async function changeEvent({ id }: TrainingDto, body: TrainingPatch, etag: string): Promise<TrainingDto> {
  return (await client.call('training.change', { params: { trainingEventId: id }, body }, { ifMatch: etag })).data;
}

export async function removeEvent({ id, etag }: TrainingDto): Promise<void> {
  await client.call('training.remove', { params: { trainingEventId: id } }, { ifMatch: etag });
}
