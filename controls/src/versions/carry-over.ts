import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { parseGrade } from '../catalog/grade.js';
import { MlpsError, show } from '../errors.js';
import { requireCatalog } from './catalog-document.js';
import type { CatalogDocument, CatalogItem, RetiredItem } from './catalog-document.js';

/** A result that may not be taken over unseen. */
export interface ToConfirm {
  readonly finding: Finding;
  /** item in the newer catalog to which the finding would belong */
  readonly item: string;
  readonly why: 'reworded' | 'replaced';
  readonly beforeZh: string;
  readonly afterZh: string;
}

/** A result whose item is gone and has no successor. */
export interface DroppedFinding {
  readonly finding: Finding;
  readonly retired: RetiredItem | null;
}

export interface CarriedOver {
  /** the evaluation with the results that hold on; what is to confirm is left out, so those items are open */
  readonly evaluation: Evaluation;
  /** number of results kept */
  readonly kept: number;
  readonly toConfirm: readonly ToConfirm[];
  readonly dropped: readonly DroppedFinding[];
  /** items of the newer catalog that the grade needs and the older one did not have */
  readonly added: readonly string[];
  /** kept items whose importance changed: the results stand, the score may not */
  readonly reweighted: readonly string[];
}

/**
 * Move an evaluation from one catalog version to another: a result is kept where the wording is the same, and only there.
 *
 * The Chinese statement decides, since an English one only follows it; a clause that moved or a new importance changes no result.
 * @returns a new evaluation; the given one stays as it is
 * @throws MlpsError `catalog.unknown-item` when a finding's item is not in `from`; `grade.invalid`,
 *   `catalog.invalid` for something that is no catalog
 * @example carryOver(hospital, shippedCatalog(), shippedCatalog()).toConfirm // []
 */
export function carryOver(evaluation: Evaluation, from: CatalogDocument, to: CatalogDocument): CarriedOver {
  requireCatalog('from', from);
  requireCatalog('to', to);
  const older = byId(from);
  const newer = byId(to);
  const retired = new Map(to.retired.map((entry) => [entry.id, entry]));
  const kept: Finding[] = [];
  const toConfirm: ToConfirm[] = [];
  const dropped: DroppedFinding[] = [];
  for (const finding of evaluation.findings) {
    const before = older.get(finding.item) ?? unknown(finding.item, from);
    const successor = newer.get(finding.item) ?? newer.get(retired.get(finding.item)?.replacedBy ?? '');
    if (!successor) dropped.push({ finding, retired: retired.get(finding.item) ?? null });
    else if (successor.id === before.id && successor.statementZh === before.statementZh) kept.push(finding);
    else toConfirm.push(confirmation(finding, before, successor));
  }
  return {
    evaluation: { ...evaluation, findings: kept },
    kept: kept.length,
    toConfirm,
    dropped,
    added: itemsOfGrade(to, evaluation).filter((id) => !older.has(id)),
    reweighted: [...new Set(kept.map(({ item }) => item))].filter(
      (id) => older.get(id)!.importance !== newer.get(id)!.importance,
    ),
  };
}

function byId({ items }: CatalogDocument): Map<string, CatalogItem> {
  return new Map(items.map((item) => [item.id, item]));
}

function unknown(id: string, { standard, version }: CatalogDocument): never {
  throw new MlpsError('catalog.unknown-item', `${show(id)} is not an item of the catalog ${standard} ${version}`);
}

function confirmation(finding: Finding, before: CatalogItem, after: CatalogItem): ToConfirm {
  return {
    finding,
    item: after.id,
    why: before.id === after.id ? 'reworded' : 'replaced',
    beforeZh: before.statementZh,
    afterZh: after.statementZh,
  };
}

/** As tailoring does for the shipped catalog: S and A items from their own levels, all else from the system's. */
function itemsOfGrade({ items }: CatalogDocument, { system }: Evaluation): string[] {
  const { s, a, g } = parseGrade(system.grade);
  const levelOf = { S: s, A: a, G: g };
  const applies = (item: CatalogItem): boolean =>
    item.part === 'general'
      ? item.level === levelOf[item.sag]
      : item.level === g && (system.extensions ?? []).includes(item.part);
  return items.filter(applies).map(({ id }) => id);
}
