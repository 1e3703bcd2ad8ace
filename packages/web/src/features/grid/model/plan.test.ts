import { expect } from 'chai';
import { tailor } from '@mlps/controls';
import { keyOf, withResult } from './cell.js';
import type { Content, ServerCell } from './cell.js';
import { Cells } from './cells.js';
import { copyOf, countPlan, onlyEmpty, placesAt, planAct, setResult, setRisk } from './plan.js';
import type { Act } from './plan.js';
import { rangeOf, spotsOf } from './selection.js';
import { ViewProgress } from './progress.js';
import { chooseView } from './view.js';
import { findCells } from './find.js';

const objects = [
  { id: 'room', name: '中心机房', kind: 'machine-room' },
  { id: 'db', name: '数据库服务器', kind: 'server' },
  { id: 'web', name: '应用服务器', kind: 'server' },
  { id: 'own', name: '自助机', kind: '自助终端' },
];
const items = tailor('S2A2G2').filter(({ id }) => /^L2-(PES1|CES1)-0[12]$/.test(id));
const view = { items, objects };
const cell = (content: Content, state: ServerCell['state'] = 'saved'): ServerCell => ({
  content,
  version: 1,
  state,
  evidence: 0,
  toConfirm: false,
  writer: null,
  submitter: null,
  comment: null,
});
const partial: Content = { ...withResult(null, 'partial'), record: '数据库服务器未启用', risk: 'low' };
const at = (object: string, item: string): string => keyOf(object, item);
const whole = (act: Act): ReturnType<typeof placesAt> =>
  placesAt(view, spotsOf(rangeOf({ anchor: { row: 0, column: 0 }, active: { row: 3, column: 3 } })), act);

describe('an act over a range', () => {
  let cells: Cells;
  beforeEach(() => {
    cells = new Cells();
    cells.load(
      new Map([
        [at('db', 'L2-CES1-01'), cell(partial)],
        [at('web', 'L2-CES1-01'), cell(partial, 'accepted')],
        [at('web', 'L2-CES1-02'), cell(withResult(null, 'conform'))],
      ]),
    );
  });

  it('names for every cell what it would do, or why it leaves it alone', () => {
    const plan = planAct(cells, whole(setResult('conform')));
    const { added, replaced, skipped } = countPlan(plan);
    // the room has two cells of its own domain, the servers two, and a kind of the user's own takes all four
    expect({ added, replaced, skipped }).to.deep.equal({
      added: 2 + 1 + 4,
      replaced: 1,
      skipped: { kind: 6, accepted: 1, same: 1 },
    });
    expect(plan.changes.length + plan.skips.length).to.equal(16);
  });

  it('changes exactly what its preview says', () => {
    const plan = planAct(cells, whole(setResult('conform')));
    cells.change(plan.changes);
    expect(plan.changes.every(({ key }) => cells.content(key)?.result === 'conform')).to.equal(true);
    expect(planAct(cells, whole(setResult('conform'))).changes).to.deep.equal([]);
  });

  it('can leave answered cells alone', () => {
    const { skipped } = countPlan(planAct(cells, whole(onlyEmpty(setResult('conform')))));
    expect(skipped.answered).to.equal(2);
  });

  it('rates the risk of problems only', () => {
    const { changes, skips } = planAct(cells, whole(setRisk('high')));
    expect(changes.map(({ key }) => key)).to.deep.equal([at('db', 'L2-CES1-01')]);
    expect(skips.filter(({ reason }) => reason === 'noResult')).to.have.length(8);
  });

  it('writes the name of the other object when a text is copied to it', () => {
    const [row] = items.filter(({ id }) => id === 'L2-CES1-02');
    const copied = copyOf(partial, 'both', '数据库服务器')(null, row!, objects[2]!);
    expect(copied).to.include({ record: '应用服务器未启用', risk: 'low' });
  });

  it('copies a text only to where a result stands', () => {
    expect(copyOf(partial, 'text')(null, items[0]!, objects[2]!)).to.equal('noResult');
    expect(copyOf(partial, 'result')(null, items[0]!, objects[2]!)).to.include({ result: 'partial', record: null });
  });
});

describe('what is on the screen', () => {
  const cells = new Cells();
  cells.load(new Map([[at('db', 'L2-CES1-01'), cell(partial, 'returned')]]));
  const choice = { domain: null, object: null, filter: 'all' } as const;
  const shown = (change: object): string[][] => {
    const { items: rows, objects: columns } = chooseView(view, cells, { ...choice, ...change });
    return [rows.map(({ id }) => id), columns.map(({ id }) => id)];
  };

  it('leaves out objects that have nothing in a domain', () => {
    expect(shown({ domain: 'PES' })).to.deep.equal([
      ['L2-PES1-01', 'L2-PES1-02'],
      ['room', 'own'],
    ]);
  });

  it('shows of one object only the items of its kind', () => {
    expect(shown({ object: 'db' })[0]).to.deep.equal(['L2-CES1-01', 'L2-CES1-02']);
  });

  it('shows only what was returned, or what has a risk', () => {
    expect(shown({ filter: 'returned' })).to.deep.equal([['L2-CES1-01'], ['db']]);
    expect(shown({ filter: 'low' })).to.deep.equal([['L2-CES1-01'], ['db']]);
    expect(shown({ filter: 'high' })).to.deep.equal([[], []]);
  });

  it('counts what the kinds ask for, and not what a kind of the user’s own may take', () => {
    expect(new ViewProgress(view, cells).get()).to.deep.equal({ expected: 6, answered: 1 });
  });

  it('keeps count while results come and go, also those that came before it watched', () => {
    const own = new Cells();
    const progress = new ViewProgress(view, own);
    own.change([{ key: keyOf('db', 'L2-CES1-01'), content: withResult(null, 'conform') }]);
    const end = progress.watch();
    own.change([{ key: keyOf('own', 'L2-CES1-01'), content: withResult(null, 'conform') }]);
    own.change([{ key: keyOf('elsewhere', 'L2-CES1-01'), content: withResult(null, 'conform') }]);
    expect(progress.get()).to.deep.equal({ expected: 7, answered: 2 });
    own.change([{ key: keyOf('own', 'L2-CES1-01'), content: null }]);
    expect(progress.get()).to.deep.equal({ expected: 6, answered: 1 });
    end();
    own.undo();
    expect(progress.get()).to.deep.equal({ expected: 6, answered: 1 });
  });

  it('finds texts, names and items', () => {
    expect(findCells(view, cells, '未启用')).to.deep.equal([{ row: 2, column: 1 }]);
    expect(findCells(view, cells, '中心机房')).to.deep.equal([{ row: 0, column: 0 }]);
    expect(findCells(view, cells, 'l2-ces1-02')).to.deep.equal([{ row: 3, column: 0 }]);
    expect(findCells(view, cells, ' ')).to.deep.equal([]);
  });
});
