import type { ManyItemsInput, ManyItemsResultDto, Operations, RectificationItemDto } from '@mlps/client';
import { client } from '../../../lib/client';
import type { ActingAs } from '../../../lib/acting-as';
import { randomKey } from '../../../lib/random-key';

type Seen = Pick<RectificationItemDto, 'id' | 'etag'>;
type Body<Id extends keyof Operations> = Operations[Id]['body'];

const at = ({ id }: Seen): { params: { rectificationItemId: string } } => ({ params: { rectificationItemId: id } });

/** Change what an item says. `etag` is the version that was seen, or the newer one that a conflict showed. */
export async function changeItem(item: Seen, body: Body<'rectification.change'>, etag = item.etag) {
  return (await client.call('rectification.change', { ...at(item), body }, { ifMatch: etag })).data;
}

/** Move an item as the state table allows. */
export async function moveItem(item: Seen, body: Body<'rectification.move'>, actingAs?: ActingAs) {
  const options = { ifMatch: item.etag, ...(actingAs ? { actingAs } : {}) };
  return (await client.call('rectification.move', { ...at(item), body }, options)).data;
}

export async function askForTime(item: Seen, body: Body<'extensions.request'>) {
  return (await client.call('extensions.request', { ...at(item), body }, { ifMatch: item.etag })).data;
}

/** Approve, refuse or take back the waiting request for more time. */
export async function decideOnTime(
  item: Seen,
  decision: 'approve' | 'refuse' | 'withdraw',
  note: string | null,
  actingAs?: ActingAs,
) {
  const options = { ifMatch: item.etag, ...(actingAs ? { actingAs } : {}) };
  return (await client.call(`extensions.${decision}`, { ...at(item), body: { note } }, options)).data;
}

export async function requestAcceptance(item: Seen, body: Body<'acceptances.request'>) {
  return (await client.call('acceptances.request', { ...at(item), body }, { ifMatch: item.etag })).data;
}

/** Approve, refuse or take back a request to accept a risk. */
export async function decideOnAcceptance(
  acceptanceId: string,
  decision: 'approve' | 'refuse' | 'withdraw',
  note: string | null,
  actingAs?: ActingAs,
) {
  const input = { params: { acceptanceId }, body: { note } };
  return (await client.call(`acceptances.${decision}`, input, actingAs ? { actingAs } : {})).data;
}

/** Say how things go. */
export async function addNote(item: Seen, text: string): Promise<void> {
  await client.call('rectification.note', { ...at(item), body: { text } }, { idempotencyKey: randomKey() });
}

/** Change many items; what cannot be changed is told, not forced. */
export async function changeMany(body: ManyItemsInput): Promise<ManyItemsResultDto> {
  return (await client.call('rectification.changeMany', { body }, { idempotencyKey: randomKey() })).data;
}

/** Register an item that no finding of this service opened. */
export async function createItem(body: Body<'rectification.create'>) {
  return (await client.call('rectification.create', { body }, { idempotencyKey: randomKey() })).data;
}
