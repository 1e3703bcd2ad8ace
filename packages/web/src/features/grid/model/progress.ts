import type { Item } from '@mlps/controls';
import { placeOf } from './cell.js';
import type { Cells } from './cells.js';
import { CellTally } from './cell-tally.js';
import { isExpected } from './view.js';
import type { GridView } from './view.js';

/** Figures of what is on the screen: a result that nobody expected counts too once it is there. */
export interface Progress {
  readonly expected: number;
  readonly answered: number;
}

type Answer = 'expected' | 'extra';

/** How far a view is, kept up with every change. */
export class ViewProgress {
  private readonly expected: number;
  private readonly answers: CellTally<Answer>;

  constructor(view: GridView, cells: Cells) {
    const items = new Map<string, Item>(view.items.map((item) => [item.id, item]));
    const objects = new Map(view.objects.map((object) => [object.id, object]));
    this.answers = new CellTally(cells, (key): Answer | null => {
      const place = placeOf(key);
      const [item, object] = [items.get(place.item), objects.get(place.object)];
      if (!item || !object) return null;
      return isExpected(item, object) ? 'expected' : 'extra';
    });
    this.expected = view.objects.reduce(
      (sum, object) => sum + view.items.filter((item) => isExpected(item, object)).length,
      0,
    );
  }

  watch(): () => void {
    return this.answers.watch();
  }

  get(): Progress {
    const answers = this.answers.list();
    const extra = answers.filter((answer) => answer === 'extra').length;
    return { expected: this.expected + extra, answered: answers.length };
  }
}
