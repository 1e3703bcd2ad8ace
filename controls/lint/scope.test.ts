import { expect } from 'chai';
import { catalog } from '../src/catalog/catalog.js';
import type { DomainCode, Item, Part } from '../src/catalog/types.js';
import { readData } from '../test-support/read-data.js';

interface Selector {
  part: Part;
  domain: DomainCode;
  pointZh: string;
  like?: string[];
}
interface Rule {
  when: string[];
  unless: string[];
  reasonZh: string;
  reasonEn: string;
  select: Selector[];
  items: Record<string, string[]>;
}
const { facts, rules } = readData<{ facts: { fact: string; zh: string; en: string }[]; rules: Rule[] }>('scope.json');

const isChosen = (item: Item, by: Selector): boolean =>
  item.part === by.part &&
  item.domain === by.domain &&
  item.pointZh === by.pointZh &&
  (by.like?.some((word) => item.keywords.includes(word)) ?? true);

describe('scope rules', () => {
  it('list exactly the items that their selectors choose from the catalog', () => {
    for (const rule of rules) {
      const chosen = catalog.items.filter((item) => rule.select.some((by) => isChosen(item, by)));
      const listed = Object.values(rule.items).flat();
      expect([...listed].sort(), rule.when.join()).to.deep.equal(chosen.map((item) => item.id).sort());
    }
  });

  it('put every id under its own level', () => {
    const wrong = rules.flatMap((rule) =>
      Object.entries(rule.items).flatMap(([level, ids]) => ids.filter((id) => !id.startsWith(`L${level}-`))),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('have no selector that chooses nothing', () => {
    const idle = rules.flatMap((rule) => rule.select.filter((by) => !catalog.items.some((item) => isChosen(item, by))));
    expect(idle).to.deep.equal([]);
  });

  it('use every fact, and only facts that exist', () => {
    const used = new Set(rules.flatMap((rule) => [...rule.when, ...rule.unless]));
    expect([...used].sort()).to.deep.equal(facts.map(({ fact }) => fact).sort());
  });

  it('give a reason in both languages', () => {
    expect(rules.filter((rule) => rule.reasonZh.length < 10 || rule.reasonEn.length < 20)).to.deep.equal([]);
  });
});
