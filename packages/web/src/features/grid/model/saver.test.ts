import { expect } from 'chai';
import { keyOf, withResult } from './cell.js';
import { Cells } from './cells.js';
import type { KeptEdits } from './cells.js';
import { bulkBody, LONGEST_MS, savedCell, Saver, Unreachable } from './saver.js';
import type { Outcome } from './saver.js';

const conform = withResult(null, 'conform');
const keys = ['a', 'b', 'c'].map((object) => keyOf(object, 'L2-CES1-01'));

/** A service that answers as it is told, and timers that run by hand. */
function bench(): {
  cells: Cells;
  saver: Saver;
  sent: KeptEdits[];
  shelf: KeptEdits[];
  accepted: string[][];
  answers: ((edits: KeptEdits) => ReadonlyMap<string, Outcome>)[];
  /** timers of any length, or of this one */
  tick: (only?: number) => Promise<void>;
} {
  const cells = new Cells();
  const sent: KeptEdits[] = [];
  const shelf: KeptEdits[] = [];
  const accepted: string[][] = [];
  const answers: ((edits: KeptEdits) => ReadonlyMap<string, Outcome>)[] = [];
  const timers: { work: () => void; ms: number }[] = [];
  const takeAll = (edits: KeptEdits): ReadonlyMap<string, Outcome> =>
    new Map(edits.map(([key, edit]) => [key, { kind: 'taken', cell: savedCell(edit, 1, undefined, 'me') }]));
  const saver = new Saver({
    cells,
    shelf: { keep: (edits) => shelf.push(edits) },
    transport: {
      send: async (edits) => {
        sent.push(edits);
        return (answers.shift() ?? takeAll)(edits);
      },
    },
    onAccepted: (list) => accepted.push([...list]),
    setTimer: (work, ms) => timers.push({ work, ms }),
  });
  const tick = async (only?: number): Promise<void> => {
    for (const { work, ms } of timers.splice(0)) if (only === undefined || ms === only) work();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { cells, saver, sent, shelf, accepted, answers, tick };
}
const down = (): never => {
  throw new Unreachable('down');
};
const set = (cells: Cells, ...list: string[]): void => {
  cells.change(list.map((key) => ({ key, content: conform })));
};

describe('saving by itself', () => {
  it('gathers what was changed in a short while into one call', async () => {
    const { cells, saver, sent, tick } = bench();
    set(cells, keys[0]!);
    set(cells, keys[1]!);
    expect(saver.state).to.equal('waiting');
    await tick();
    expect([sent.length, sent[0]!.length, saver.state, cells.isClean]).to.deep.equal([1, 2, 'saved', true]);
  });

  it('saves after a while also whoever types on without a pause', async () => {
    const { cells, saver, sent, tick } = bench();
    for (const key of keys) set(cells, key);
    await tick(LONGEST_MS);
    expect([sent.length, sent[0]?.length, saver.state]).to.deep.equal([1, 3, 'saved']);
    set(cells, keys[0]!);
    cells.change([{ key: keys[0]!, content: null }]);
    await tick(LONGEST_MS);
    expect(sent.length).to.equal(2);
  });

  it('puts every edit on the shelf before it is sent, and takes it off when it was taken', async () => {
    const { cells, shelf, sent, tick } = bench();
    set(cells, keys[0]!);
    expect([shelf.at(-1)!.length, sent.length]).to.deep.equal([1, 0]);
    await tick();
    expect(shelf.at(-1)).to.deep.equal([]);
  });

  it('goes on trying while the service is away, and loses nothing', async () => {
    const { cells, saver, answers, tick } = bench();
    answers.push(down, down);
    set(cells, keys[0]!);
    await tick();
    expect([saver.state, cells.waiting().length]).to.deep.equal(['offline', 1]);
    set(cells, keys[1]!);
    await tick();
    expect([saver.state, cells.waiting().length]).to.deep.equal(['offline', 2]);
    await tick();
    expect([saver.state, cells.isClean]).to.deep.equal(['saved', true]);
  });

  it('stops at any other failure and says why, until it is asked again', async () => {
    const { cells, saver, answers, sent, tick } = bench();
    answers.push(() => {
      throw new Error('completed');
    });
    set(cells, keys[0]!);
    await tick();
    expect([saver.state, saver.error?.message]).to.deep.equal(['stopped', 'completed']);
    set(cells, keys[1]!);
    await tick();
    expect(sent.length).to.equal(1);
    saver.retry();
    await tick();
    expect([saver.state, cells.isClean]).to.deep.equal(['saved', true]);
  });

  it('saves what was changed while it was saving', async () => {
    const { cells, saver, sent, answers, tick } = bench();
    answers.push((edits) => {
      set(cells, keys[1]!);
      return new Map(edits.map(([key, edit]) => [key, { kind: 'taken', cell: savedCell(edit, 1, undefined, 'me') }]));
    });
    set(cells, keys[0]!);
    await tick();
    await tick();
    expect(sent.map((edits) => edits.map(([key]) => key))).to.deep.equal([[keys[0]], [keys[1]]]);
    expect(saver.state).to.equal('saved');
  });

  it('puts back what a second person had accepted, and says so', async () => {
    const { cells, accepted, answers, tick } = bench();
    answers.push((edits) => new Map(edits.map(([key]) => [key, { kind: 'accepted' }])));
    set(cells, keys[0]!);
    await tick();
    expect([accepted, cells.content(keys[0]!)]).to.deep.equal([[[keys[0]]], null]);
  });

  it('keeps what was refused, with the reason, and saves the rest', async () => {
    const { cells, answers, tick } = bench();
    answers.push((edits) => {
      const [[first], [second, edit]] = edits as [KeptEdits[number], KeptEdits[number]];
      const cell = savedCell(edit, 1, undefined, 'me');
      return new Map<string, Outcome>([
        [first, { kind: 'refused', message: 'why' }],
        [second, { kind: 'taken', cell }],
      ]);
    });
    set(cells, keys[0]!, keys[1]!);
    await tick();
    expect([cells.faultKeys, cells.content(keys[0]!)?.result]).to.deep.equal([[keys[0]], 'conform']);
  });
});

describe('the body of a bulk call', () => {
  it('names for every edit the version that it began from', () => {
    const body = bulkBody([
      [keys[0]!, { content: conform, base: null, baseVersion: 0 }],
      [keys[1]!, { content: null, base: conform, baseVersion: 3 }],
    ]);
    expect(body.rows).to.deep.equal([{ object: 'a', item: 'L2-CES1-01', ...conform, version: 0 }]);
    expect(body.removals).to.deep.equal([{ object: 'b', item: 'L2-CES1-01', version: 3 }]);
  });
});
