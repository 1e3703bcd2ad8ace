import { permissions } from '../operations/permissions.js';
import { ORGANIZATION_HEADER } from '../http/read-organization.js';
import type { Schema } from './collect-schemas.js';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}
interface Described {
  operationId: string;
  summary: string;
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}
type Content = Record<string, { schema: Schema }>;

/** The part of an OpenAPI document that types are made from. */
export interface Contract {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

const permissionNames = Object.keys(permissions);

/** TypeScript for the clients of the contract: a type per schema, a type per operation, and where each operation stands. */
export function generateTypes(contract: Contract): string {
  const schemas = Object.entries(contract.components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema)};\n`,
  );
  const entries = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const types = entries.map(
    ({ operation }) => `  /** ${operation.summary} */\n  '${operation.operationId}': ${operationType(operation)};\n`,
  );
  const places = entries.map(
    ({ path, method, operation }) =>
      `  '${operation.operationId}': { method: '${method.toUpperCase()}', path: '${path}', answer: '${answerKind(operation)}'${takesOrganization(operation) ? ', byOrganization: true' : ''} },\n`,
  );
  return `// Generated from the operation table of the api by scripts/generate-openapi.mjs. Do not edit.

${schemas.join('\n')}
/** Input and answer of every operation, by its id. */
export interface Operations {
${types.join('')}}

export type OperationId = keyof Operations;

/** What a role may be allowed; a session lists the permissions it has. */
export type Permission = ${union(permissionNames.map((name) => JSON.stringify(name)))};

export interface OperationPlace {
  readonly method: string;
  readonly path: string;
  readonly answer: 'json' | 'file' | 'none';
  /** takes \`X-Organization\` */
  readonly byOrganization?: true;
}

/** Method, path and kind of answer of every operation. */
export const operationPlaces: Readonly<Record<OperationId, OperationPlace>> = {
${places.join('')}};
`;
}

function operationType(operation: Described): string {
  const fields = (place: Parameter['in']): Parameter[] => operation.parameters.filter((entry) => entry.in === place);
  const content = operation.requestBody?.content['application/json'];
  return `{ params: ${parameterType(fields('path'))}; query: ${parameterType(fields('query'))}; body: ${content ? typeOf(content.schema) : 'undefined'}; answer: ${answerType(operation)} }`;
}

function parameterType(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return 'undefined';
  const fields = parameters.map(({ name, required, schema }) => `${name}${required ? '' : '?'}: ${typeOf(schema)}`);
  return `{ ${fields.join('; ')} }`;
}

function takesOrganization({ parameters }: Described): boolean {
  return parameters.some((entry) => entry.in === 'header' && entry.name === ORGANIZATION_HEADER);
}

function successOf(operation: Described): Content | undefined {
  const [, response] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? [];
  return response?.content;
}

function answerKind(operation: Described): 'json' | 'file' | 'none' {
  const content = successOf(operation);
  if (!content) return 'none';
  return 'application/json' in content ? 'json' : 'file';
}

function answerType(operation: Described): string {
  const json = successOf(operation)?.['application/json'];
  if (json) return typeOf(json.schema);
  return answerKind(operation) === 'file' ? 'Blob' : 'undefined';
}

/** A JSON Schema, as far as the contract uses it, as a TypeScript type. */
export function typeOf(schema: Schema): string {
  if (typeof schema['$ref'] === 'string') return schema['$ref'].slice(schema['$ref'].lastIndexOf('/') + 1);
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return union(schema['enum'].map((word) => JSON.stringify(word)));
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return union((choices as Schema[]).map(typeOf));
  const type = schema['type'];
  if (Array.isArray(type)) return union((type as string[]).map((one) => simpleType(one, schema)));
  return typeof type === 'string' ? simpleType(type, schema) : 'unknown';
}

function simpleType(type: string, schema: Schema): string {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'array') return arrayType(schema['items'] as Schema | undefined);
  return type === 'object' ? objectType(schema) : type; // string, boolean, null
}

function arrayType(items: Schema | undefined): string {
  const type = items ? typeOf(items) : 'unknown';
  return /^[\w.]+$/.test(type) ? `${type}[]` : `(${type})[]`;
}

function objectType(schema: Schema): string {
  const properties = schema['properties'] as Record<string, Schema> | undefined;
  const more = schema['additionalProperties'];
  if (!properties) return `Record<string, ${more && typeof more === 'object' ? typeOf(more as Schema) : 'unknown'}>`;
  const required = (schema['required'] as string[] | undefined) ?? [];
  const fields = Object.entries(properties).map(
    ([name, field]) => `${comment(field)}${name}${required.includes(name) ? '' : '?'}: ${typeOf(field)}`,
  );
  return fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Record<string, never>';
}

function comment(field: Schema): string {
  return typeof field['description'] === 'string' ? `/** ${field['description'].replaceAll('*/', '* /')} */ ` : '';
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ') || 'never';
}
