import { expect } from 'chai';
import type { PaperBlock } from '../document/paper-model.js';
import { paperSheets } from './paper-sheets.js';

const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text });
const table = (title: string, cell: string, caption?: string): PaperBlock => ({
  kind: 'table',
  columns: [{ title, share: 1 }],
  rows: [[cell]],
  ...(caption ? { caption } : {}),
});
const sheets = (...blocks: PaperBlock[]): ReturnType<typeof paperSheets> =>
  paperSheets({ sections: [{ zone: 'body', orientation: 'portrait', blocks }] });

describe('tables of a paper as sheets', () => {
  it('are named after their caption, else their heading', () =>
    expect(
      sheets(heading('一、甲'), table('列', '1', '表1　乙'), heading('二、丙'), table('栏', '2')).map(
        ({ name }) => name,
      ),
    ).to.deep.equal(['表1 乙', '二、丙']));
  it('share a sheet when their columns are the same, parted by their headings', () =>
    expect(
      sheets(heading('甲'), table('列', '1'), heading('乙'), table('列', '2'), heading('丙'), table('列', '3'))[0]!
        .rows,
    ).to.deep.equal([{ band: '甲' }, ['1'], { band: '乙' }, ['2'], { band: '丙' }, ['3']]));
  it('bear no heading row while they stand alone', () =>
    expect(sheets(heading('甲'), table('列', '1'))[0]!.rows).to.deep.equal([['1']]));
  it('never bear the same name, nor one that Excel refuses', () => {
    const names = sheets(heading('甲/乙'.repeat(12)), table('列', '1'), table('栏', '2')).map(({ name }) => name);
    expect(new Set(names).size).to.equal(2);
    for (const name of names) expect(name).to.match(/^[^/]{1,31}$/);
  });
});
