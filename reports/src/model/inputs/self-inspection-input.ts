import type { Answers, InspectionTemplate } from '@mlps/controls/rectification';
import type { RectificationRecord } from './rectification-record.js';
import type { NoticeReference, UnitFacts } from './reply-input.js';

/** Everything that a self-inspection paper (自查报告) tells; see `buildSelfInspection`. */
export interface SelfInspectionInput {
  /** one of `inspectionTemplates`, or one of the user's own; its sections become the paper's */
  template: InspectionTemplate;
  answers: Answers;
  unit: UnitFacts;
  /** the notice that asks for it; its issuer is addressed */
  notice?: NoticeReference | null;
  /** items that the weaknesses became, with their states; made from the answers when left out */
  records?: RectificationRecord[] | null;
}
