import type { Item, Level } from '../catalog/types.js';
import { MlpsError, show, unexpected } from '../errors.js';
import type { ItemId } from '../generated/item-ids.js';
import { highRiskOddities, highRiskSituations } from './high-risk-data.js';
import type { HighRiskSituation, RiskCondition, RiskOddity } from './high-risk-types.js';
import { indexWords } from './word-overlap.js';
import type { WordIndex } from './word-overlap.js';

/** What is known about the system; what is left out stays open in the answer. */
export interface HighRiskContext extends Partial<Record<RiskCondition, boolean>> {
  /** also propose situations of other items of the same control point; needs the item itself, not its id alone */
  readonly related?: boolean;
}

/** A situation that a finding may be; a person confirms it. */
export interface HighRiskMatch {
  readonly situation: HighRiskSituation;
  /** linked to this item, or only to its control point */
  readonly link: 'item' | 'point';
  /** 0 to 1: how much of the situation's wording the record shares; orders the list, proves nothing */
  readonly similarity: number;
  /** words of the record that speak for the situation */
  readonly terms: readonly string[];
  /** words of the record that speak of a lowering factor */
  readonly loweringTerms: readonly string[];
  /** conditions of the situation that the context does not answer */
  readonly openConditions: readonly RiskCondition[];
  /** known disagreements of the guide on this situation */
  readonly oddities: readonly RiskOddity[];
}

type LinkedItem = Pick<Item, 'id' | 'part' | 'domain' | 'pointZh'>;

/**
 * High-risk situations that a problem on this item may be, best fitting first.
 *
 * Source: trial guide of 2025 on judging high risks; the clause links are ours (see `highRiskSources`).
 * @param item an item, or its id
 * @param level level of the system (its G); the item's own when left out
 * @param record what the evaluator saw; only orders the answer
 * @param context conditions known about the system: a situation whose condition is false is left out
 * @returns proposals to be confirmed; none when the guide has no situation for the item at this level
 * @throws MlpsError `catalog.unknown-item`, `risk.invalid` for a record that is no text
 * @example matchHighRisk('L3-CES1-04', 3, '管理员仅使用口令登录')[0].situation.id // '6.4.1.3'
 */
export function matchHighRisk(
  item: LinkedItem | ItemId,
  level?: Level,
  record?: string | null,
  context: HighRiskContext = {},
): HighRiskMatch[] {
  const linked = typeof item === 'string' ? { id: item } : item;
  const own = levelOf((linked as Partial<LinkedItem> | null)?.id);
  if (typeof (record ?? '') !== 'string') throw unexpected('risk.invalid', 'record', 'a text', record);
  return highRiskSituations
    .filter((situation) => situation.levels.includes(level ?? own) && !isExcluded(situation, context))
    .flatMap((situation) => {
      const link = linkOf(situation, linked, own, context);
      return link ? [toMatch(situation, link, record ?? '', context)] : [];
    })
    .sort(byFit);
}

function levelOf(id: unknown): Level {
  const match = /^L([1-4])-[A-Z]{3}[1-5]-\d{2}$/.exec(String(id));
  if (match) return Number(match[1]) as Level;
  throw new MlpsError('catalog.unknown-item', `${show(id)} is not an item of the catalog; ids look like L3-CES1-01`);
}

function linkOf(
  situation: HighRiskSituation,
  item: Partial<LinkedItem> & { id: string },
  level: Level,
  context: HighRiskContext,
): HighRiskMatch['link'] | null {
  if (situation.units[`${level}`] === item.id) return 'item';
  if (!context.related || !situation.units[`${level}`]) return null;
  const samePoint =
    situation.part === item.part && situation.domain === item.domain && situation.pointZh === item.pointZh;
  return samePoint ? 'point' : null;
}

const CLOUD_ROLES: readonly RiskCondition[] = ['cloudPlatform', 'cloudTenant'];

/** Cloud roles are alternatives, one suffices; the other conditions must each hold. */
function isExcluded(situation: HighRiskSituation, context: HighRiskContext): boolean {
  const roles = situation.conditions.filter((condition) => CLOUD_ROLES.includes(condition));
  const others = situation.conditions.filter((condition) => !CLOUD_ROLES.includes(condition));
  if (roles.length > 0 && roles.every((role) => context[role] === false)) return true;
  return others.some((condition) => context[condition] === false);
}

function openConditions(situation: HighRiskSituation, context: HighRiskContext): RiskCondition[] {
  const roleSettled = situation.conditions.some((condition) => CLOUD_ROLES.includes(condition) && context[condition]);
  return situation.conditions.filter(
    (condition) => context[condition] === undefined && !(roleSettled && CLOUD_ROLES.includes(condition)),
  );
}

function toMatch(
  situation: HighRiskSituation,
  link: HighRiskMatch['link'],
  record: string,
  context: HighRiskContext,
): HighRiskMatch {
  const { similarity, terms } = situationWords().compare(wordsOf(situation), record);
  return {
    situation,
    link,
    similarity,
    terms,
    loweringTerms: situation.loweringZh ? situationWords().compare(situation.loweringZh, record).terms : [],
    openConditions: openConditions(situation, context),
    oddities: highRiskOddities.filter((oddity) => oddity.situations.includes(situation.id)),
  };
}

const wordsOf = (situation: HighRiskSituation): string => `${situation.titleZh}，${situation.zh}`;

let index: WordIndex | null = null;

/** Built at the first question, since most callers of the package never ask. */
function situationWords(): WordIndex {
  return (index ??= indexWords(highRiskSituations.map(wordsOf)));
}

function byFit(one: HighRiskMatch, other: HighRiskMatch): number {
  if (one.link !== other.link) return one.link === 'item' ? -1 : 1;
  return other.similarity - one.similarity || one.situation.seq - other.situation.seq;
}
