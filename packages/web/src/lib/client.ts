import { createClient } from '@mlps/client';
import type { CallOptions, Client, Input, ListId, Operations } from '@mlps/client';
import { chosenOrganization } from './chosen-organization';
import { sendingFetch } from './sending-fetch';
import type { SentReport } from './sending-fetch';

let csrfToken: string | null = null;
let calledAt = Date.now();
let onSessionLost = (): void => undefined;

const clientBy = (send: (url: string, init: RequestInit) => Promise<Response>): Client =>
  createClient({
    fetch: (url, init = {}) => {
      calledAt = Date.now();
      return send(url as string, init); // the client hands on texts
    },
    csrfToken: () => csrfToken,
    organization: chosenOrganization.get,
    onRefusal: (error) => {
      if (error.code === 'session.required') onSessionLost();
    },
  });

/** Calls to the service that serves this page. */
export const client: Client = clientBy(fetch);

/** The same for a file, telling how much of it has been sent. */
export const sendingClient = (report: SentReport): Client => clientBy((url, init) => sendingFetch(url, init, report));

/** When the service was last called: from then on it counts how long nothing was done. */
export function lastCallAt(): number {
  return calledAt;
}

/** The token of the session in force; every call that changes something carries it. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** For calls that do not go through the client, such as files. */
export function csrfHeader(): Record<string, string> {
  return csrfToken === null ? {} : { 'X-CSRF-Token': csrfToken };
}

/** What to do when the service says that nobody is signed in (any more). */
export function whenSessionIsLost(handler: () => void): void {
  onSessionLost = handler;
}

type Entry<Id extends ListId> = Operations[Id]['answer'] extends { items: (infer E)[] } ? E : never;

/** Every entry of a list, page after page. */
export async function all<Id extends ListId>(
  id: Id,
  input: Input<Id>,
  options: CallOptions = {},
): Promise<Entry<Id>[]> {
  const entries: Entry<Id>[] = [];
  for await (const entry of client.each(id, input, options)) entries.push(entry);
  return entries;
}

/** Largest page that the service gives. */
export const LARGEST_PAGE = 200;
