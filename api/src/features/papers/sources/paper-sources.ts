import type { PaperKind } from '@mlps/reports';
import { evaluationSource, noticeSource, replySource } from './evaluation-sources.js';
import type { PaperSource } from './paper-source.js';
import { acceptanceSource, retestSource } from './retest-sources.js';
import { campaignSource, overviewSource, selfInspectionSource, trainingSource } from './unit-sources.js';

/** Where the data of each kind of paper come from. */
export const paperSources: { readonly [K in PaperKind]: PaperSource<K> } = {
  notice: noticeSource,
  rectification: replySource,
  evaluation: evaluationSource,
  retest: retestSource,
  selfInspection: selfInspectionSource,
  campaign: campaignSource,
  training: trainingSource,
  acceptance: acceptanceSource,
  overview: overviewSource,
};
