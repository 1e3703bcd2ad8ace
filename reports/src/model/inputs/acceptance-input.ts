import type { RectificationRecord } from './rectification-record.js';
import type { UnitFacts } from './reply-input.js';

/** Everything that the form for accepting a risk (风险接受审批表) tells; see `buildAcceptanceForm`. */
export interface AcceptanceInput {
  unit: UnitFacts;
  system: { name: string; grade: string; filingNumber?: string | null };
  /** its `item.acceptance` holds the reason, the measures, the residual risk, the approver and the last day */
  record: RectificationRecord;
}
