import type { IncomingMessage } from 'node:http';
import type { Access } from '../access/access.js';
import type { Operation } from '../operations/operation.js';
import { refusal } from './check-input.js';

/** Names the one organization that lists and counts are to tell of. */
export const ORGANIZATION_HEADER = 'X-Organization';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the caller may see, narrowed to the organization that the call names. It narrows only: whoever sees nothing of it is shown nothing. @throws ApiError `request.invalid` */
export function narrowAccess(access: Access, operation: Operation, { headers }: IncomingMessage): Access {
  const given = headers[ORGANIZATION_HEADER.toLowerCase()];
  if (!operation.byOrganization || given === undefined) return access;
  if (typeof given === 'string' && uuid.test(given)) return access.at(given.toLowerCase());
  const message = `请求头 ${ORGANIZATION_HEADER}：应为单位编号（UUID）；不给则不限单位`;
  const path = `header.${ORGANIZATION_HEADER}`;
  throw refusal([{ path, code: 'header', expected: 'an id (UUID)', received: '…', message }]);
}
