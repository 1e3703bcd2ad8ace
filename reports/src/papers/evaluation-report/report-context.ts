import { domains, kindName, parseEvaluation, scoreEvaluation, tailor } from '@mlps/controls';
import type { EvaluatedObject, Evaluation, Finding, Item, ScoreResult } from '@mlps/controls';
import { cleanLine } from '../../model/clean-text.js';
import type { EvaluationReportInput } from '../../model/inputs/evaluation-report-input.js';
import type { NoticeProblem } from '../../model/notice-model.js';
import { noticeProblems } from '../../model/notice-problems.js';
import { decimalHeadings } from '../document/numbering.js';
import type { HeadingMaker } from '../document/numbering.js';
import { GAP_MARK } from '../document/gap-mark.js';
import type { PaperBlock } from '../document/paper-model.js';

/** Something that the report should hold and that nobody has entered. */
export interface Gap {
  readonly place: string;
  readonly what: string;
}

/** What the chapters of a report share. */
export interface ReportContext {
  readonly input: EvaluationReportInput;
  readonly evaluation: Evaluation;
  readonly score: ScoreResult;
  readonly items: readonly Item[];
  readonly itemById: ReadonlyMap<string, Item>;
  readonly objectById: ReadonlyMap<string, EvaluatedObject>;
  readonly findingsOf: ReadonlyMap<string, readonly Finding[]>;
  readonly problems: readonly NoticeProblem[];
  readonly problemByKey: ReadonlyMap<string, NoticeProblem>;
  readonly heading: HeadingMaker;
  readonly gaps: Gap[];
  readonly is2025: boolean;
}

/** @throws MlpsError `evaluation.invalid`, `settings.invalid` */
export function reportContext(input: EvaluationReportInput): ReportContext {
  const evaluation = parseEvaluation(input.evaluation);
  const items = tailor(evaluation.system.grade, { extensions: evaluation.system.extensions ?? [] });
  const problems = noticeProblems(evaluation);
  return {
    input,
    evaluation,
    score: scoreEvaluation(evaluation),
    items,
    itemById: new Map(items.map((item) => [item.id, item])),
    objectById: new Map(evaluation.objects.map((object) => [object.id, object])),
    findingsOf: grouped(evaluation.findings),
    problems,
    problemByKey: new Map(problems.map((problem) => [problem.key, problem])),
    heading: decimalHeadings(),
    gaps: [],
    is2025: evaluation.edition === '2025',
  };
}

function grouped(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.object);
    if (group) group.push(finding);
    else groups.set(finding.object, [finding]);
  }
  return groups;
}

/** A text of the input, or a remark that it is missing, which the annex of gaps repeats. */
export function textOr(
  context: ReportContext,
  text: string | null | undefined,
  place: string,
  what: string,
): PaperBlock[] {
  const given = (text ?? '').trim();
  if (given) return given.split('\n').map((line) => ({ kind: 'paragraph', text: line }));
  return missing(context, place, what);
}

/** Says on the spot that something is missing, and notes it for the annex. */
export function missing(context: ReportContext, place: string, what: string): PaperBlock[] {
  context.gaps.push({ place, what });
  return [{ kind: 'paragraph', text: `（${what}${GAP_MARK}。）` }];
}

export function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text };
}

/** Classes that the system's items belong to, in the standard's order. */
export function usedDomains({ items }: ReportContext): (typeof domains)[number][] {
  return domains.filter(({ code }) => items.some((item) => item.domain === code));
}

/** Objects by kind, in report order, with the kind's name. */
export function objectsByKind({
  evaluation: { objects },
}: ReportContext): [kind: string, objects: EvaluatedObject[]][] {
  const kinds = [...new Set(objects.map(({ kind }) => kind))];
  return kinds.map((kind) => [cleanLine(kindName(kind)), objects.filter((object) => object.kind === kind)]);
}

/** Clause with its letter. */
export function clauseOf({ clause, letter }: Item): string {
  return letter ? `${clause} ${letter}）` : clause;
}
