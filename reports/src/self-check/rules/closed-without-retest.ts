import type { Rule } from '../contradiction.js';

/** Items that are closed without a retest that found them fixed. */
export const closedWithoutRetest: Rule = ({ input: { records } }) =>
  (records ?? [])
    .filter(({ item, retests }) => item.state === 'closed' && retests?.at(-1)?.outcome !== 'fixed')
    .map(({ item, number, retests }) => ({
      id: 'closed-without-retest',
      severity: 'error',
      place: `整改项${number ?? item.key}`,
      target: { record: item.key },
      messageZh: retests?.length ? '已关闭，最近一次复测却没有通过' : '已关闭，却没有复测记录',
      remedyZh: '补录通过的复测结果，或重新打开整改项',
    }));
