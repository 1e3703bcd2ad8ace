import { expect } from 'chai';
import fc from 'fast-check';
import { fitColumns } from './fit-columns.js';
import { labelWidth } from './label-width.js';
import { textWidth } from './text-width.js';

const column = (title: string, share: number): { title: string; share: number } => ({ title, share });
const long = '这一格的文字很长，一行放不下，总要折成几行';

describe('widths of columns', () => {
  it('follow the shares where everything has room', () =>
    expect(fitColumns([column('甲', 1), column('乙', 3)], [['一', '二']], 40)).to.deep.equal([10, 30]));
  it('break no title, no number, no date and no result while another column can give', () => {
    const columns = [column('序号', 1), column('期限', 1), column('结果', 1), column('问题', 9)];
    const [number, date, result] = fitColumns(columns, [['12', '2026年12月20日', '部分符合', long]], 40);
    expect(number).to.be.at.least(textWidth('序号'));
    expect(date).to.be.at.least(textWidth('2026年12月20日'));
    expect(result).to.be.at.least(4);
  });
  it('leave to long texts what short cells do not need', () => {
    const [, text] = fitColumns([column('状态', 5), column('问题', 5)], [['待整改', long]], 40);
    expect(text).to.be.above(30);
  });
  it('stay as they are where there is not enough for all', () =>
    expect(fitColumns([column('2026年', 1), column('2027年', 1)], [], 4)).to.deep.equal([2, 2]));
  it('add up to the width, and none is negative', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: fc.string({ maxLength: 12 }), share: fc.integer({ min: 1, max: 40 }) }), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.array(fc.array(fc.string({ maxLength: 40 }), { minLength: 9, maxLength: 9 }), { maxLength: 4 }),
        fc.integer({ min: 10, max: 120 }),
        (columns, rows, width) => {
          const widths = fitColumns(columns, rows, width);
          expect(widths.reduce((sum, one) => sum + one, 0)).to.be.closeTo(width, 1e-6);
          for (const one of widths) expect(one).to.be.above(0);
        },
      ),
      { seed: 6, numRuns: 200 },
    ));
  it('of labels hold the longest on one line, within bounds', () => {
    const of = (...labels: string[]): number =>
      labelWidth(
        labels.map((label) => ({ label, text: '' })),
        440,
      );
    expect(of('编号')).to.be.closeTo(440 * 0.26, 1e-6);
    expect(of('门户网站和新媒体账号')).to.be.above(10 * 10.5);
    expect(of('这一条问题长得无论如何也不能在一行里放下的')).to.be.closeTo(440 * 0.46, 1e-6);
  });
});
