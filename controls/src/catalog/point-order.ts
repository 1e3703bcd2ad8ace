import type { Item, Part } from './types.js';

/**
 * Rank of every (part, domain, control point) in the standard's order, over all levels. A point that only some levels have
 * (恶意代码防范 of level 2 stands where level 3 has 恶意代码和垃圾邮件防范) takes the place it has among its neighbours.
 */
export function rankPoints(levels: readonly (readonly Item[])[]): (item: Item) => number {
  const order: string[] = [];
  for (const items of levels) {
    let place = -1;
    for (const item of items) {
      const key = pointKey(item.part, item.domain, item.pointZh);
      const known = order.indexOf(key);
      if (known >= 0) place = known;
      else order.splice(++place, 0, key);
    }
  }
  const ranks = new Map(order.map((key, index) => [key, index]));
  return (item) => ranks.get(pointKey(item.part, item.domain, item.pointZh)) ?? order.length;
}

function pointKey(part: Part, domain: string, point: string): string {
  return `${part}/${domain}/${point}`;
}
