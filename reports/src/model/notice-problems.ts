import { domains, isProblem, kindName, partNames, resultNames, riskNames, risks, tailor } from '@mlps/controls';
import type { EvaluatedObject, Evaluation, Finding, Item, Risk } from '@mlps/controls';
import { guidance } from '@mlps/controls/guidance';
import { cleanLine, cleanText } from './clean-text.js';
import type { DomainProblems, NoticeProblem, RiskCounts } from './notice-model.js';

/** Word for a problem whose risk nobody rated. */
export const UNRATED = '未评定';
const NO_RECORD = '（测评记录未填写）';

interface Placed {
  finding: Finding;
  item: Item;
  object: EvaluatedObject;
  /** positions in the standard and in the evaluation */
  order: readonly [risk: number, item: number, object: number];
}

/**
 * The problems of an evaluation: gravest risk first, then in the standard's order, then in the order of the objects.
 * @param evaluation a sound document, as `parseEvaluation` gives it
 */
export function noticeProblems(evaluation: Evaluation): NoticeProblem[] {
  const placed = placeProblems(evaluation).sort(byOrder);
  const digits = Math.max(3, String(placed.length).length);
  return placed.map((entry, index) => toProblem(entry, `T${String(index + 1).padStart(digits, '0')}`));
}

function placeProblems(evaluation: Evaluation): Placed[] {
  const { grade, extensions } = evaluation.system;
  const items = new Map<string, { item: Item; at: number }>(
    tailor(grade, { extensions: extensions ?? [] }).map((item, at) => [item.id, { item, at }]),
  );
  const objects = new Map(evaluation.objects.map((object, at) => [object.id, { object, at }]));
  return evaluation.findings
    .filter((finding) => isProblem(finding.result))
    .map((finding) => {
      const { item, at } = items.get(finding.item)!; // a sound document names only items of its grade
      const placedObject = objects.get(finding.object)!; // and only objects of its list
      const order = [riskOrder(finding.risk ?? null), at, placedObject.at] as const;
      return { finding, item, object: placedObject.object, order };
    });
}

function riskOrder(risk: Risk | null): number {
  return risk ? risks.indexOf(risk) : risks.length;
}

function byOrder(a: Placed, b: Placed): number {
  return a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2];
}

function toProblem({ finding, item, object }: Placed, number: string): NoticeProblem {
  const risk = finding.risk ?? null;
  return {
    number,
    key: `${finding.object}|${finding.item}`,
    objectName: cleanLine(object.name),
    objectKind: cleanLine(kindName(object.kind)),
    itemId: item.id,
    part: partNames[item.part].zh,
    domain: item.domainZh,
    point: item.pointZh,
    clause: item.letter ? `${item.clause} ${item.letter}）` : item.clause,
    requirement: item.statementZh,
    result: finding.result,
    resultWord: resultNames[finding.result].zh,
    found: cleanText(finding.record ?? '') || NO_RECORD,
    risk,
    riskWord: risk ? riskNames[risk].zh : UNRATED,
    hazard: finding.hazard === true,
    ...adviceFor(finding, item),
  };
}

/** The evaluator's advice, else the catalog's: what to do at once, then what to make lasting. */
function adviceFor(finding: Finding, item: Item): Pick<NoticeProblem, 'advice' | 'adviceFrom'> {
  const own = cleanText(finding.advice ?? '');
  if (own) return { advice: own, adviceFrom: 'finding' };
  const { adviceNowZh, adviceBuildZh } = guidance(item.id);
  return { advice: [adviceNowZh, adviceBuildZh].filter(Boolean).join('\n'), adviceFrom: 'catalog' };
}

/** Problems per security class in the standard's order; classes without problems are left out. */
export function problemsByDomain(problems: readonly NoticeProblem[]): DomainProblems[] {
  return domains
    .map(({ zh }) => ({ domain: zh, ...countByRisk(problems.filter((problem) => problem.domain === zh)) }))
    .filter((entry) => entry.total > 0);
}

function countByRisk(problems: readonly NoticeProblem[]): RiskCounts {
  const counts: RiskCounts = { high: 0, medium: 0, low: 0, unrated: 0, total: problems.length };
  for (const { risk } of problems) counts[risk ?? 'unrated'] += 1;
  return counts;
}
