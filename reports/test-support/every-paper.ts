import { buildAcceptanceForm } from '../src/papers/acceptance/build-acceptance-form.js';
import { buildCampaignSummary } from '../src/papers/campaign/build-campaign-summary.js';
import type { PaperModel } from '../src/papers/document/paper-model.js';
import { buildEvaluationReport } from '../src/papers/evaluation-report/build-evaluation-report.js';
import { buildOverview } from '../src/papers/overview/build-overview.js';
import { buildReply } from '../src/papers/reply/build-reply.js';
import { buildRetestReport } from '../src/papers/retest/build-retest-report.js';
import { buildSelfInspection } from '../src/papers/self-inspection/build-self-inspection.js';
import { buildTrainingRecord } from '../src/papers/training/build-training-record.js';
import * as samples from './sample-papers.js';
import { sampleReply } from './sample-reply.js';
import { sampleReport, sampleReport2025 } from './sample-report.js';

const options = { date: '2026-11-23', number: '某医〔2026〕8号' };

/** Each paper of the six cases, by the name of its golden. */
export const everyPaper: Readonly<Record<string, () => PaperModel>> = {
  reply: () => buildReply(sampleReply(), options),
  'evaluation-2021': () => buildEvaluationReport(sampleReport(), options),
  'evaluation-2025': () => buildEvaluationReport(sampleReport2025(), options),
  retest: () => buildRetestReport(samples.sampleRetest(), options),
  acceptance: () => buildAcceptanceForm(samples.sampleAcceptance(), options),
  'self-inspection-town': () => buildSelfInspection(samples.sampleTown(), options),
  'self-inspection-government': () => buildSelfInspection(samples.sampleGovernment(), options),
  'self-inspection-bureau': () => buildSelfInspection(samples.sampleBureau(), options),
  campaign: () => buildCampaignSummary(samples.sampleCampaign(), options),
  training: () => buildTrainingRecord(samples.sampleTraining(), options),
  overview: () => buildOverview(samples.samplePortfolio(), options),
};
