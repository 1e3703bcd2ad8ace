import { expect } from 'chai';
import fc from 'fast-check';
import { openFaces } from '../fonts/default-faces.js';
import { breakLines } from './break-lines.js';
import type { Line } from './break-lines.js';

const { body: face } = openFaces();
/** Lines of a column that holds so many Chinese characters. */
const lines = (text: string, characters: number, indent = 0): string[] =>
  broken(text, characters, indent).map((line) => line.text);
const broken = (text: string, characters: number, indent = 0): Line[] =>
  breakLines(text, { face, size: 10, width: characters * 10, indent: indent * 10 });

describe('breakLines', () => {
  const cases: [behaviour: string, text: string, characters: number, expected: string[]][] = [
    ['fills a line to its last character', '一二三四五六', 3, ['一二三', '四五六']],
    ['begins no line with a closing mark', '一二三。四五', 3, ['一二', '三。四', '五']],
    ['begins no line with two closing marks', '一二三”。四', 3, ['一二', '三”。', '四']],
    ['ends no line with an opening mark', '一二（三四）', 3, ['一二', '（三', '四）']],
    ['keeps words whole', '使用Telnet', 4, ['使用', 'Telnet']],
    ['keeps numbers, addresses and dates whole', '源地址192.168.0.1', 6, ['源地址', '192.168.0.1']],
    ['keeps a percentage whole', '达到了90%', 4, ['达到了', '90%']],
    ['breaks between a mark and a word', '系统（HIS、LIS、EMRS）', 7, ['系统（HIS、', 'LIS、EMRS）']],
    ['breaks after a hyphen before a letter', 'well-known', 4, ['well-', 'known']],
    ['keeps both halves of a dash together', '一二——三', 3, ['一二', '——三']],
    ['keeps an apostrophe in its word', '一二三 don’t', 4, ['一二三', 'don’t']],
    ['drops the spaces at the end of a line', '一二三   四', 3, ['一二三', '四']],
    ['parts paragraphs at line feeds', '一\n\n二', 3, ['一', '', '二']],
    ['gives one empty line for an empty text', '', 3, ['']],
  ];
  for (const [behaviour, text, characters, expected] of cases)
    it(behaviour, () => expect(lines(text, characters)).to.deep.equal(expected));

  it('cuts a word that no line can hold', () => {
    const parts = lines('x'.repeat(50), 4);
    expect(parts.join('')).to.equal('x'.repeat(50));
    expect(parts.length).to.be.greaterThan(4);
  });
  it('cuts a run of marks that no rule can hold', () =>
    expect(lines('！'.repeat(7), 3)).to.deep.equal(['！！！', '！！！', '！']));
  it('indents the first line of each paragraph', () => {
    const result = broken('一二三四\n五', 3, 2);
    expect(result.map(({ text, indent }) => [text, indent])).to.deep.equal([
      ['一', 20],
      ['二三四', 0],
      ['五', 20],
    ]);
  });
  it('marks the last line of each paragraph', () =>
    expect(broken('一二三四\n五', 3).map((line) => line.last)).to.deep.equal([false, true, true]));

  const texts = fc.string({
    unit: fc.constantFrom(...Array.from('一二三四。，、（）“”《》：；！……——Aa1.%-/ 0')),
    maxLength: 80,
  });
  const widths = fc.integer({ min: 4, max: 30 });
  const options = { seed: 20260930, numRuns: 400 };

  it('loses nothing but spaces at line ends', () =>
    fc.assert(
      fc.property(
        texts,
        widths,
        (text, width) => lines(text, width).join('').replaceAll(' ', '') === text.replaceAll(' ', ''),
      ),
      options,
    ));
  it('makes no line wider than its room', () =>
    fc.assert(
      fc.property(texts, widths, (text, width) => broken(text, width).every((line) => line.width <= width * 10 + 0.02)),
      options,
    ));
  it('begins no line with a closing mark while another break is possible', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('一二三四五六七A1。，）”')), maxLength: 80 }),
        widths,
        (raw, width) => {
          const text = raw.replace(/[。，）”]{2,}/g, '。');
          return lines(text, width)
            .slice(1)
            .every((line) => !/^[。，）”]/.test(line));
        },
      ),
      options,
    ));
});
