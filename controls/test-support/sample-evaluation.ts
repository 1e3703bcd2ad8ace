import { tailor } from '../src/catalog/tailor.js';
import type { Evaluation, Finding } from '../src/assessment/evaluation.js';

/** A small invented evaluation: every item of the grade conforms on one server, unless `change` says otherwise. */
export function sampleEvaluation(
  grade = 'S2A2G2',
  change: (finding: Finding, index: number) => Finding = (finding) => finding,
): Evaluation {
  return {
    format: 'mlps-evaluation/1',
    system: { name: '样例系统', grade, extensions: [] },
    edition: '2021',
    objects: [{ id: 'all', name: '样例对象', kind: 'server' }],
    findings: tailor(grade).map((item, index) => change({ object: 'all', item: item.id, result: 'conform' }, index)),
  };
}
