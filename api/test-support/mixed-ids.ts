import { contractOperations } from './fuzz.js';
import { offeredFields } from './body-fields.js';
import type { CallMore } from './tester.js';

/** A call of an operation, as a step made it. */
export interface MadeCall {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly more: CallMore;
}

/** A call in which one id was put in another's place, and where. */
export interface MixedCall extends MadeCall {
  readonly place: string;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Between address and body; in neither. */
const BREAK = '\n\n';

/** Every id that a call names, in the order of its address and body. */
export function idsIn(call: MadeCall): string[] {
  return textOf(call).match(UUID) ?? [];
}

/** The call with `put` in place of its ids, one place after the other; everything else stays as it is. */
export function withIdsReplaced(call: MadeCall, put: (index: number) => string | undefined): MixedCall[] {
  return idsIn(call).flatMap((_id, index) => {
    const id = put(index);
    if (id === undefined) return [];
    let at = -1;
    const text = textOf(call).replace(UUID, (found) => ((at += 1) === index ? id : found));
    return [{ ...parsed(call, text), place: `id ${index + 1}` }];
  });
}

/** The call with one more id wherever the contract offers a place for one and the call has none. */
export function withIdsAdded(call: MadeCall, idFor: (name: string) => string | undefined): MixedCall[] {
  const [address = '', search = ''] = call.path.split('?');
  const query = new URLSearchParams(search);
  const offered = contractOperations.find(({ id }) => id === call.operation)?.parameters ?? [];
  const asked = offered.filter(({ name, in: where }) => where === 'query' && name.endsWith('Id') && !query.has(name));
  const inQuery = asked.flatMap(({ name }) => {
    const id = idFor(name);
    const more = new URLSearchParams([...query, [name, id ?? '']]);
    return id === undefined ? [] : [{ ...call, path: `${address}?${more.toString()}`, place: `query ${name}` }];
  });
  return [...inQuery, ...inBody(call, idFor)];
}

function inBody(call: MadeCall, idFor: (name: string) => string | undefined): MixedCall[] {
  const { body } = call.more;
  if (typeof body !== 'object' || body === null) return [];
  const offered = offeredFields.filter(({ operation, path }) => operation === call.operation && path === '');
  const free = offered.filter(({ name }) => /Ids?$/.test(name) && !(name in body));
  return free.flatMap(({ name }) => {
    const id = idFor(name.replace(/s$/, ''));
    const value = name.endsWith('s') ? [id] : id;
    return id === undefined ? [] : [{ ...call, more: { ...call.more, body: { ...body, [name]: value } }, place: name }];
  });
}

/** The same call with an entry more in each of its lists of things: the first one again, under another id. */
export function withEntryAdded(call: MadeCall, idAt: (index: number) => string | undefined): MixedCall[] {
  const body = call.more.body as Record<string, unknown> | undefined;
  return Object.entries(body ?? {}).flatMap(([name, list]) => {
    if (!Array.isArray(list) || !UUID.test(JSON.stringify(list[0] ?? null))) return [];
    const before = idsIn({ ...call, more: { body: untilField(body!, name) } }).length;
    const id = idAt(before);
    const entry: unknown = JSON.parse(JSON.stringify(list[0]).replace(UUID, id ?? ''));
    const more = { ...call.more, body: { ...body, [name]: [...(list as unknown[]), entry] } };
    return id === undefined ? [] : [{ ...call, more, place: `${name}, one more` }];
  });
}

function untilField(body: Record<string, unknown>, name: string): Record<string, unknown> {
  const names = Object.keys(body);
  return Object.fromEntries(names.slice(0, names.indexOf(name)).map((key) => [key, body[key]]));
}

function textOf({ path, more: { body } }: MadeCall): string {
  return path + BREAK + (body === undefined ? '' : JSON.stringify(body));
}

function parsed(call: MadeCall, text: string): MadeCall {
  const at = text.indexOf(BREAK);
  const body = text.slice(at + BREAK.length);
  const more = body === '' ? call.more : { ...call.more, body: JSON.parse(body) as unknown };
  return { ...call, path: text.slice(0, at), more };
}
