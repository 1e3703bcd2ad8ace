import { expect } from 'chai';
import { PassThrough, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { pdfObjects } from '../../../test-support/pdf-objects.js';
import { pageLines, pdfText, plainText } from '../../../test-support/pdf-text.js';
import { openFaces } from '../fonts/default-faces.js';
import type { Block, PageTemplate } from '../layout/blocks.js';
import { pdfBuffer, writePdf } from './write-pdf.js';
import type { Paper } from './write-pdf.js';

const { body, heading } = openFaces();
const style = { face: body, size: 10, leading: 20 };
const title = { face: heading, size: 14, leading: 24 };
const template: PageTemplate = {
  width: 240,
  height: 240,
  margins: { top: 20, right: 20, bottom: 20, left: 20 },
  furniture: (page, pages) => [{ text: `${page}/${pages}`, style, y: 222, align: 'right' }],
};
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, style });
const head = (text: string, level: 1 | 2): Block => ({ kind: 'heading', level, text, style: title, bookmark: true });

function paper(...blocks: Block[]): Paper {
  return { blocks: () => blocks, template, title: '标题', author: '某单位', created: new Date('2026-09-30T00:00:00Z') };
}
const bodies = (pdf: Buffer): string[] => [...pdfObjects(pdf).values()].map((object) => object.body);

describe('writePdf', () => {
  it('writes a text that can be read back', async () => {
    const text = '“引号”……——《书名》〔2026〕12号：①③㎡≥90%，3.5℃；A·B•C，全角ＡＢ－～￥。';
    expect(plainText(pdfText(await pdfBuffer(paper(paragraph(text)))))).to.equal(`1/1${text}`);
  });
  it('reads back characters that share a glyph as they were written', async () => {
    const text = '·•·•';
    const sans: Block = { kind: 'paragraph', text, style: title };
    expect(plainText(pdfText(await pdfBuffer(paper(sans))))).to.include(text);
  });
  it('is not led astray by what earlier documents of the process wrote', async () => {
    await pdfBuffer(paper(paragraph('⼀•')));
    expect(plainText(pdfText(await pdfBuffer(paper(paragraph('一·')))))).to.equal('1/1一·');
  });
  it('numbers every page with the total', async () => {
    const pages = pdfText(await pdfBuffer(paper(paragraph('字'.repeat(500)))));
    expect(pages.map((page) => pageLines(page)[0])).to.deep.equal(['1/3', '2/3', '3/3']);
  });
  it('marks running lines as artifacts and text as content', async () => {
    const [page] = pdfText(await pdfBuffer(paper(paragraph('正文'))));
    expect(page!.runs.map(({ text, artifact }) => [text, artifact])).to.deep.equal([
      ['1/1', true],
      ['正文', false],
    ]);
  });
  it('gives equal bytes for equal papers', async () => {
    const make = (): Promise<Buffer> => pdfBuffer(paper(head('一、题', 1), paragraph('字'.repeat(300))));
    expect((await make()).equals(await make())).to.equal(true);
  });
  it('embeds its fonts as subsets and no other font', async () => {
    const fonts = bodies(await pdfBuffer(paper(head('题', 1), paragraph('文')))).filter((text) =>
      text.includes('/Type /Font\n'),
    );
    expect(fonts.length).to.equal(4); // two faces, each with its descendant
    for (const font of fonts) expect(font).to.match(/\/BaseFont \/[A-Z]{6}\+Noto/);
  });
  it('says language, title and that it is tagged', async () => {
    const all = bodies(await pdfBuffer(paper(paragraph('文')))).join('\n');
    expect(all).to.include('/Lang (zh-CN)').and.include('/Marked true').and.include('/DisplayDocTitle true');
  });
  it('nests headings in the bookmarks', async () => {
    const pdf = await pdfBuffer(paper(head('A', 1), head('B', 2), head('C', 2), head('D', 1)));
    const outline = bodies(pdf).filter((text) => /\/Title \([ABCD]\)/.test(text) && text.includes('/Dest'));
    expect(
      outline.map((text) => /\/Title \((.)\)/.exec(text)![1] + (text.includes('/First') ? '+' : '')).sort(),
    ).to.deep.equal(['A+', 'B', 'C', 'D']);
  });
  it('writes a structure of headings, paragraphs and tables', async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ width: 100 }],
      head: { cells: [{ text: '列', heads: 'Column' }] },
      rows: [{ cells: [{ text: '格' }] }, { cells: [{ text: '' }] }],
      style: { text: style, padding: { x: 2, y: 2 } },
    };
    const kinds = bodies(await pdfBuffer(paper(head('题', 1), paragraph('文'), table))).flatMap(
      (text) => /\/S \/(\w+)/.exec(text)?.[1] ?? [],
    );
    expect(kinds.sort()).to.deep.equal(['Document', 'H1', 'P', 'TD', 'TD', 'TH', 'TR', 'TR', 'TR', 'Table']);
  });
  it('tells the number of pages when it has written them into a stream', async () => {
    const sink = new PassThrough();
    sink.resume();
    expect(await writePdf(paper(paragraph('字'.repeat(500))), sink)).to.equal(3);
  });
  it('waits for a slow reader instead of filling the memory', async () => {
    const total = 600;
    let drawn = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const sink = new Writable({ write: (_chunk, _encoding, done) => void held.then(() => done()) });
    const writing = writePdf({ ...paper(), blocks: () => variedPages(total, () => (drawn += 1)) }, sink);
    await settled(() => drawn);
    expect(drawn - total, 'pages drawn after the count').to.be.within(1, total - 1);
    release();
    expect(await writing).to.equal(total);
    expect(drawn).to.equal(2 * total);
  });
  it('fails when the stream is closed early', async () => {
    const sink = new Writable({ write: (_chunk, _encoding, done) => done(new Error('磁盘已满')) });
    const error = await writePdf(paper(paragraph('字')), sink).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(Error).with.property('message', '磁盘已满');
  });
  it('fails when a block cannot be made, and ends the stream', async () => {
    const sink = new PassThrough();
    let asked = 0;
    const broken: Paper = { ...paper(), blocks: () => failing(() => (asked += 1) > 1) };
    const error = await writePdf(broken, sink).catch((reason: unknown) => reason);
    expect(error).to.have.property('message', '坏块');
    expect(sink.destroyed).to.equal(true);
  });
});

/** One paragraph, then a fault, once the paper is drawn and not only counted. */
function* failing(fails: () => boolean): Generator<Block> {
  const bad = fails();
  yield paragraph('字'.repeat(500));
  if (bad) throw new Error('坏块');
}

/** Pages of text that packs badly, each told when it is asked for. */
function* variedPages(count: number, told: () => void): Generator<Block> {
  for (let page = 0; page < count; page += 1) {
    told();
    const characters = Array.from({ length: 200 }, (_, at) => 0x4e00 + ((page * 211 + at * at * 17) % 3000));
    yield paragraph(String.fromCodePoint(...characters));
  }
}

/** Resolves once a value no longer changes. */
async function settled(value: () => number): Promise<void> {
  for (let before = -1; before !== value(); await setTimeout(150)) before = value();
}
