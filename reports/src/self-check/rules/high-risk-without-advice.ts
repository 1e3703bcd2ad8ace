import { isProblem } from '@mlps/controls';
import type { Rule } from '../contradiction.js';

/** High risks and hazards need advice of their own: the catalog's general words are not enough. */
export const highRiskWithoutAdvice: Rule = ({ input: { evaluation }, placeOf }) =>
  evaluation.findings
    .filter(({ result, risk, hazard }) => isProblem(result) && (risk === 'high' || hazard === true))
    .filter(({ advice }) => !advice?.trim())
    .map((finding) => ({
      id: 'high-risk-without-advice',
      severity: 'error',
      ...placeOf(finding),
      messageZh: `${finding.hazard ? '重大风险隐患' : '高风险问题'}没有写整改建议`,
      remedyZh: '由测评人员写明针对该对象的整改建议',
    }));
