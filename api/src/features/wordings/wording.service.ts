import { catalog, placesOf } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import { changeRow, freshRow, removeRow } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import { containing } from '../../database/contains.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { etagOf } from '../../http/etag.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import type { Person } from '../findings/person.js';
import { getOrganization } from '../organizations/organization.service.js';
import type { WordingDto, WordingInput, WordingPatch, WordingQuery } from './wording.dto.js';
import { WordingRow } from './wording.entity.js';

const kind: RowKind<WordingRow> = {
  entity: WordingRow,
  load: (em, id) => em.findOneBy(WordingRow, { id }),
  show: toWordingDto,
};

export function toWordingDto(row: WordingRow): Plain<WordingDto> {
  const { id, version, createdAt, updatedAt, organizationId, owner, item, result, text } = row;
  const places = placesOf(text);
  return { id, version, etag: etagOf(row), createdAt, updatedAt, organizationId, owner, item, result, text, places };
}

/** One's own wordings, and those of an organization when it is named. */
export async function listWordings(em: EntityManager, query: WordingQuery, person: Person): Promise<Page<WordingRow>> {
  const { organizationId, item, result, q } = query;
  const builder = em.createQueryBuilder(WordingRow, 'wording');
  if (organizationId === undefined) builder.where('wording.ownerId = :owner', { owner: person.id });
  else {
    await getOrganization(em, organizationId);
    builder.where('(wording.ownerId = :owner OR wording.organizationId = :organizationId)', {
      owner: person.id,
      organizationId,
    });
  }
  if (item !== undefined) builder.andWhere('(wording.item = :item OR wording.item IS NULL)', { item });
  if (result !== undefined) builder.andWhere('(wording.result = :result OR wording.result IS NULL)', { result });
  if (q !== undefined) builder.andWhere("wording.text LIKE :q ESCAPE '\\'", { q: containing(q) });
  return pageOf(builder, query, { alias: 'wording' });
}

/** @throws ApiError `resource.not-found`, also for what belongs to another person */
export async function getWording(em: EntityManager, id: string, person: Person): Promise<WordingRow> {
  const row = await kind.load(em, id);
  if (!row || (row.ownerId !== null && row.ownerId !== person.id)) throw notFound('用语', id);
  return row;
}

/** @throws ApiError `resource.not-found` for the organization, `wordings.unknown-item` */
export async function createWording(
  { em, app }: Pick<ChangeContext, 'em' | 'app'>,
  input: Plain<WordingInput>,
  person: Person,
): Promise<WordingRow> {
  const { organizationId = null, item = null, result = null, text } = input;
  if (organizationId !== null) await getOrganization(em, organizationId);
  requireItem(item);
  const own = organizationId === null ? { ownerId: person.id, owner: person.name } : { ownerId: null, owner: null };
  const row = { ...freshRow(app), organizationId, ...own, item, result, text };
  await em.insert(WordingRow, row);
  return row;
}

/** @throws ApiError `precondition.stale`, `wordings.unknown-item` */
export async function changeWording(
  context: ChangeContext,
  id: string,
  patch: Plain<WordingPatch>,
  person: Person,
): Promise<WordingRow> {
  const row = await getWording(context.em, id, person);
  requireItem(patch.item ?? null);
  return changeRow(context, kind, row, patch);
}

/** @throws ApiError `precondition.stale` */
export async function removeWording(context: ChangeContext, id: string, person: Person): Promise<void> {
  await removeRow(context, kind, await getWording(context.em, id, person));
}

function requireItem(item: string | null): void {
  if (item !== null && !catalog.has(item))
    throw new ApiError('wordings.unknown-item', `目录中没有测评项 ${item}；请核对编号，或不限测评项`);
}
