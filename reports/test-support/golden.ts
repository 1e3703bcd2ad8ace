import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

/** Golden files lie beside the room's sources; this module runs from `dist/test-support`. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'golden');

/** Compare with a golden file; `UPDATE_GOLDEN=1` writes it anew, to be reviewed like code. */
export function expectGolden(name: string, actual: string): void {
  const path = join(folder, name);
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual, `differs from golden/${name}; if the change is meant, run: npm run update:golden`).to.equal(
    readFileSync(path, 'utf8'),
  );
}
