import { isProblem } from '@mlps/controls';
import { stateTable } from '@mlps/controls/rectification';
import type { Rule } from '../contradiction.js';

/** Items that are still owed although every finding behind them conforms. */
export const itemWithoutProblem: Rule = ({ input: { evaluation, records, retest } }) => {
  const problems = new Set(
    evaluation.findings.filter(({ result }) => isProblem(result)).map(({ object, item }) => `${object}|${item}`),
  );
  // what a retest found anew stands in no finding
  for (const { object, item, outcome } of retest?.entries ?? [])
    if (outcome !== 'fixed') problems.add(`${object}|${item}`);
  return (records ?? [])
    .filter(({ item }) => item.origin === 'evaluation' && stateTable[item.state].owed && item.findings.length > 0)
    .filter(({ item }) => item.findings.every((pair) => !problems.has(`${pair.object}|${pair.item}`)))
    .map(({ item, number }) => ({
      id: 'item-without-problem',
      severity: 'warning',
      place: `整改项${number ?? item.key}`,
      target: { record: item.key },
      messageZh: `状态为“${stateTable[item.state].zh}”，对应的测评结果却都已符合`,
      remedyZh: '复测通过的，按流程关闭整改项；误开的，撤销并写明理由',
    }));
};
