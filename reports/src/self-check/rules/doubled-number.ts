import type { Rule } from '../contradiction.js';

/** Two items under one number: readers could not tell them apart. */
export const doubledNumber: Rule = ({ input: { records } }) => {
  const seen = new Map<string, number>();
  for (const { number } of records ?? []) if (number) seen.set(number, (seen.get(number) ?? 0) + 1);
  return Array.from(seen)
    .filter(([, count]) => count > 1)
    .map(([number, count]) => ({
      id: 'doubled-number',
      severity: 'error',
      place: `整改项${number}`,
      messageZh: `编号被${count}个整改项使用`,
      remedyZh: '为每个整改项改用不同的编号',
    }));
};
