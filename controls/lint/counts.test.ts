import { expect } from 'chai';
import { catalog } from '../src/catalog/catalog.js';
import { tailor } from '../src/catalog/tailor.js';
import { legalGrades } from '../src/catalog/grade.js';
import type { Item, Level, Part } from '../src/catalog/types.js';
import { readData } from '../test-support/read-data.js';

interface Counts {
  totals: { items: number; byLevelAndPart: Record<string, Record<string, number>> };
  controlPoints: Record<string, Record<string, number>>;
  byDomain: Record<string, Record<string, Record<string, number>>>;
  byPoint: Record<string, Record<string, Record<string, Record<string, PointCount>>>>;
  generalItemsBySag: Record<string, Record<string, number>>;
  sagCombinations: { byLevel: Record<string, { combination: string; generalItems: number }[]> };
}
interface PointCount {
  clause: string;
  items: number;
  sag: string;
  firstUnit: string;
  lastUnit: string;
}

const counts = readData<Counts>('counts.json');
const levels: Level[] = [1, 2, 3, 4];
const parts: Part[] = ['general', 'cloud', 'mobile', 'iot', 'ics'];
const cells = levels.flatMap((level) => parts.map((part) => ({ level, part })));
const pointsOf = (items: readonly Item[]): Set<string> =>
  new Set(items.map((item) => `${item.domain}/${item.pointZh}`));

describe('counts of the catalog', () => {
  it('has 942 items', () => {
    expect(catalog.items).to.have.length(counts.totals.items).and.to.have.length(942);
  });

  for (const { level, part } of cells) {
    const items = catalog.ofLevel(level, part);
    it(`has the standard's number of items and control points at level ${level}, ${part}`, () => {
      expect(items).to.have.length(counts.totals.byLevelAndPart[level]![part]!);
      expect(pointsOf(items).size).to.equal(counts.controlPoints[level]![part]);
    });

    it(`has the standard's number of items per domain at level ${level}, ${part}`, () => {
      const found: Record<string, number> = {};
      for (const item of items) found[item.domainZh] = (found[item.domainZh] ?? 0) + 1;
      expect(found).to.deep.equal(counts.byDomain[level]![part]);
    });

    it(`has every control point with its clause, S/A/G, first and last unit at level ${level}, ${part}`, () => {
      const found: Record<string, Record<string, PointCount>> = {};
      for (const item of items) {
        const point = ((found[item.domainZh] ??= {})[item.pointZh] ??= {
          clause: item.clause,
          items: 0,
          sag: item.sag,
          firstUnit: item.id,
          lastUnit: item.id,
        });
        point.items += 1;
        point.lastUnit = item.id;
      }
      expect(found).to.deep.equal(counts.byPoint[level]![part]);
    });
  }

  for (const level of levels) {
    it(`divides the general items of level ${level} into S, A and G as the standard does`, () => {
      const found: Record<string, number> = { S: 0, A: 0, G: 0 };
      for (const item of catalog.ofLevel(level, 'general')) found[item.sag]! += 1;
      expect(found).to.deep.equal(counts.generalItemsBySag[level]);
    });

    it(`knows every legal grade of level ${level} and no other`, () => {
      const legal = counts.sagCombinations.byLevel[level]!.map((entry) => entry.combination);
      expect(legalGrades(level)).to.have.members(legal);
    });

    for (const { combination, generalItems } of counts.sagCombinations.byLevel[level]!) {
      it(`tailors ${combination} to ${generalItems} items`, () => {
        expect(tailor(combination)).to.have.length(generalItems);
      });
    }
  }
});
