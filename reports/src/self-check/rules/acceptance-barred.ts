import { checkAcceptance } from '@mlps/controls/rectification';
import type { Contradiction, Rule } from '../contradiction.js';

/** Accepted risks that may not be accepted, are incomplete, or have run out by the day of the paper. */
export const acceptanceBarred: Rule = ({ input: { records, date } }) =>
  (records ?? [])
    .filter(({ item }) => item.state === 'accepted')
    .flatMap(({ item, number }): Contradiction[] => {
      const found = (messageZh: string, remedyZh: string): Contradiction => ({
        id: 'acceptance-barred',
        severity: 'error',
        place: `整改项${number ?? item.key}`,
        target: { record: item.key },
        messageZh,
        remedyZh,
      });
      const barred =
        item.risk === 'high' || item.hazard
          ? [
              found(
                `${item.hazard ? '重大风险隐患' : '高风险'}不得接受风险`,
                '撤回接受，完成整改；降级的须由测评人员写明依据',
              ),
            ]
          : [];
      // without a day of the paper, the day of approval at least must fit
      const day = date ?? item.acceptance?.approvedOn ?? '';
      const faults = checkAcceptance(item.acceptance, day).map(({ messageZh }) =>
        found(`接受风险的内容有误：${messageZh}`, '补全原因、补偿措施、剩余风险、批准人和到期日，或重新申请'),
      );
      return [...barred, ...faults];
    });
