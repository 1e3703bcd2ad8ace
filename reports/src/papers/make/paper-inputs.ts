import type { Evaluation } from '@mlps/controls';
import type { AcceptanceInput } from '../../model/inputs/acceptance-input.js';
import type { CampaignInput } from '../../model/inputs/campaign-input.js';
import type { EvaluationReportInput } from '../../model/inputs/evaluation-report-input.js';
import type { PortfolioInput } from '../../model/inputs/portfolio-input.js';
import type { ReplyInput } from '../../model/inputs/reply-input.js';
import type { RetestInput } from '../../model/inputs/retest-input.js';
import type { SelfInspectionInput } from '../../model/inputs/self-inspection-input.js';
import type { TrainingInput } from '../../model/inputs/training-input.js';
import type { NoticeOptions } from '../../model/notice-options.js';

/** What a notice tells: the evaluation, and what it does not hold. */
export interface NoticeInput extends Omit<NoticeOptions, 'date' | 'number'> {
  evaluation: Evaluation;
}

/** The data of each kind of paper; all of them JSON. */
export interface PaperInputs {
  notice: NoticeInput;
  rectification: ReplyInput;
  evaluation: EvaluationReportInput;
  retest: RetestInput;
  selfInspection: SelfInspectionInput;
  campaign: CampaignInput;
  training: TrainingInput;
  acceptance: AcceptanceInput;
  overview: PortfolioInput;
}
