import type { Problem } from '@mlps/api-types';

/**
 * A refusal of the service: the problem document that it answered.
 * @example try { await client.call('systems.get', { params: { systemId } }) } catch (error) { if (error instanceof ProblemError) error.code }
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    /** the whole document; `detail` says in Chinese what, where and what to do */
    readonly problem: Problem,
    /** ETag of the resource as it is now, for a stale version; null otherwise */
    readonly etag: string | null = null,
  ) {
    super(problem.detail);
  }
  /** stable code to branch on, e.g. `precondition.stale` */
  get code(): Problem['code'] {
    return this.problem.code;
  }
  get status(): number {
    return this.problem.status;
  }
}

/** The service did not answer, or not in its own language: no network, a proxy's page, a crash. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
}
