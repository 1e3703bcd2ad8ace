import { conclusionWords, forecast, leastFigure, planRectification } from '@mlps/controls';
import type { Edition, Evaluation, Forecast, OpenItem, PlanTarget, RectificationPlan } from '@mlps/controls';

/** What the user wants to reach: a conclusion, or a figure from 0 to 100. */
export type Wish = { readonly word: string } | { readonly figure: number };

/** Everything that the user has decided on the page. */
export interface PlanChoices {
  readonly edition: Edition;
  readonly wish: Wish;
  /** items that cannot be mended now */
  readonly excluded: ReadonlySet<string>;
  /** costs by item, as typed; null while costs do not matter */
  readonly costs: ReadonlyMap<string, string> | null;
}

/** A target as the library wants it: a rate where the edition has no score. */
export function toTarget(edition: Edition, wish: Wish): PlanTarget {
  if ('word' in wish) return wish.word;
  return edition === '2025' ? { rate: wish.figure } : wish.figure;
}

/** Where the slider stands for what the user wants. */
export function figureOf(edition: Edition, wish: Wish): number {
  return 'figure' in wish ? wish.figure : (leastFigure(edition, wish.word) ?? 0);
}

/** The next better conclusion, or the best one when it is reached. */
export function firstWish(edition: Edition, conclusion: string | null): Wish {
  const words = conclusionWords[edition];
  const place = conclusion === null ? 0 : words.indexOf(conclusion);
  return { word: words[Math.min(place + 1, words.length - 1)]! }; // every edition has words
}

/** The words worth aiming at, the best last. */
export const wordsOf = (edition: Edition): readonly string[] => conclusionWords[edition].slice(1);

/** Costs that are numbers; what is typed half or wrong counts as missing. */
export function soundCosts(costs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...costs]
      .map(([id, text]) => [id, text.trim()] as const)
      .filter(([, text]) => /^\d{1,12}(\.\d{1,2})?$/.test(text)),
  );
}

/** Open items that have no cost yet though costs matter. */
export function withoutCost(items: readonly OpenItem[], { costs, excluded }: PlanChoices): string[] {
  if (costs === null) return [];
  const known = soundCosts(costs);
  return items.filter(({ id }) => !excluded.has(id) && !Object.hasOwn(known, id)).map(({ id }) => id);
}

/** The plan of the library for what the user has chosen; costs take part once every item that can be mended has one. */
export function planFor(document: Evaluation, choices: PlanChoices): RectificationPlan {
  const { edition, wish, excluded, costs } = choices;
  const options = { edition, target: toTarget(edition, wish), exclude: [...excluded] };
  const plan = planRectification(document, options);
  if (costs === null || withoutCost(plan.items, choices).length > 0) return plan;
  return planRectification(document, { ...options, costs: soundCosts(costs) });
}

/** What the ticked items would bring, computed by really applying them. */
export const forecastFor = (document: Evaluation, edition: Edition, ticked: ReadonlySet<string>): Forecast =>
  forecast(document, [...ticked], { edition });

/** What binds the conclusion first, then the greatest gain, then the standard's order. */
export function inOrder(items: readonly OpenItem[]): OpenItem[] {
  const gravity = ({ risk, hazard }: OpenItem): number =>
    (hazard ? 4 : 0) + (risk === 'high' ? 3 : risk === 'medium' ? 1 : 0);
  return items.toSorted((one, other) => gravity(other) - gravity(one) || other.gain.rounded - one.gain.rounded);
}
