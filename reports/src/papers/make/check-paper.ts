import { checkEmptyChapters } from '../../self-check/rules/empty-chapter.js';
import type { Contradiction } from '../../self-check/contradiction.js';
import {
  checkAcceptanceForm,
  checkCampaign,
  checkOverview,
  checkRetestReport,
  checkSelfInspection,
  checkTraining,
} from '../../self-check/plain-checks.js';
import { isError, selfCheck } from '../../self-check/self-check.js';
import type { PaperKind, PaperModel } from '../document/paper-model.js';
import type { PaperInputs } from './paper-inputs.js';

type Checks = { readonly [K in PaperKind]: (input: PaperInputs[K], paper: PaperModel) => Contradiction[] };

const checks: Checks = {
  notice: ({ evaluation }, paper) => selfCheck({ evaluation, date: paper.date, paper }).map(mildInNotice),
  rectification: ({ evaluation, records, notice = null, retest = null }, paper) =>
    selfCheck({ evaluation, records, notice, retest, date: paper.date, paper }),
  evaluation: ({ evaluation, ...report }, paper) => selfCheck({ evaluation, report, date: paper.date, paper }),
  retest: (input, paper) => [...checkRetestReport(input, paper.date), ...checkEmptyChapters(paper)],
  selfInspection: (input, paper) => [...checkSelfInspection(input), ...checkEmptyChapters(paper)],
  campaign: (input, paper) => [...checkCampaign(input, paper.date), ...checkEmptyChapters(paper)],
  training: (input, paper) => [...checkTraining(input), ...checkEmptyChapters(paper)],
  acceptance: (input, paper) => checkAcceptanceForm(input, paper.date),
  overview: checkOverview,
};

/** A notice tells what was found so far, and may be the very paper that asks for a filing: what is still missing does not hold it up. */
const MISSING = ['missing-results', 'object-never-judged', 'filing-number'];

function mildInNotice(found: Contradiction): Contradiction {
  return MISSING.includes(found.id) ? { ...found, severity: 'warning' } : found;
}

/** What speaks against issuing a paper, errors first. */
export function checkPaper<K extends PaperKind>(kind: K, input: PaperInputs[K], paper: PaperModel): Contradiction[] {
  const found = checks[kind](input, paper);
  return [...found.filter(isError), ...found.filter((one) => !isError(one))];
}
