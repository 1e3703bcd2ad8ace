import { ProblemError, TransportError } from '@mlps/client';
import type { GridDto, Problem } from '@mlps/client';

/** A grid and the version of the answer, by which the next one is asked for. */
export interface FetchedGrid {
  readonly grid: GridDto;
  readonly etag: string | null;
}

/** Everything that a recording grid shows; null when nothing changed since `known`, which costs next to nothing. */
export async function fetchGrid(
  evaluationId: string,
  known: string | null,
  signal?: AbortSignal,
): Promise<FetchedGrid | null> {
  const address = `/api/v1/evaluations/${encodeURIComponent(evaluationId)}/grid?texts=true`;
  const headers = { Accept: 'application/json', ...(known === null ? {} : { 'If-None-Match': known }) };
  // Not through the client: an answer without content is none of its answers.
  const response = await fetch(address, { headers, cache: 'no-store', ...(signal ? { signal } : {}) }).catch(
    (cause: unknown) => {
      if (cause instanceof Error && cause.name === 'AbortError') throw cause;
      throw new TransportError('no answer', { cause });
    },
  );
  if (response.status === 304) return null;
  if (!response.ok) throw await refusalOf(response);
  return { grid: (await response.json()) as GridDto, etag: response.headers.get('ETag') }; // the contract's shape
}

async function refusalOf(response: Response): Promise<Error> {
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json'))
    return new ProblemError((await response.json()) as Problem);
  return new TransportError(`status ${response.status}`);
}
