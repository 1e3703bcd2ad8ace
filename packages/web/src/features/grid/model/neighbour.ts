import type { Cells } from './cells.js';
import { chooseView } from './view.js';
import type { GridView, ViewChoice } from './view.js';

/**
 * What comes after what is shown: the next security class, or, while one object is shown, the next object; after the last one the first. What has no cell to show is
 * passed over.
 * @returns null when there is nothing else to show
 */
export function neighbour(whole: GridView, cells: Cells, choice: ViewChoice, step: 1 | -1): ViewChoice | null {
  const { filter, object, domain } = choice;
  const all: ViewChoice[] =
    object === null
      ? [...new Set(whole.items.map((item) => item.domain))].map((one) => ({ domain: one, object: null, filter }))
      : whole.objects.map(({ id }) => ({ domain: null, object: id, filter }));
  const at = all.findIndex((one) => (object === null ? one.domain === domain : one.object === object));
  // from all classes at once, forward begins with the first and backward with the last
  const start = at < 0 && step === -1 ? all.length : at;
  for (let count = 1; count <= all.length; count += 1) {
    const n = (start + step * count + all.length * 2) % all.length;
    const next = all[n]!; // within its length
    if (n !== at && chooseView(whole, cells, next).items.length > 0) return next;
  }
  return null;
}
