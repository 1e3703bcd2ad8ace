import { risks } from '../assessment/words.js';
import type { Risk } from '../assessment/words.js';
import { MlpsError, show } from '../errors.js';

export interface RiskEstimate {
  /** how likely a threat is to exploit the problem, existing measures considered */
  readonly likelihood: Risk;
  /** harm, or the harm to business information and to system service apart: the greater counts */
  readonly impact: Risk | { readonly information: Risk; readonly service: Risk };
}

export interface RiskProposal {
  readonly risk: Risk;
  readonly likelihood: Risk;
  readonly impact: Risk;
  /** always true: the standards give no matrix, so this only helps an assessor who decides */
  readonly aid: true;
  readonly zh: string;
  readonly en: string;
}

/**
 * The grid, likelihood first, then impact. Ours: GB/T 28449-2018 8.2.5 names the steps and gives no numbers.
 * @example riskMatrix.low.high // 'medium'
 */
export const riskMatrix: Readonly<Record<Risk, Readonly<Record<Risk, Risk>>>> = Object.freeze({
  high: Object.freeze({ high: 'high', medium: 'high', low: 'medium' } as const),
  medium: Object.freeze({ high: 'high', medium: 'medium', low: 'low' } as const),
  low: Object.freeze({ high: 'medium', medium: 'low', low: 'low' } as const),
});

/**
 * Propose a risk rating for a problem that no high-risk situation covers.
 *
 * Source: GB/T 28449-2018 8.2.5 (take the greatest harm); the grid is a common aid and our convention.
 * @throws MlpsError `risk.invalid` for a word other than high, medium, low
 * @example proposeRisk({ likelihood: 'medium', impact: { information: 'high', service: 'low' } }).risk // 'high'
 */
export function proposeRisk(estimate: RiskEstimate): RiskProposal {
  const likelihood = readWord('likelihood', estimate?.likelihood);
  const impact =
    typeof estimate.impact === 'object'
      ? greater(
          readWord('impact.information', estimate.impact.information),
          readWord('impact.service', estimate.impact.service),
        )
      : readWord('impact', estimate.impact);
  return {
    risk: riskMatrix[likelihood][impact],
    likelihood,
    impact,
    aid: true,
    zh: '按可能性和影响程度推算，仅供参考：标准没有给出数值矩阵，由测评师综合判断后确定。',
    en: 'Computed from likelihood and impact as an aid only: the standards give no matrix, the assessor decides.',
  };
}

function readWord(field: string, word: Risk): Risk {
  if (risks.includes(word)) return word;
  throw new MlpsError('risk.invalid', `${field}: expected one of ${risks.join(', ')}, found ${show(word)}`);
}

/** The list of risks runs from high to low. */
function greater(one: Risk, other: Risk): Risk {
  return risks.indexOf(one) <= risks.indexOf(other) ? one : other;
}
