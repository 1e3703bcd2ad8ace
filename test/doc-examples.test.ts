import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import * as controls from '@mlps/controls';
import * as interchange from '@mlps/controls/interchange';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'controls', 'src');
const hospitalText = readFileSync(join(root, 'test', 'fixtures', 'hospital.json'), 'utf8');

/** What examples may speak of besides the exports: the hospital, and its text. */
const scope: Record<string, unknown> = {
  ...controls,
  ...interchange,
  hospital: JSON.parse(hospitalText),
  text: hospitalText,
};

interface Example {
  file: string;
  code: string;
  expected: string;
}

/** An example is one line: an expression, `//`, and the literal it gives. */
function examplesOf(file: string): Example[] {
  const lines = readFileSync(join(source, file), 'utf8').matchAll(/\*\s*@example\s+(.+)/g);
  return Array.from(lines, ([, line]) => {
    const [, code, expected] = /^(.*?)\s+\/\/ (.*?)(?:\s*\*\/)?$/.exec(line!) ?? [];
    return { file, code: code ?? line!, expected: expected ?? '' };
  });
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('generated'),
);
const examples = files.flatMap(examplesOf);

function evaluate(code: string, names: Record<string, unknown>): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval -- the examples are our own sources, run on purpose
  return (new Function(...Object.keys(names), `return (${code});`) as (...values: unknown[]) => unknown)(
    ...Object.values(names),
  );
}

describe('examples in the doc comments of controls', () => {
  it('are there', () => expect(examples.length).to.be.above(15));

  for (const { file, code, expected } of examples)
    it(`${file}: ${code} gives ${expected}`, async () => {
      const module = (await import(join(root, 'controls', 'dist', 'src', file.replace(/\.ts$/, '.js')))) as Record<
        string,
        unknown
      >;
      expect(expected, 'an example ends in // and the literal it gives').to.not.equal('');
      expect(evaluate(code, { ...scope, ...module })).to.deep.equal(evaluate(expected, {}));
    });
});
