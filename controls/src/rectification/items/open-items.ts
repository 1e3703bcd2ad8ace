import { requireEntries, requireFields, requireList } from '../../errors.js';
import type { Evaluation, Finding } from '../../assessment/evaluation.js';
import { isProblem, risks } from '../../assessment/words.js';
import type { Risk } from '../../assessment/words.js';
import { catalog } from '../../catalog/catalog.js';
import type { ItemObject, ItemOrigin, RectificationItem } from '../item.js';

export interface OpenItemsOptions {
  /** one item per requirement with all its objects (default), or one per requirement and object */
  readonly per?: 'requirement' | 'object';
  /** advice for an item of the catalog where the finding has none; `guidance(id).adviceNowZh` for instance */
  readonly adviceOf?: (item: string) => string | null;
  readonly origin?: ItemOrigin;
}

/**
 * The rectification items that the problems of an evaluation ask for, in the order of its findings.
 *
 * Pure and repeatable: the same evaluation gives the same keys, so {@link mergeItems} doubles nothing. A problem that carries a
 * hazard makes its item one; a hazard that was rectified is no problem and opens nothing.
 * @param evaluation a document that `parseEvaluation` has read
 * @returns items in state `open`, without deadline or owner
 * @throws MlpsError `catalog.unknown-item`
 * @example openItems(hospital).length === new Set(openItems(hospital).map((item) => item.key)).size // true
 */
export function openItems(evaluation: Evaluation, options: OpenItemsOptions = {}): RectificationItem[] {
  requireFields('evaluation', evaluation);
  requireFields('options', options);
  requireEntries('objects', evaluation.objects);
  requireEntries('findings', evaluation.findings);
  const names = new Map(evaluation.objects.map(({ id, name }) => [id, name]));
  const groups = new Map<string, Finding[]>();
  for (const finding of evaluation.findings.filter(({ result }) => isProblem(result))) {
    const key = itemKey(finding, options.per);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return Array.from(groups, ([key, findings]) => openItem(key, findings, names, options));
}

/**
 * Key of the item for a finding: the requirement, or the requirement and the object. Item ids hold no `@`, so keys never meet.
 * @example itemKey({ object: 'db-1', item: 'L2-CES1-15' }, 'object') // 'L2-CES1-15@db-1'
 */
export function itemKey(finding: { object: string; item: string }, per: OpenItemsOptions['per']): string {
  requireFields('finding', finding);
  return per === 'object' ? `${finding.item}@${finding.object}` : finding.item;
}

function openItem(
  key: string,
  findings: readonly Finding[],
  names: ReadonlyMap<string, string>,
  options: OpenItemsOptions,
): RectificationItem {
  const requirement = findings[0]!.item; // a group has at least the finding that made it
  const { pointZh, statementZh } = catalog.get(requirement);
  return {
    key,
    requirement,
    title: statementZh === '' ? pointZh : `${pointZh}：${statementZh}`,
    advice: adviceOf(findings, requirement, options),
    findings: findings.map(({ object, item }) => ({ object, item })),
    objects: findings.map(({ object }): ItemObject => ({ object, name: names.get(object) ?? object, fixed: false })),
    risk: highestRisk(findings.map(({ risk }) => risk ?? null)),
    hazard: findings.some(({ hazard }) => hazard === true),
    origin: options.origin ?? 'evaluation',
    ...fresh,
  };
}

/** What a new item does not have yet. */
export const fresh = {
  state: 'open',
  plan: null,
  owner: null,
  department: null,
  dueDate: null,
  evidence: [],
  submittedBy: null,
  acceptance: null,
  reopenedBy: null,
  extensions: [],
} as const;

/** The evaluators' own words, each once; else what the caller knows. */
function adviceOf(findings: readonly Finding[], requirement: string, options: OpenItemsOptions): string | null {
  const own = new Set(findings.map(({ advice }) => advice?.trim() ?? '').filter((text) => text !== ''));
  return own.size > 0 ? [...own].join('\n') : (options.adviceOf?.(requirement) ?? null);
}

/**
 * The highest of some risks; null when none is rated.
 * @example highestRisk(['low', null, 'medium']) // 'medium'
 */
export function highestRisk(list: readonly (Risk | null)[]): Risk | null {
  requireList('argument.invalid', 'list', list);
  return risks.find((risk) => list.includes(risk)) ?? null;
}
