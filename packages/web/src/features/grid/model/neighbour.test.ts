import { tailor } from '@mlps/controls';
import { expect } from 'chai';
import { keyOf, withResult } from './cell.js';
import { Cells } from './cells.js';
import { leftIn } from './left.js';
import { neighbour } from './neighbour.js';
import type { GridView, ViewChoice } from './view.js';

const whole: GridView = {
  items: tailor('S2A2G2').filter(({ id }) => /^L2-(PES1|ABS1|CES1|CMS1)-01$/.test(id)),
  objects: [
    { id: 'room', name: '中心机房', kind: 'machine-room' },
    { id: 'db', name: '数据库服务器', kind: 'server' },
    { id: 'paper', name: '制度文档', kind: 'document' },
  ],
};
const all: ViewChoice = { domain: null, object: null, filter: 'all' };
const cells = new Cells();
const from = (choice: Partial<ViewChoice>, step: 1 | -1 = 1): ViewChoice | null =>
  neighbour(whole, cells, { ...all, ...choice }, step);

describe('what is shown next', () => {
  it('is the next security class, past those that have no cell here', () => {
    expect(from({ domain: 'PES' })).to.deep.equal({ ...all, domain: 'CES' });
    expect(from({ domain: 'CES' }, -1)).to.deep.equal({ ...all, domain: 'PES' });
  });

  it('is the first after the last, and the last before the first', () => {
    const last = from({ domain: 'PES' }, -1)!.domain;
    expect(from({ domain: last })).to.deep.equal({ ...all, domain: 'PES' });
  });

  it('begins with the first class, or the last, when all were shown', () => {
    expect([from({}), from({}, -1)]).to.deep.equal([
      { ...all, domain: 'PES' },
      { ...all, domain: from({ domain: 'PES' }, -1)!.domain },
    ]);
  });

  it('is the next object while one is shown, and keeps the filter', () => {
    expect(from({ object: 'room', filter: 'unanswered' })).to.deep.equal({
      domain: null,
      object: 'db',
      filter: 'unanswered',
    });
    expect(from({ object: 'room' }, -1)).to.deep.equal({ ...all, object: 'paper' });
  });

  it('is nothing where nothing else has a cell', () => {
    expect(from({ domain: 'PES', filter: 'returned' })).to.equal(null);
  });
});

describe('what still wants a result', () => {
  it('is counted by class and by object', () => {
    const some = new Cells();
    some.change([{ key: keyOf('db', 'L2-CES1-01'), content: withResult(null, 'conform') }]);
    const left = leftIn(whole, some);
    expect([left.get('CES'), left.get('db'), left.get('ABS')]).to.deep.equal([0, 0, undefined]);
    expect(left.get('PES')).to.be.greaterThan(0);
  });
});
