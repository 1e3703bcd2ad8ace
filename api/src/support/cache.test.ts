import { expect } from 'chai';
import { Cache } from './cache.js';

describe('Cache', () => {
  it('lets the longest unused entry go when it is full', () => {
    const cache = new Cache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).to.deep.equal([1, undefined, 3]);
  });
});
