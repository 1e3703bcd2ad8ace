import { expect } from 'chai';
import fc from 'fast-check';
import { keyOf, withResult } from './cell.js';
import type { Content, ServerCell } from './cell.js';
import { Cells } from './cells.js';
import { rebase } from './merge.js';

const conform: Content = withResult(null, 'conform');
const key = keyOf('server-1', 'L2-CES1-01');
const other = keyOf('server-1', 'L2-CES1-02');
const cell = (content: Content, version = 1): ServerCell => ({
  content,
  version,
  state: 'saved',
  evidence: 0,
  toConfirm: false,
  writer: 'anna',
  submitter: null,
  comment: null,
});
const loaded = (...entries: [string, ServerCell][]): Cells => {
  const cells = new Cells();
  cells.load(new Map(entries));
  return cells;
};

describe('rebase', () => {
  const edit = { content: { ...conform, record: 'a' }, base: conform, baseVersion: 1 };

  it('is done when the service already has what was wanted, as after an answer that got lost', () => {
    expect(rebase(edit, { ...conform, record: 'a' }, 2).kind).to.equal('gone');
  });

  it('takes both changes when they touch different fields', () => {
    const theirs = { ...conform, advice: 'b' };
    expect(rebase(edit, theirs, 2)).to.deep.equal({
      kind: 'edit',
      edit: { content: { ...conform, record: 'a', advice: 'b' }, base: theirs, baseVersion: 2 },
    });
  });

  it('leaves the same field changed on both sides to a person', () => {
    expect(rebase(edit, { ...conform, record: 'b' }, 2).kind).to.equal('conflict');
  });

  it('puts no record beside a result that it was not written for', () => {
    expect(rebase(edit, withResult(conform, 'nonconform'), 2).kind).to.equal('conflict');
  });

  it('takes nothing away that somebody changed, and brings nothing back that somebody took away', () => {
    expect(rebase({ ...edit, content: null }, { ...conform, record: 'b' }, 2).kind).to.equal('conflict');
    expect(rebase(edit, null, 0).kind).to.equal('conflict');
  });

  it('only follows the version when the content stayed, as after a submission', () => {
    expect(rebase(edit, conform, 5)).to.deep.equal({ kind: 'edit', edit: { ...edit, baseVersion: 5 } });
  });

  it('never loses a side: what comes out has every field from one of them', () => {
    const some = fc.record({
      result: fc.constantFrom('conform' as const, 'partial' as const),
      record: fc.constantFrom(null, 'a', 'b'),
      risk: fc.constantFrom(null, 'low' as const),
      advice: fc.constantFrom(null, 'a', 'b'),
    });
    fc.assert(
      fc.property(some, some, some, (base, mine, theirs) => {
        const whole = (part: object): Content => ({ ...conform, ...part });
        const result = rebase({ content: whole(mine), base: whole(base), baseVersion: 1 }, whole(theirs), 2);
        if (result.kind !== 'edit') return true;
        return (['result', 'record', 'risk', 'advice'] as const).every((field) =>
          [mine[field], theirs[field]].includes(result.edit.content![field] as never),
        );
      }),
    );
  });
});

describe('the cells of a grid', () => {
  it('forgets what belonged to an object that was removed: nothing of it waits or conflicts any more', () => {
    const cells = loaded([key, cell(conform)], [other, cell(conform)]);
    cells.change([{ key, content: withResult(null, 'partial') }]);
    cells.refused(key, '不合');
    cells.forget([key]);
    expect([cells.content(key), cells.waitingCount, cells.faultKeys]).to.deep.equal([null, 0, []]);
    cells.load(new Map([[other, cell(conform)]]));
    expect([cells.keys(), cells.conflictKeys]).to.deep.equal([[other], []]);
  });

  it('knows at once that a carried result was confirmed', () => {
    const cells = loaded([key, { ...cell(conform), toConfirm: true }]);
    const told: (readonly string[])[] = [];
    cells.subscribe((keys) => told.push(keys));
    cells.confirmed([key, other]);
    expect(cells.serverCell(key)?.toConfirm).to.equal(false);
    expect(told).to.deep.equal([[key, other]]);
  });

  it('show an edit at once, and wait for the service', () => {
    const cells = loaded();
    cells.change([{ key, content: conform }]);
    expect(cells.content(key)).to.deep.equal(conform);
    expect(cells.waiting()).to.deep.equal([[key, { content: conform, base: null, baseVersion: 0 }]]);
  });

  it('have nothing to save once a change was taken back', () => {
    const cells = loaded([key, cell(conform)]);
    cells.change([{ key, content: null }]);
    cells.undo();
    expect([cells.isClean, cells.content(key)]).to.deep.equal([true, conform]);
  });

  it('undo and redo whole acts', () => {
    const cells = loaded();
    cells.change([
      { key, content: conform },
      { key: other, content: conform },
    ]);
    expect(cells.undo()).to.have.length(2);
    expect(cells.keys()).to.deep.equal([]);
    cells.redo();
    expect(cells.keys()).to.have.members([key, other]);
  });

  it('undo a text that was typed in one go at once', () => {
    const cells = loaded([key, cell(conform)]);
    cells.change([{ key, content: { ...conform, record: 'a' } }]);
    cells.change([{ key, content: { ...conform, record: 'ab' } }], true);
    cells.undo();
    expect(cells.content(key)).to.deep.equal(conform);
  });

  it('keep an edit made while an older one was on its way', () => {
    const cells = loaded();
    cells.change([{ key, content: conform }]);
    const [[, sent]] = cells.waiting() as [[string, never]];
    cells.change([{ key, content: { ...conform, record: 'b' } }]);
    cells.taken(key, sent, cell(conform, 1));
    expect(cells.waiting()).to.deep.equal([
      [key, { content: { ...conform, record: 'b' }, base: conform, baseVersion: 1 }],
    ]);
  });

  it('do not let a reading of the service fall between an edit and its answer', () => {
    const cells = loaded();
    cells.change([{ key, content: conform }]);
    cells.load(new Map(), new Set([key]));
    expect(cells.content(key)).to.deep.equal(conform);
  });

  it('show mine while a conflict is undecided, and keep it through a reload', () => {
    const cells = loaded([key, cell(conform)]);
    cells.change([{ key, content: { ...conform, record: 'mine' } }]);
    cells.load(new Map([[key, cell({ ...conform, record: 'theirs' }, 2)]]));
    expect([cells.conflictKeys, cells.waiting().length, cells.content(key)?.record]).to.deep.equal([[key], 0, 'mine']);
    const again = loaded([key, cell({ ...conform, record: 'theirs' }, 2)]);
    again.restore(cells.kept());
    expect([again.conflictKeys, again.content(key)?.record]).to.deep.equal([[key], 'mine']);
  });

  it('save what was decided over the version that was shown', () => {
    const cells = loaded([key, cell(conform)]);
    cells.change([{ key, content: { ...conform, record: 'mine' } }]);
    const theirs = { ...conform, record: 'theirs' };
    cells.load(new Map([[key, cell(theirs, 2)]]));
    cells.resolve(key, { ...conform, record: 'both' });
    expect(cells.waiting()).to.deep.equal([
      [key, { content: { ...conform, record: 'both' }, base: theirs, baseVersion: 2 }],
    ]);
  });

  it('have nothing to save when theirs was chosen', () => {
    const cells = loaded([key, cell(conform)]);
    cells.change([{ key, content: { ...conform, record: 'mine' } }]);
    cells.load(new Map([[key, cell({ ...conform, record: 'theirs' }, 2)]]));
    cells.resolve(key, { ...conform, record: 'theirs' });
    expect([cells.isClean, cells.content(key)?.record]).to.deep.equal([true, 'theirs']);
  });

  it('do not send again what the service refused, until it is mended', () => {
    const cells = loaded();
    cells.change([{ key, content: conform }]);
    cells.refused(key, 'why');
    expect([cells.waiting().length, cells.fault(key)]).to.deep.equal([0, 'why']);
    cells.change([{ key, content: { ...conform, record: 'x' } }]);
    expect([cells.waiting().length, cells.fault(key)]).to.deep.equal([1, undefined]);
  });

  it('tell which rows changed, and only those', () => {
    const cells = loaded();
    const before = cells.rowRevision('L2-CES1-02');
    cells.change([{ key, content: conform }]);
    expect(cells.rowRevision('L2-CES1-01')).to.be.greaterThan(before);
    expect(cells.rowRevision('L2-CES1-02')).to.equal(before);
  });
});
