import type { IncomingMessage } from 'node:http';
import type { Permission } from '../operations/permissions.js';

/** Who is calling. */
export interface Actor {
  /** stable id; scopes idempotency keys */
  readonly id: string;
}

/**
 * The seam for identity: says who calls, or throws an `ApiError`. Every request passes it before anything else is read.
 */
export type Authorize = (permission: Permission, request: IncomingMessage) => Actor | Promise<Actor>;

const localUser: Actor = Object.freeze({ id: 'local' });

/** Local mode: the service listens on this machine for one user, who may do everything. */
export const allowEverything: Authorize = () => localUser;
