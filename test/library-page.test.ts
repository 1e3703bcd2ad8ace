import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs', 'library.md'), 'utf8');
const blocks = Array.from(page.matchAll(/```js\n([\s\S]*?)```/g), ([, code]) => code!);

describe('docs/library.md', () => {
  it('shows how to begin with each package', () => expect(blocks.length).to.be.at.least(6));

  for (const [index, code] of blocks.entries())
    it(`block ${index + 1} prints what it says`, async () => {
      const expected = Array.from(code.matchAll(/^\/\/ → (.*)$/gm), ([, line]) => line);
      expect(expected).to.have.length.above(0);
      expect(await printed(code, index)).to.deep.equal(expected);
    }).timeout(60_000);
});

/** Run a block beside the tests, where the packages are found as they are in a project. */
async function printed(code: string, index: number): Promise<string[]> {
  const file = join(root, 'test', 'dist', `library-page-${process.pid}-${index}.mjs`);
  const lines: string[] = [];
  const { log } = console;
  writeFileSync(file, code.replaceAll("'test/fixtures/", `'${root}test/fixtures/`));
  try {
    console.log = (...values: unknown[]) => void lines.push(values.map(shown).join(' '));
    await import(pathToFileURL(file).href);
  } finally {
    console.log = log;
    rmSync(file);
  }
  return lines;
}

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
