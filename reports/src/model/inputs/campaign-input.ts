import type { AnsweringUnit, SpotCheck } from '@mlps/controls/rectification';
import type { OrganisationFacts } from './reply-input.js';

/** A subordinate unit of a campaign, with what it answered. */
export interface CampaignUnitRecord extends AnsweringUnit {
  /** id of its requirement profile, `large` or `small` */
  profile?: string | null;
  /** rectification items that its answers opened, and how many are settled */
  weaknesses?: number;
  settled?: number;
}

/** Everything that the summary of a campaign (专项检查总结) tells; see `buildCampaignSummary`. */
export interface CampaignInput {
  title: string;
  /** the superior body that runs it */
  issuer: string;
  /** who gets the summary; none when left out */
  addressee?: string | null;
  /** documents that it follows */
  basis?: string[];
  organisation?: OrganisationFacts | null;
  /** ISO 8601 days */
  issuedOn: string;
  due: string;
  /** ISO 8601 instant with offset: the moment that the figures speak of */
  asOf: string;
  units: CampaignUnitRecord[];
  spotChecks?: SpotCheck[];
  /** training and meetings, one paragraph each */
  training?: string[];
  /** main problems and next steps, one paragraph each */
  problems?: string[];
  nextSteps?: string[];
}
