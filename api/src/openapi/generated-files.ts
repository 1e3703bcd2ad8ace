import { operations } from '../operations/table.js';
import { buildOpenApi } from './build-openapi.js';
import { generateNames } from './generate-names.js';
import { generateTypes } from './generate-types.js';
import { permissionTable } from './permission-table.js';
import type { Contract } from './generate-types.js';

/** Path → text of every file made from the table of operations; a test compares them with what is committed. */
export function generatedFiles(): Record<string, string> {
  const contract = buildOpenApi(operations);
  return {
    'api/openapi.json': `${JSON.stringify(contract, null, 2)}\n`,
    'docs/permissions.md': permissionTable(operations),
    'packages/api-types/src/generated/operation-names.ts': generateNames(operations),
    'packages/api-types/src/generated/contract.ts': generateTypes(contract as unknown as Contract),
  };
}
