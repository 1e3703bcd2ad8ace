import { parseGrade } from '../catalog/grade.js';
import { MlpsError } from '../errors.js';
import { checkEvaluation } from './check-evaluation.js';
import type { CheckedEvaluation } from './check-evaluation.js';
import type { Evaluation, Finding } from './evaluation.js';
import { readRisk } from './words.js';

/**
 * Read an evaluation document: check it whole and bring Chinese words to the one spelling used everywhere.
 *
 * @param document anything, as JSON.parse gives it; never altered
 * @returns a new document with normal words; texts are kept as they are
 * @throws MlpsError `evaluation.invalid` with every fault in `issues`
 * @example parseEvaluation(JSON.parse(text)).system.grade // 'S2A2G2'
 */
export function parseEvaluation(document: unknown): Evaluation {
  const checked = requireSound(document);
  const sound = document as Evaluation; // proved by the check
  return {
    ...sound,
    system: { ...sound.system, grade: parseGrade(sound.system.grade).text, extensions: sound.system.extensions ?? [] },
    objects: sound.objects.map((object) => ({ ...object })),
    findings: sound.findings.map((finding, index) => normalFinding(finding, checked.placed[index]!.result)),
  };
}

function normalFinding(finding: Finding, result: Finding['result']): Finding {
  return finding.risk ? { ...finding, result, risk: readRisk(finding.risk) } : { ...finding, result };
}

/**
 * Check a document and refuse it when it has faults.
 * @throws MlpsError `evaluation.invalid`
 */
export function requireSound(document: unknown): CheckedEvaluation {
  const checked = checkEvaluation(document);
  const [first, ...others] = checked.issues;
  if (!first) return checked;
  const more = others.length ? ` (and ${others.length} more)` : '';
  throw new MlpsError('evaluation.invalid', `${first.messageEn}${more}`, checked.issues);
}
