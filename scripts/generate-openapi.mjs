#!/usr/bin/env node
/**
 * Writes the contract and what is made from it: api/openapi.json and packages/api-types/src/generated. Needs a built api room.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log('generate-openapi: operation table of the api → api/openapi.json and packages/api-types/src/generated');
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { generatedFiles } = await import('../api/dist/src/openapi/generated-files.js');
for (const [path, text] of Object.entries(generatedFiles())) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}
