import { problemKinds } from '../errors/problem-codes.js';
import type { ProblemCode } from '../errors/problem-codes.js';
import { isTold } from '../http/audit-facts.js';
import { API_ROOT } from '../http/answer.js';
import { ORGANIZATION_HEADER } from '../http/read-organization.js';
import type { Newable } from '../dto/fields.js';

import type { Operation, OwnSchema } from '../operations/operation.js';
import { rulesOf } from '../access/scope.js';
import { collectSchemas, schemaOf, SCHEMA_ROOT } from './collect-schemas.js';
import type { Schema } from './collect-schemas.js';
import { problemSchema } from './problem-schema.js';

/** Problems that any operation may answer. */
const common: readonly ProblemCode[] = [
  'request.invalid',
  'request.bad-url',
  'request.cross-site',
  'request.rate',
  'server.error',
  'database.unavailable',
];
const signedIn: readonly ProblemCode[] = [
  'session.required',
  'session.password-due',
  'session.address',
  'session.second-factor-due',
  'access.denied',
];
const withBody: readonly ProblemCode[] = [
  'request.bad-json',
  'request.bad-text',
  'request.too-large',
  'request.media-type',
];

/** The contract, OpenAPI 3.1, from the table of operations alone. */
export function buildOpenApi(operations: readonly Operation[]): Schema {
  const paths: Record<string, Schema> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation);
  return {
    openapi: '3.1.0',
    info: {
      title: '等级保护工作台接口',
      version: '1.0.0',
      description:
        '网络安全等级保护测评与整改的接口。错误一律是问题文档（RFC 9457）；修改须带 If-Match；列表用游标翻页；建立类请求可带 Idempotency-Key。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: API_ROOT }],
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: { schemas: { ...collectSchemas(operations), Problem: problemSchema } },
  };
}

/** Every problem an operation may answer, its own and those of its kind. */
export function problemsOf(operation: Operation): ProblemCode[] {
  const codes = new Set<ProblemCode>([...common, ...operation.problems]);
  if (operation.scope !== 'public') for (const code of signedIn) codes.add(code);
  if (operation.method !== 'get') codes.add('session.csrf');
  for (const { body, query, optional } of rulesOf(operation.scope)) {
    codes.add('resource.not-found');
    if ((body ?? query) !== undefined && !optional) codes.add('access.place-missing');
  }
  if (operation.body) for (const code of withBody) codes.add(code);
  if (operation.mutable) codes.add('precondition.missing').add('precondition.stale');
  if (operation.mutable === 'or-create') codes.add('precondition.exists');
  if (operation.creating) codes.add('idempotency.invalid-key').add('idempotency.key-reused');
  if (operation.work === 'write' || operation.work === 'own')
    for (const code of ['database.busy', 'storage.full', 'storage.read-only'] as const) codes.add(code);
  else if (isTold(operation)) for (const code of ['storage.full', 'storage.read-only'] as const) codes.add(code); // its entry in the audit log
  return [...codes];
}

function describe(operation: Operation): Schema {
  const { id, tag, summary, description, permission } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    'x-permission': permission,
    'x-scope': operation.scope,
    parameters: [
      ...parameters('path', operation.params),
      ...parameters('query', operation.query),
      ...headers(operation),
    ],
    ...(operation.upload ? { requestBody: { required: true, content: binary(operation.upload) } } : {}),
    ...(operation.body ? { requestBody: { required: true, content: json(operation.body) } } : {}),
    responses: { ...success(operation), ...failures(operation) },
  };
}

function parameters(place: 'path' | 'query', dto: Newable | undefined): Schema[] {
  if (!dto) return [];
  const { properties, required = [] } = schemaOf(dto) as { properties: Record<string, Schema>; required?: string[] };
  return Object.entries(properties).map(([name, { description, examples: _examples, ...schema }]) => ({
    name,
    in: place,
    required: required.includes(name),
    description,
    ...(schema['type'] === 'array' ? { style: 'form', explode: false } : {}),
    schema,
  }));
}

function headers(operation: Operation): Schema[] {
  const list: Schema[] = [];
  const add = (name: string, required: boolean, description: string): void => {
    list.push({ name, in: 'header', required, description, schema: { type: 'string' } });
  };
  if (operation.mutable) add('If-Match', operation.mutable === true, '读取时得到的 ETag');
  if (operation.mutable === 'or-create') add('If-None-Match', false, '写 * 表示只新建');
  if (operation.byOrganization) add(ORGANIZATION_HEADER, false, '单位编号：只列出、只统计这个单位的');
  if (operation.creating) add('Idempotency-Key', false, '同一个键重复请求只建立一次，答复保留一天');
  return list;
}

function json(shape: Newable | OwnSchema): Schema {
  return { 'application/json': { schema: { $ref: SCHEMA_ROOT + shape.name } } };
}

/** Bytes as they are, of these media types. */
function binary(types: readonly string[]): Schema {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', contentEncoding: 'binary' } }]));
}

function success(operation: Operation): Schema {
  const { status, answer, file, etag } = operation;
  const binary = { schema: { type: 'string', contentEncoding: 'binary' } };
  const content = answer ? json(answer) : file ? Object.fromEntries(file.map((type) => [type, binary])) : null;
  const ok = {
    description: status === 204 ? '完成，无内容' : '完成',
    ...(etag ? { headers: { ETag: { description: '版本，修改时用于 If-Match', schema: { type: 'string' } } } } : {}),
    ...(content ? { content } : {}),
  };
  return operation.mutable === 'or-create' ? { 200: ok, 201: { ...ok, description: '已新建' } } : { [status]: ok };
}

function failures(operation: Operation): Schema {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(operation)) {
    const { status } = problemKinds[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `${code}：${problemKinds[code].title}`).join('；'),
        content: { 'application/problem+json': { schema: { $ref: `${SCHEMA_ROOT}Problem` } } },
      },
    ]),
  );
}
