import { readFileSync } from 'node:fs';
import { parseEvaluation } from '@mlps/controls';
import type { Evaluation } from '@mlps/controls';

/** The invented hospital that the whole workspace tests with; this module runs from `dist/test-support`. */
const path = new URL('../../../test/fixtures/hospital.json', import.meta.url);

export function hospital(): Evaluation {
  return parseEvaluation(JSON.parse(readFileSync(path, 'utf8')));
}
