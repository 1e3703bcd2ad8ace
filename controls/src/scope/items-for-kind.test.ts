import { expect } from 'chai';
import { catalog } from '../catalog/catalog.js';
import { kinds } from '../catalog/kinds.js';
import { tailor } from '../catalog/tailor.js';
import { itemsForKind, kindsFor } from './items-for-kind.js';

const level2 = tailor('S2A2G2');

describe('itemsForKind', () => {
  it('gives the items whose kinds name it, in the given order', () => {
    const rooms = itemsForKind(level2, 'machine-room');
    expect(rooms.map((item) => item.id)).to.include('L2-PES1-01');
    expect(rooms).to.deep.equal(level2.filter((item) => item.kinds.includes('machine-room')));
  });

  it('gives none for a kind of the user’s own', () => {
    expect(itemsForKind(level2, '自助机')).to.deep.equal([]);
  });

  it('reaches every item through one of its kinds', () => {
    const reached = new Set(kindsFor(level2).flatMap((kind) => itemsForKind(level2, kind)));
    expect(level2.filter((item) => item.kinds.length > 0 && !reached.has(item))).to.deep.equal([]);
  });
});

describe('kindsFor', () => {
  it('gives the kinds in report order, each once', () => {
    const needed = kindsFor(catalog.items);
    expect(needed).to.deep.equal(kinds.filter((kind) => needed.includes(kind)));
  });

  it('asks for no cloud platform without the extension', () => {
    expect(kindsFor(level2)).not.to.include('cloud-platform');
  });

  it('gives none for no items', () => {
    expect(kindsFor([])).to.deep.equal([]);
  });
});
