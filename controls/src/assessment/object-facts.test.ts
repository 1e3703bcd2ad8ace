import { expect } from 'chai';
import { MlpsError } from '../errors.js';
import { objectFactsOf } from './object-facts.js';

describe('objectFactsOf', () => {
  const of = (x: unknown): object => Object.fromEntries(objectFactsOf({ x }));

  it('gives what is told of each object', () => {
    const objectFacts = { 'server-1': { model: ' 8.0 ', address: '10.1.1.5', purpose: '门诊业务' } };
    expect(of({ objectFacts })).to.deep.equal({
      'server-1': { model: '8.0', address: '10.1.1.5', purpose: '门诊业务' },
    });
  });
  it('leaves alone what is of another shape', () => {
    for (const x of [undefined, null, 'text', [], {}, { objectFacts: ['a'] }, { objectFacts: { a: 'text' } }])
      expect(of(x), JSON.stringify(x)).to.deep.equal({});
    expect(
      of({ objectFacts: { a: { model: 5, address: '  ', purpose: 'a\u0000b', colour: 'red' }, b: { model: 'X' } } }),
    ).to.deep.equal({
      b: { model: 'X' },
    });
  });
  it('touches no prototype', () => {
    of(JSON.parse('{"objectFacts":{"__proto__":{"model":"x"}}}'));
    expect(({} as { model?: string }).model).to.equal(undefined);
  });
  it('refuses what is no document', () => expect(() => objectFactsOf(null as never)).to.throw(MlpsError, /evaluation/));
});
