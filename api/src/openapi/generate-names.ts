import type { Operation } from '../operations/operation.js';

/** TypeScript with the name of every operation, for those who read the audit log. */
export function generateNames(operations: readonly Pick<Operation, 'id' | 'summary'>[]): string {
  const names = operations.map(({ id, summary }) => `  '${id}': ${JSON.stringify(summary)},\n`);
  return `// Generated from the operation table of the api by scripts/generate-openapi.mjs. Do not edit.

/** What each operation does, in Chinese, by its id. */
export const operationNames: Readonly<Record<string, string>> = {
${names.join('')}};
`;
}
