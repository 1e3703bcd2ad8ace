import { expect } from 'chai';
import { MlpsError } from '../errors.js';
import { readCosts, showCost } from './read-costs.js';

describe('readCosts', () => {
  it('makes decimals whole without rounding', () => {
    const { ofItem, unit } = readCosts({ a: '0.1', b: 12.75, c: 3 }, ['a', 'b', 'c']);
    expect([...ofItem.values()].map((cost) => showCost(cost, unit))).to.deep.equal(['0.1', '12.75', '3']);
    expect(
      showCost(
        [...ofItem.values()].reduce((sum, cost) => sum + cost),
        unit,
      ),
    ).to.equal('15.85');
  });

  const bad: [string, Record<string, number | string>, string][] = [
    ['a missing cost', {}, 'a has none'],
    ['a cost below zero', { a: -1 }, '0 or more'],
    ['a cost that is no decimal', { a: '一万' }, 'found "一万"'],
    ['a cost too fine to add exactly', { a: '100000000000.000001' }, 'larger unit'],
  ];
  for (const [name, costs, message] of bad)
    it(`refuses ${name}`, () => {
      expect(() => readCosts(costs, ['a']))
        .to.throw(MlpsError, message)
        .with.property('code', 'planning.invalid');
    });

  it('does not read the cost of an item that is not asked for', () => {
    expect(readCosts({ a: 1, b: -1 }, ['a']).ofItem.size).to.equal(1);
  });
});
