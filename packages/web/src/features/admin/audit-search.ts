/** What narrows the audit log; it stands in the address. */
export interface AuditSearch {
  from?: string;
  to?: string;
  operation?: string;
  result?: 'done' | 'refused';
  q?: string;
  objectId?: string;
}

/** Reads the part after `?`; words that mean nothing are dropped. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const read: AuditSearch = {};
  for (const name of ['from', 'to', 'operation', 'q', 'objectId'] as const) {
    const given = search[name];
    if (typeof given === 'string' && given !== '') read[name] = given;
  }
  const result = (['done', 'refused'] as const).find((word) => word === search['result']);
  return result ? { ...read, result } : read;
}
