import { expect } from 'chai';
import { fillGaps } from './fill-gaps.js';
import type { PaperBlock } from './paper-model.js';

const heading = (level: 1 | 2, text: string): PaperBlock => ({ kind: 'heading', level, text });
const filled = (...sections: PaperBlock[][]): (PaperBlock | string)[] =>
  fillGaps(sections.map((blocks) => ({ zone: 'body' as const, orientation: 'portrait' as const, blocks }))).flatMap(
    ({ blocks }) => blocks.map((block) => ('text' in block ? block.text : block)),
  );

describe('fillGaps', () => {
  it('says of a chapter without content that there is none', () => {
    expect(filled([heading(1, '甲'), heading(1, '乙')])).to.deep.equal(['甲', '无。', '乙', '无。']);
  });

  it('leaves a heading above its sub-headings, and one whose content begins the next section', () => {
    const text: PaperBlock = { kind: 'paragraph', text: '正文' };
    expect(filled([heading(1, '甲'), heading(2, '一'), text, heading(1, '乙')], [text])).to.deep.equal([
      '甲',
      '一',
      '正文',
      '乙',
      '正文',
    ]);
  });

  it('gives a table without rows one that says so', () => {
    const columns = [{ title: '名称', share: 1 }];
    expect(filled([{ kind: 'table', columns, rows: [] }])).to.deep.equal([
      { kind: 'table', columns, rows: [{ band: '无' }] },
    ]);
  });
});
