import { parseGrade, partNames, tailor } from '@mlps/controls';
import type { Extension, Item } from '@mlps/controls';
import { refused } from './placement.js';
import type { Placement } from './placement.js';
import type { PointWordings, WordingClass } from './wording-classes.js';

/** The items that a system is judged by, and what to say of those that it is not. */
export class SystemItems {
  private readonly inGrade: ReadonlyMap<string, Item>;
  private readonly level: number;
  private readonly own = new WeakMap<readonly PointWordings[], readonly Item[]>();

  constructor(
    grade: string,
    private readonly extensions: readonly Extension[],
  ) {
    this.inGrade = new Map(tailor(grade, { extensions }).map((item) => [item.id, item]));
    this.level = parseGrade(grade).g;
  }

  byId(id: string): Item | null {
    return this.inGrade.get(id) ?? null;
  }

  /** The system's item of a wording; null when it has none. */
  ofWording({ items }: WordingClass): Item | null {
    return items.find(({ id }) => this.inGrade.has(id)) ?? null;
  }

  /** The only item of the points, or the only one under this letter. */
  byLetter(letter: string, points: readonly PointWordings[]): Item | null {
    const items = this.ofPoints(points);
    if (items.length === 1) return items[0]!;
    const matching = items.filter((item) => item.letter !== '' && item.letter === letter);
    return matching.length === 1 ? matching[0]! : null;
  }

  /** Item of the level nearest to the system's, the higher one first. */
  nearest(items: readonly Item[]): Item {
    const distance = (item: Item): number => Math.abs(item.level - this.level) - (item.level > this.level ? 0.5 : 0);
    return [...items].sort((one, other) => distance(one) - distance(other))[0]!;
  }

  /** Why a wording that none of the items has is not placed. */
  refuse(wording: WordingClass, variant = wording.items): Placement {
    const item = this.nearest(variant);
    const isForeign = wording.part !== 'general' && !this.extensions.includes(wording.part);
    if (!isForeign) return refused('other-level', `文字是 ${item.id} 的要求，不在本系统的测评项内`, item.id);
    const reason = `属于${partNames[wording.part].zh}（${item.id}），该系统未选择这一扩展`;
    return refused('extension-not-chosen', reason, item.id);
  }

  private ofPoints(points: readonly PointWordings[]): readonly Item[] {
    let items = this.own.get(points);
    if (!items) {
      items = points
        .flatMap(({ classes }) => classes.flatMap((wording) => wording.items))
        .filter(({ id }) => this.inGrade.has(id));
      this.own.set(points, items);
    }
    return items;
  }
}
