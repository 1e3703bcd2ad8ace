import type { Rule } from '../contradiction.js';

/** Words that repeat the result and give no reason. */
const EMPTY_WORDS = /^[\s。，.,]*(无|不适用|不涉及|n\/?a|略|同上|-+|—+)?[\s。，.,]*$/i;

/** Results “不适用” without a reason, or with one that says nothing. */
export const notApplicableReason: Rule = ({ input: { evaluation }, placeOf }) =>
  evaluation.findings
    .filter(({ result, reason }) => result === 'notApplicable' && EMPTY_WORDS.test(reason ?? ''))
    .map((finding) => ({
      id: 'not-applicable-reason',
      severity: 'error',
      ...placeOf(finding),
      messageZh: finding.reason?.trim() ? `判为不适用，原因只写了“${finding.reason.trim()}”` : '判为不适用，没有写原因',
      remedyZh: '写明不适用的原因，例如系统没有相应的组件或业务',
    }));
