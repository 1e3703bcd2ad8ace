import { badSystem, get, NOBODY, post, send } from './bad-input.js';
import type { BadInput } from './bad-input.js';

const invalid = 'request.invalid';
const foreignCursor = Buffer.from('[{"$gt":""}]').toString('base64url');
const proto = '{"name":"某系统","grade":"S2A2G2","__proto__":{"admin":true}}';
const constructed = '{"name":"某系统","grade":"S2A2G2","constructor":{"prototype":{}}}';
const nul = '{"name":"某\\u0000系统","grade":"S2A2G2"}';
const system = { name: '某系统', grade: 'S2A2G2' };

/** Requests whose form is wrong: bodies, queries, addresses, headers. */
export const badRequests: readonly BadInput[] = [
  badSystem('a wrong grade', { grade: 'S2A2G3' }, '$.grade'),
  badSystem('a grade of level 5', { grade: 'S5A5G5' }, '$.grade'),
  badSystem('an unknown extension', { extensions: ['moon'] }, '$.extensions'),
  badSystem('an extension twice', { extensions: ['iot', 'iot'] }, '$.extensions'),
  badSystem('a missing field', { name: undefined }, '$.name'),
  badSystem('a blank name', { name: ' 　' }, '$.name'),
  badSystem('a name of 501 characters', { name: '长'.repeat(501) }, '$.name'),
  badSystem('a number for a text', { name: 7 }, '$.name'),
  badSystem('null where nothing may be null', { name: null }, '$.name'),
  badSystem('an unknown field', { owner: 'x' }, '$.owner'),
  badSystem('a field that only answers have', { version: 9 }, '$.version'),
  badSystem('an unknown field of a part', { modules: [{ name: 'HIS', price: 1 }] }, '$.modules[0].price'),
  badSystem('a part that is no object', { modules: ['HIS'] }, '$.modules[0]'),
  send('__proto__ as a field', 'POST', '/systems', { raw: proto }, invalid, '$.__proto__'),
  send('constructor as a field', 'POST', '/systems', { raw: constructed }, invalid, '$.constructor'),
  post('a list for an object', '/systems', [], invalid, '$'),
  send('null for a body', 'POST', '/systems', { raw: 'null' }, invalid, '$'),
  send('no body', 'POST', '/systems', {}, 'request.bad-json'),
  send('half a JSON', 'POST', '/systems', { raw: '{"name":' }, 'request.bad-json'),
  send('U+0000 in a text', 'POST', '/systems', { raw: nul }, 'request.bad-text', '$.name'),
  send('another media type', 'POST', '/systems', withType('name=x', 'text/plain'), 'request.media-type'),
  send('an unknown charset', 'POST', '/systems', withType('{}', 'application/json; charset=x-y'), 'request.media-type'),
  post('a body over the limit', '/systems', { ...system, name: 'x'.repeat(300_000) }, 'request.too-large'),
  post('a missing organization', '/systems', { ...system, organizationId: NOBODY }, 'resource.not-found'),
  get('an unknown query parameter', '/systems?color=red', invalid, 'query.color'),
  get('a query parameter twice', '/systems?limit=1&limit=2', invalid, 'query.limit'),
  get('__proto__ in the query', '/systems?__proto__=1', invalid, 'query.__proto__'),
  get('a query where none is taken', '/evaluations/{e}?force=true', invalid, 'query.force'),
  get('a limit of zero', '/systems?limit=0', invalid, 'query.limit'),
  get('a limit of 201', '/systems?limit=201', invalid, 'query.limit'),
  get('a limit that is no number', '/systems?limit=1e1', invalid, 'query.limit'),
  get('a cursor of another kind', '/systems?cursor=abc', 'cursor.invalid'),
  get('a cursor with a foreign shape', `/systems?cursor=${foreignCursor}`, 'cursor.invalid'),
  get('SQL for an id', `/systems/${encodeURIComponent("' OR 1=1 --")}`, invalid, 'path.systemId'),
  get('an id that does not exist', `/systems/${NOBODY}`, 'resource.not-found'),
  get('an object that does not exist', '/evaluations/{e}/objects/nobody', 'resource.not-found'),
  get('a finding that does not exist', '/evaluations/{e}/findings/server-1/L2-CES1-03', 'resource.not-found'),
  get('an address that is no UTF-8', '/evaluations/{e}/objects/%ff', 'request.bad-url'),
  get('U+0000 in an address', '/evaluations/{e}/objects/a%00b', 'request.bad-text'),
  get('U+0000 in a query', '/systems?q=a%00b', 'request.bad-text'),
  get('an unknown route', '/planets', 'request.unknown-route'),
  send('another method', 'PUT', '/systems', {}, 'request.method'),
  send('an idempotency key with a space', 'POST', '/systems', withKey('a b'), 'idempotency.invalid-key'),
  send('no If-Match', 'PATCH', '/evaluations/{e}', { body: { leader: 'x' } }, 'precondition.missing'),
  send('If-Match with a star', 'PATCH', '/evaluations/{e}', matching('*'), 'precondition.stale'),
  send('a stale If-Match', 'PATCH', '/evaluations/{e}', matching('"7-00000000"'), 'precondition.stale'),
  send('a deletion without If-Match', 'DELETE', '/evaluations/{e}?force=true', {}, 'precondition.missing'),
];

function withType(raw: string, type: string): { raw: string; headers: Record<string, string> } {
  return { raw, headers: { 'Content-Type': type } };
}

function withKey(key: string): { body: unknown; headers: Record<string, string> } {
  return { body: system, headers: { 'Idempotency-Key': key } };
}

function matching(etag: string): { body: unknown; headers: Record<string, string> } {
  return { body: { leader: 'x' }, headers: { 'If-Match': etag } };
}
