import { expect } from 'chai';
import { catalog } from '../catalog/catalog.js';
import type { Level } from '../catalog/types.js';
import { MlpsError } from '../errors.js';
import { highRiskSituations } from '../risk/high-risk-data.js';
import { mapItem } from './map-items.js';

const levels: readonly Level[] = [1, 2, 3, 4];
const pairs = levels.flatMap((from) => levels.filter((to) => to !== from).map((to) => [from, to] as const));
const unmapped = (from: Level, to: Level): string[] =>
  catalog.ofLevel(from).flatMap(({ id }) => (mapItem(id, to) ? [] : [id]));

describe('mapItem', () => {
  it('maps an item to itself at its own level', () => {
    expect(mapItem('L3-CES1-01', 3)).to.deep.equal({ id: 'L3-CES1-01', likeness: 1 });
  });

  it('finds a successor for almost every item of the level below, and names those that have none', () => {
    expect(unmapped(1, 2)).to.deep.equal([]);
    expect(unmapped(2, 3)).to.deep.equal(['L2-MMS1-16', 'L2-MMS1-17']);
    expect(unmapped(3, 4)).to.deep.equal(['L3-ABS1-09', 'L3-ABS1-19']);
  });

  it('maps one to one between any two levels, and back the same way', () => {
    for (const [from, to] of pairs) {
      const forth = catalog.ofLevel(from).flatMap(({ id }) => {
        const twin = mapItem(id, to);
        return twin ? [[id, twin.id] as const] : [];
      });
      expect(new Set(forth.map(([, twin]) => twin)).size).to.equal(forth.length);
      expect(forth.filter(([id, twin]) => mapItem(twin, from)!.id !== id)).to.deep.equal([]);
    }
  });

  it('stays within part and domain', () => {
    const strayed = pairs.flatMap(([from, to]) =>
      catalog.ofLevel(from).filter(({ id, part, domain }) => {
        const twin = mapItem(id, to);
        return twin && (catalog.get(twin.id).part !== part || catalog.get(twin.id).domain !== domain);
      }),
    );
    expect(strayed).to.deep.equal([]);
  });

  it('agrees with the guide on high risks, which links the same situation to one item per level', () => {
    const wrong = highRiskSituations.flatMap(({ units }) =>
      pairs.filter(([from, to]) => {
        const [one, other] = [units[from], units[to]];
        return one && other && mapItem(one, to)?.id !== other;
      }),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('follows a control point that another level names otherwise', () => {
    expect(mapItem('L2-ABS1-07', 3)!.id).to.equal('L3-ABS1-14');
  });

  it('refuses an unknown item', () => {
    expect(() => mapItem('L9-XXX1-01', 3))
      .to.throw(MlpsError)
      .with.property('code', 'catalog.unknown-item');
  });
});
