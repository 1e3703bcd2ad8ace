import { buildNotice } from '../../model/build-notice.js';
import { noticeDocument } from '../../notice/notice-document.js';
import { buildAcceptanceForm } from '../acceptance/build-acceptance-form.js';
import { buildCampaignSummary } from '../campaign/build-campaign-summary.js';
import type { PaperOptions } from '../document/branding.js';
import type { PaperKind, PaperModel } from '../document/paper-model.js';
import { buildEvaluationReport } from '../evaluation-report/build-evaluation-report.js';
import { buildOverview } from '../overview/build-overview.js';
import { buildReply } from '../reply/build-reply.js';
import { buildRetestReport } from '../retest/build-retest-report.js';
import { buildSelfInspection } from '../self-inspection/build-self-inspection.js';
import { buildTrainingRecord } from '../training/build-training-record.js';
import type { PaperInputs } from './paper-inputs.js';

type Builders = { readonly [K in PaperKind]: (input: PaperInputs[K], options: PaperOptions) => PaperModel };

const builders: Builders = {
  notice: ({ evaluation, ...own }, { date, number = null, branding = null }) =>
    noticeDocument(buildNotice(evaluation, { ...own, date, number }, branding)),
  rectification: buildReply,
  evaluation: buildEvaluationReport,
  retest: buildRetestReport,
  selfInspection: buildSelfInspection,
  campaign: buildCampaignSummary,
  training: buildTrainingRecord,
  acceptance: buildAcceptanceForm,
  overview: buildOverview,
};

/** Every word of a paper of any kind, as blocks. @throws MlpsError, ReportError as the builder of the kind does */
export function buildPaper<K extends PaperKind>(kind: K, input: PaperInputs[K], options: PaperOptions): PaperModel {
  return builders[kind](input, options);
}
