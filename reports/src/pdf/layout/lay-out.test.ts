import { expect } from 'chai';
import { openFaces } from '../fonts/default-faces.js';
import type { Block, Cell, PageTemplate, Row, Table } from './blocks.js';
import { layOut } from './lay-out.js';
import type { Page } from './page.js';
import { setFurniture } from './set-furniture.js';

const { body: face } = openFaces();
const style = { face, size: 10, leading: 20 };
/** Ten lines of twenty characters. */
const template: PageTemplate = { width: 240, height: 240, margins: { top: 20, right: 20, bottom: 20, left: 20 } };
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, style });
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text, style, bookmark: true });
const lay = (blocks: Iterable<Block>): Page[] => [...layOut(blocks, template)];
const texts = (page: Page): string[] => page.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
const words = (pages: Page[]): string[][] => pages.map(texts);

function table(rows: Iterable<Row>, head?: Row): Table {
  const columns = [{ width: 40, repeat: true }, { width: 160 }];
  const plain = { text: style, padding: { x: 0, y: 0 }, line: { width: 1, color: '#000000' } };
  return { kind: 'table', columns, rows, style: plain, ...(head ? { head } : {}) };
}
const row = (...cells: string[]): Row => ({ cells: cells.map((text): Cell => ({ text })) });
const rows = (count: number): Row[] => Array.from({ length: count }, (_, at) => row(`${at + 1}`, '内容'));

describe('layOut', () => {
  it('gives one page for an empty paper', () => expect(lay([])).to.have.length(1));
  it('goes on over the page where a paragraph is too long', () =>
    expect(words(lay([paragraph('字'.repeat(20 * 12))]))).to.deep.equal([
      Array(10).fill('字'.repeat(20)),
      Array(2).fill('字'.repeat(20)),
    ]));
  it('leaves no last line alone at the top of a page', () =>
    expect(words(lay([paragraph('字'.repeat(20 * 11))])).map((page) => page.length)).to.deep.equal([9, 2]));
  it('leaves no first line alone at the foot of a page', () => {
    const pages = words(lay([paragraph('甲'.repeat(20 * 9)), paragraph('乙'.repeat(20 * 4))]));
    expect(pages.map((page) => page.length)).to.deep.equal([9, 4]);
  });
  it('keeps a heading with what it heads', () => {
    const pages = words(lay([paragraph('甲'.repeat(20 * 9)), heading('标题'), paragraph('乙')]));
    expect(pages[1]).to.deep.equal(['标题', '乙']);
  });
  it('keeps a heading with the head and first row of a table', () => {
    const pages = words(lay([paragraph('甲'.repeat(20 * 8)), heading('标题'), table(rows(2), row('号', '文'))]));
    expect(pages[1]!.slice(0, 3)).to.deep.equal(['标题', '号', '文']);
  });
  it('keeps a group on one page', () => {
    const group: Block = { kind: 'group', blocks: [paragraph('乙'), paragraph('丙'), table(rows(2))] };
    expect(words(lay([paragraph('甲'.repeat(20 * 7)), group]))[1]).to.have.length(6);
  });
  it('lets a group that no page holds flow', () => {
    const group: Block = { kind: 'group', blocks: [paragraph('字'.repeat(20 * 15))] };
    expect(words(lay([paragraph('甲'), group])).map((page) => page.length)).to.deep.equal([10, 6]);
  });
  it('keeps the last row of a table with what must follow it', () => {
    const kept = { ...table(rows(10)), keepWithNext: true } as const;
    expect(words(lay([kept, paragraph('签名')]))[1]).to.deep.equal(['10', '内容', '签名']);
  });
  it('keeps a group with what must follow it, and with the heading before it', () => {
    const group: Block = { kind: 'group', blocks: [paragraph('乙'), paragraph('丙')], keepWithNext: true };
    const pages = words(lay([paragraph('甲'.repeat(20 * 7)), heading('标题'), group, paragraph('签名')]));
    expect(pages[1]).to.deep.equal(['标题', '乙', '丙', '签名']);
  });
  it('starts a page of another size', () => {
    const wide = { ...template, width: 440 };
    expect(
      lay([paragraph('甲'), { kind: 'page', template: wide }, paragraph('乙')]).map((page) => page.template.width),
    ).to.deep.equal([240, 440]);
  });
  it('takes no free room at the top of a page', () => {
    const space: Block = { kind: 'space', height: 30 };
    const pages = lay([paragraph('字'.repeat(20 * 10)), space, paragraph('乙')]);
    expect(pages[1]!.items.find((item) => item.kind === 'text')).to.include({ baseline: 20 + 10 + 3.8 });
  });
  it('makes both edges even except in the last line', () => {
    const justified: Block = {
      kind: 'paragraph',
      text: `${'字'.repeat(19)}。${'字'.repeat(19)}（字`,
      style: { ...style, align: 'justify' },
    };
    const spacing = lay([justified])[0]!.items.flatMap((item) => (item.kind === 'text' ? [item.spacing > 0] : []));
    expect(spacing).to.deep.equal([false, true, false]);
  });
});

describe('tables', () => {
  it('repeats the head on every page', () =>
    expect(words(lay([table(rows(20), row('号', '文'))])).map((page) => page.slice(0, 2))).to.deep.equal(
      Array.from({ length: 3 }, () => ['号', '文']),
    ));
  it('reads a repeated head once: it belongs to no node', () => {
    const pages = lay([table(rows(20), row('号', '文'))]);
    const nodes = pages.map((page) => page.items.find((item) => item.kind === 'text' && item.text === '号'));
    expect(nodes.map((item) => item?.kind === 'text' && item.node !== null)).to.deep.equal([true, false, false]);
  });
  it('moves a low row to the next page whole', () => {
    const pages = words(lay([table([...rows(9), row('十', '字'.repeat(16 * 2))])]));
    expect(pages[1]).to.deep.equal(['十', '字'.repeat(16), '字'.repeat(16)]);
  });
  it('splits a row that no page holds and repeats its number', () => {
    const pages = words(lay([table([row('T1', '字'.repeat(16 * 25))], row('号', '文'))]));
    expect(pages.flat().filter((text) => text === '字'.repeat(16))).to.have.length(25);
    expect(pages.map((page) => page.slice(2, 4))).to.deep.equal([
      ['T1', '字'.repeat(16)],
      ['T1', '（续）'],
      ['T1', '（续）'],
    ]);
  });
  it('sets a text although the page is too low for a line', () => {
    const low = { ...template, height: 50 };
    expect(words([...layOut([table([row('1', '字')])], low)]).flat()).to.deep.equal(['1', '字']);
  });
  it('keeps a band with the row below it', () => {
    const band: Row = { cells: [{ text: '高风险', span: 2 }], keepWithNext: true };
    expect(words(lay([table([...rows(9), band, row('十', '内容')])]))[1]).to.deep.equal(['高风险', '十', '内容']);
  });
  it('closes its frame on every page', () => {
    for (const page of lay([table(rows(20), row('号', '文'))])) {
      const uprights = page.items.flatMap((item) =>
        item.kind === 'line' && item.from[0] === item.to[0] ? [item] : [],
      );
      const lowest = Math.max(...page.items.flatMap((item) => (item.kind === 'line' ? [item.to[1]] : [])));
      expect(uprights.map((line) => [line.from[1], line.to[1]])).to.deep.equal(
        Array.from({ length: 3 }, () => [20, lowest]),
      );
    }
  });
  it('opens and closes every node once, children within parents', () => {
    const open: object[] = [];
    for (const page of lay([heading('题'), table([row('T1', '字'.repeat(16 * 25))], row('号', '文'))]))
      for (const item of page.items) {
        if (item.kind === 'open') open.push(item.node);
        if (item.kind === 'close') open.splice(open.indexOf(item.node), 1);
        if (item.kind === 'text' && item.node) expect(open).to.include(item.node);
      }
    expect(open).to.deep.equal([]);
  });
});

describe('running lines', () => {
  const furniture: PageTemplate['furniture'] = (page, pages) => [
    { text: '很长的题名'.repeat(8), style, y: 5, align: 'left', ruleY: 18 },
    { text: `${page}/${pages}`, style, y: 5, align: 'right' },
  ];
  const { items, lines } = setFurniture({ template: { ...template, furniture }, number: 3, items: [] }, 9);

  it('give way: a long text on the left ends before the one on the right', () => {
    const [long, short] = items as [(typeof items)[0], (typeof items)[0]]; // two texts in, two out
    expect(long.text.endsWith('…')).to.equal(true);
    expect(long.x + long.width).to.be.below(short.x);
    expect(short).to.include({ text: '3/9', x: 220 - short.width });
  });
  it('are ruled off over the whole width', () =>
    expect(lines.map(({ from, to }) => [...from, ...to])).to.deep.equal([[20, 18, 220, 18]]));
});
