import type {
  CampaignDto,
  CampaignInput,
  CampaignPatch,
  CampaignTotalsDto,
  CampaignUnitDto,
  CampaignUnitInput,
  SpotCheckDto,
  SpotCheckInput,
  UnitMoveInput,
} from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';
import type { CampaignSearch } from '../campaign-search';
import { randomKey } from '../../../lib/random-key';

const limit = LARGEST_PAGE;

/** The campaigns that fit, the latest first. */
export function useCampaigns(search: CampaignSearch): UseQueryResult<CampaignDto[]> {
  return useQuery({
    queryKey: ['campaigns', 'list', search],
    queryFn: async () => (await all('campaigns.list', { query: { ...search, limit } })).toReversed(),
  });
}

export function useCampaign(campaignId: string): UseQueryResult<CampaignDto> {
  return useQuery({
    queryKey: ['campaigns', 'one', campaignId],
    queryFn: async ({ signal }) => (await client.call('campaigns.get', { params: { campaignId } }, { signal })).data,
  });
}

/** Units per state, assets and websites over all units that handed in. */
export function useTotals(campaignId: string): UseQueryResult<CampaignTotalsDto> {
  return useQuery({
    queryKey: ['campaigns', 'totals', campaignId],
    queryFn: async ({ signal }) => (await client.call('campaigns.totals', { params: { campaignId } }, { signal })).data,
  });
}

export function useUnits(campaignId: string): UseQueryResult<CampaignUnitDto[]> {
  return useQuery({
    queryKey: ['campaigns', 'units', campaignId],
    queryFn: () => all('campaigns.units', { params: { campaignId }, query: { limit } }),
  });
}

interface UnitParams {
  readonly campaignId: string;
  readonly campaignUnitId: string;
}

export function useUnit(params: UnitParams): UseQueryResult<CampaignUnitDto> {
  return useQuery({
    queryKey: ['campaigns', 'unit', params],
    queryFn: async ({ signal }) => (await client.call('campaigns.unit', { params }, { signal })).data,
  });
}

/** What inspectors saw at a unit, with what it reported otherwise. */
export function useSpotChecks(params: UnitParams): UseQueryResult<SpotCheckDto[]> {
  return useQuery({
    queryKey: ['campaigns', 'spotChecks', params],
    queryFn: async ({ signal }) => (await client.call('campaigns.spotChecks', { params }, { signal })).data.items,
  });
}

export async function createCampaign(body: CampaignInput): Promise<CampaignDto> {
  return (await client.call('campaigns.create', { body }, { idempotencyKey: randomKey() })).data;
}

export async function changeCampaign({ id, etag }: CampaignDto, body: CampaignPatch): Promise<CampaignDto> {
  return (await client.call('campaigns.change', { params: { campaignId: id }, body }, { ifMatch: etag })).data;
}

export async function addUnit(campaignId: string, body: CampaignUnitInput): Promise<CampaignUnitDto> {
  return (await client.call('campaigns.addUnit', { params: { campaignId }, body }, { idempotencyKey: randomKey() }))
    .data;
}

/** Saves the answers of a unit as a whole. */
export async function answerUnit(
  params: UnitParams,
  answers: Record<string, unknown>,
  etag: string,
): Promise<CampaignUnitDto> {
  return (await client.call('campaigns.answer', { params, body: { answers } }, { ifMatch: etag })).data;
}

export async function moveUnit(params: UnitParams, body: UnitMoveInput, etag: string): Promise<CampaignUnitDto> {
  return (await client.call('campaigns.move', { params, body }, { ifMatch: etag })).data;
}

export async function recordSpotCheck(params: UnitParams, body: SpotCheckInput): Promise<SpotCheckDto> {
  return (await client.call('campaigns.spotCheck', { params, body }, { idempotencyKey: randomKey() })).data;
}
