import { createClient } from '@mlps/client';
import type { Client, Input, ListId, Operations } from '@mlps/client';

/** Calls to the service that serves this page. */
export const client: Client = createClient();

type Entry<Id extends ListId> = Operations[Id]['answer'] extends { items: (infer E)[] } ? E : never;

/** Every entry of a list, page after page. */
export async function all<Id extends ListId>(id: Id, input: Input<Id>): Promise<Entry<Id>[]> {
  const entries: Entry<Id>[] = [];
  for await (const entry of client.each(id, input)) entries.push(entry);
  return entries;
}

/** Largest page that the service gives. */
export const LARGEST_PAGE = 200;
