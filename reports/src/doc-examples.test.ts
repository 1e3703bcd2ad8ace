import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { sampleEvaluation } from '../test-support/sample-evaluation.js';
import * as reports from './index.js';

/** Compiled, this file lies in `dist/src`; the sources keep their comments. */
const source = fileURLToPath(new URL('../../src/', import.meta.url));
const compiled = fileURLToPath(new URL('./', import.meta.url));

/** What examples may speak of besides the exports of their file. */
const hospital = sampleEvaluation();
const date = '2026-09-30';
const paper = reports.buildReply({ evaluation: hospital, unit: { name: '某县人民医院' }, records: [] }, { date });
const scope = { ...reports, hospital, paper, model: reports.buildNotice(hospital, { date }) };

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.test)\.ts$/.test(name),
);
const examples = files.flatMap((file) =>
  Array.from(
    readFileSync(join(source, file), 'utf8').matchAll(/\* @example (.+?) \/\/ (.+)/g),
    ([, code, expected]) => ({
      file,
      code: code!,
      expected: expected!,
    }),
  ),
);

async function evaluate(code: string, names: object): Promise<unknown> {
  // oxlint-disable-next-line typescript/no-implied-eval -- the examples are our own sources, run on purpose
  const run = new Function(...Object.keys(names), `return (async () => (${code}))();`) as (
    ...values: unknown[]
  ) => unknown;
  return run(...Object.values(names));
}

describe('examples in the doc comments of reports', () => {
  it('are there', () => expect(examples.length).to.be.above(5));

  for (const { file, code, expected } of examples)
    it(`${code} gives ${expected}`, async () => {
      const own = (await import(join(compiled, file.replace(/\.ts$/, '.js')))) as object;
      expect(await evaluate(code, { ...scope, ...own })).to.deep.equal(await evaluate(expected, {}));
    });
});
