import { unexpected } from '../errors.js';
import { conclude } from '../scoring/conclude.js';
import { rational } from '../scoring/rational.js';
import { resolveSettings } from '../scoring/settings.js';
import type { Edition, Settings } from '../scoring/settings.js';
import { conclusionWords } from './conclusion-words.js';

const NO_PROBLEMS = { high: 0, medium: 0, low: 0, unrated: 0, hazards: 0, hazardsRectified: 0 };

/**
 * The least whole figure at which an edition gives a conclusion or a better one when no problem stands in the way: where a slider
 * stands for a word. Found by asking the edition's own rules, so that no threshold stands twice.
 * @returns null for a word that the edition does not have
 * @throws MlpsError `settings.invalid`
 * @example leastFigure('2021', '良') // 80
 */
export function leastFigure(edition: Edition, word: string, settings: Partial<Settings> = {}): number | null {
  if (!Object.hasOwn(conclusionWords, edition))
    throw unexpected('argument.invalid', 'edition', Object.keys(conclusionWords).join(', '), edition);
  const words = conclusionWords[edition];
  const wanted = words.indexOf(word);
  if (wanted < 0) return null;
  const resolved = resolveSettings(settings);
  const reaches = (figure: number): boolean => {
    const input = { total: rational(figure), problems: NO_PROBLEMS, flawless: figure === 100 };
    return words.indexOf(conclude(edition, input, resolved).word) >= wanted;
  };
  return Array.from({ length: 101 }, (_, figure) => figure).find(reaches) ?? null;
}
