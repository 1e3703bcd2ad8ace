import { expect } from 'chai';
import { catalog } from '@mlps/controls';
import { telltales } from './telltales.js';
import { pointWordings } from './wording-classes.js';

describe('telltales and wordings', () => {
  it('names items of the catalog, each in one entry', () => {
    const ids = telltales.flatMap(({ items }) => items);
    expect(ids.filter((id) => !catalog.has(id))).to.deep.equal([]);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('asks for no term that it forbids', () => {
    for (const { has = [], lacks = [], items } of telltales) {
      expect(has.length + lacks.length, items.join()).to.be.greaterThan(0);
      expect(
        has.filter((term) => lacks.some((other) => term.includes(other))),
        items.join(),
      ).to.deep.equal([]);
    }
  });

  it('puts every item of the catalog into one wording of its control point', () => {
    const placed = pointWordings().flatMap(({ classes }) => classes.flatMap(({ items }) => items.map(({ id }) => id)));
    expect(placed).to.have.members(catalog.items.map(({ id }) => id));
  });

  it('keeps the items of one level apart', () => {
    for (const { classes, pointZh } of pointWordings())
      for (const { items } of classes) {
        const levels = items.map(({ level }) => level);
        expect(new Set(levels).size, `${pointZh} ${items.map(({ id }) => id).join()}`).to.equal(levels.length);
      }
  });
});
