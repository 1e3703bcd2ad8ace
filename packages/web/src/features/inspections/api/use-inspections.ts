import type {
  OpenItemsResult,
  SelfInspectionDto,
  SelfInspectionInput,
  SelfInspectionPatch,
  WeaknessDto,
  YearChangeDto,
} from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';

/** Every self-inspection, the latest year first. */
export function useInspections(
  query: { own?: boolean; organizationId?: string } = {},
): UseQueryResult<SelfInspectionDto[]> {
  return useQuery({
    queryKey: ['inspections', 'list', query],
    queryFn: async () =>
      (await all('selfInspections.list', { query: { ...query, limit: LARGEST_PAGE } })).toSorted(
        (one, other) => other.year - one.year || other.id.localeCompare(one.id),
      ),
    enabled: query.organizationId !== '',
  });
}

export function useInspection(selfInspectionId: string): UseQueryResult<SelfInspectionDto> {
  return useQuery({
    queryKey: ['inspections', 'one', selfInspectionId],
    queryFn: async ({ signal }) =>
      (await client.call('selfInspections.get', { params: { selfInspectionId } }, { signal })).data,
  });
}

/** The weaknesses that the saved answers admit. */
export function useWeaknesses(selfInspectionId: string, etag: string): UseQueryResult<WeaknessDto[]> {
  return useQuery({
    queryKey: ['inspections', 'weaknesses', selfInspectionId, etag],
    queryFn: async ({ signal }) =>
      (await client.call('selfInspections.weaknesses', { params: { selfInspectionId } }, { signal })).data.items,
  });
}

/** Figures that differ from last year's. */
export function useYearChanges(selfInspectionId: string, etag: string): UseQueryResult<YearChangeDto[]> {
  return useQuery({
    queryKey: ['inspections', 'changes', selfInspectionId, etag],
    queryFn: async ({ signal }) =>
      (await client.call('selfInspections.changes', { params: { selfInspectionId } }, { signal })).data.items,
  });
}

export async function createInspection(body: SelfInspectionInput): Promise<SelfInspectionDto> {
  return (await client.call('selfInspections.create', { body }, { idempotencyKey: randomKey() })).data;
}

export async function changeInspection(
  { id }: Pick<SelfInspectionDto, 'id'>,
  body: SelfInspectionPatch,
  etag: string,
): Promise<SelfInspectionDto> {
  const input = { params: { selfInspectionId: id }, body };
  return (await client.call('selfInspections.change', input, { ifMatch: etag })).data;
}

export async function removeInspection({ id, etag }: SelfInspectionDto): Promise<void> {
  await client.call('selfInspections.remove', { params: { selfInspectionId: id } }, { ifMatch: etag });
}

/** Turns the admitted weaknesses into rectification items of the unit. */
export async function openWeaknesses(selfInspectionId: string): Promise<OpenItemsResult> {
  const input = { params: { selfInspectionId } };
  return (await client.call('rectification.openFromInspection', input, { idempotencyKey: randomKey() })).data;
}
