import { readFileSync } from 'node:fs';
import { parseEvaluation } from '@mlps/controls';
import type { Evaluation } from '@mlps/controls';

const path = new URL('../../../test/fixtures/hospital.json', import.meta.url);

/** The shipped demonstration: an invented county hospital, 76.02 under 2021. */
export function hospital(): Evaluation {
  return parseEvaluation(JSON.parse(readFileSync(path, 'utf8')));
}
