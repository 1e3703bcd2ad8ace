import { expect } from 'chai';
import { catalog } from '../src/catalog/catalog.js';
import { domains } from '../src/catalog/domains.js';
import { kinds } from '../src/catalog/kinds.js';
import type { Item } from '../src/catalog/types.js';

const partDigit = { general: '1', cloud: '2', mobile: '3', iot: '4', ics: '5' } as const;
const faults = (wrong: (item: Item) => boolean): string[] => catalog.items.filter(wrong).map((item) => item.id);

describe('structure of the catalog', () => {
  it('names every item once', () => {
    expect(new Set(catalog.items.map((item) => item.id)).size).to.equal(catalog.items.length);
  });

  it('derives every id from level, domain and part', () => {
    expect(
      faults((item) => !item.id.startsWith(`L${item.level}-${item.domain}${partDigit[item.part]}-`)),
    ).to.deep.equal([]);
  });

  it('numbers the items of a domain upwards', () => {
    const last = new Map<string, number>();
    const wrong = catalog.items.filter((item) => {
      const [series, number] = [item.id.slice(0, -3), Number(item.id.slice(-2))];
      const rising = number > (last.get(series) ?? 0);
      last.set(series, number);
      return !rising;
    });
    expect(wrong).to.deep.equal([]);
  });

  it('gives clauses of the chapter of their level (6 to 9) and part', () => {
    const wrong = faults(
      (item) =>
        !item.clause.startsWith(`${item.level + 5}.${partDigit[item.part]}.`) || !/^\d(\.\d+)+$/.test(item.clause),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('letters the items of a clause a, b, c … without gaps, and leaves single ones without a letter', () => {
    const byClause = new Map<string, Item[]>();
    for (const item of catalog.items) {
      const key = `${item.level}/${item.clause}`;
      byClause.set(key, [...(byClause.get(key) ?? []), item]);
    }
    const wrong = [...byClause].filter(([, items]) => {
      const letters = items.map((item) => item.letter).join('');
      return letters !== (items.length === 1 ? '' : 'abcdefghijklmnop'.slice(0, items.length));
    });
    expect(wrong.map(([clause]) => clause)).to.deep.equal([]);
  });

  it('has one S/A/G per control point over all levels', () => {
    const seen = new Map<string, string>();
    const wrong = catalog.items.filter((item) => {
      const key = `${item.part}/${item.domain}/${item.pointZh}`;
      const known = seen.get(key) ?? item.sag;
      seen.set(key, known);
      return known !== item.sag;
    });
    expect(wrong).to.deep.equal([]);
  });

  it('puts the domains in the standard’s order, five technical before five of management', () => {
    expect(domains.map((domain) => domain.half)).to.deep.equal([
      ...Array(5).fill('technical'),
      ...Array(5).fill('management'),
    ]);
  });

  it('gives every item keywords and object kinds that exist', () => {
    expect(faults((item) => item.keywords.length === 0 || item.kinds.length === 0)).to.deep.equal([]);
    expect(faults((item) => item.kinds.some((kind) => !kinds.includes(kind)))).to.deep.equal([]);
  });

  it('is frozen', () => {
    const item = catalog.get('L3-CES1-01') as { weight: number };
    expect(() => (item.weight = 9)).to.throw(TypeError);
    expect(() => (catalog.items as Item[]).push(catalog.items[0]!)).to.throw(TypeError);
  });
});
