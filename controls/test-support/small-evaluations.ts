import fc from 'fast-check';
import type { Evaluation, Finding } from '../src/assessment/evaluation.js';
import { catalog } from '../src/catalog/catalog.js';
import type { Item } from '../src/catalog/types.js';
import { editions, objectRules } from '../src/scoring/settings.js';

/** Few items of both halves and of every importance, so that floors and thresholds are met often. */
const pool: readonly Item[] = catalog.ofLevel(2, 'general').filter((_, index) => index % 9 === 0);

const problem = fc.record({
  result: fc.constantFrom('partial' as const, 'nonconform' as const),
  risk: fc.constantFrom('high' as const, 'medium' as const, 'low' as const, 'low' as const, null),
  hazard: fc.constantFrom(true, false, false, false),
});
const answer = fc.oneof(
  { weight: 3, arbitrary: problem },
  { weight: 4, arbitrary: fc.constant({ result: 'conform' as const }) },
  { weight: 1, arbitrary: fc.constant({ result: 'conform' as const, hazard: true }) },
  { weight: 1, arbitrary: fc.constant({ result: 'notApplicable' as const, reason: '不涉及' }) },
);

const settings = fc.record({
  objectRule: fc.constantFrom(...objectRules),
  attention: fc.constantFrom('0', '0.2', '0.5', '1'),
  compareOn: fc.constantFrom('rounded' as const, 'exact' as const),
  partialCredit: fc.constantFrom('0', '0.5', '1'),
  exactly90: fc.constantFrom('符合' as const, '基本符合' as const),
  above90WithHazard: fc.constantFrom('基本符合' as const, '不符合' as const),
  rectifiedHazards: fc.constantFrom('block' as const, 'ignore' as const),
});

/** Small evaluations under every edition and open choice, with at most `mostOpen` items that have a problem. */
export function smallEvaluations(mostOpen: number): fc.Arbitrary<Evaluation> {
  const answers = fc.array(fc.array(answer, { minLength: 0, maxLength: 2 }), { minLength: 1, maxLength: pool.length });
  return fc
    .record({ edition: fc.constantFrom(...editions), settings, answers })
    .map(({ answers: perItem, ...rest }): Evaluation => ({
      format: 'mlps-evaluation/1',
      system: { name: '样例系统', grade: 'S2A2G2', extensions: [] },
      objects: ['a', 'b'].map((id) => ({ id, name: `样例对象 ${id}`, kind: 'server' })),
      ...rest,
      findings: perItem.flatMap((list, place) =>
        list.map((entry, object): Finding => ({ object: 'ab'[object]!, item: pool[place]!.id, ...entry })),
      ),
    }))
    .filter((document) => openItems(document).length <= mostOpen);
}

/** Items with a problem, each once. */
export function openItems(document: Evaluation): string[] {
  const problems = document.findings.filter(({ result }) => result === 'partial' || result === 'nonconform');
  return [...new Set(problems.map(({ item }) => item))];
}
