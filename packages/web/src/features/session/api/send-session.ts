import { ProblemError, TransportError } from '@mlps/client';
import type { Problem } from '@mlps/client';

/** One call below `/session`; its answer, or null where there is none. */
export async function sendSession(method: string, path: string, body?: unknown, csrfToken?: string | null) {
  const response = await fetch(`/api/v1/session${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(csrfToken ? { 'X-CSRF-Token': csrfToken } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new TransportError('no answer', { cause });
  });
  if (!response.ok) throw new ProblemError((await response.json()) as Problem);
  return response.status === 204 ? null : ((await response.json()) as unknown);
}
