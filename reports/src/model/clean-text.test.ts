import { expect } from 'chai';
import { cleanLine, cleanText, closeGaps } from './clean-text.js';

describe('cleanText', () => {
  const cases: [behaviour: string, text: string, clean: string][] = [
    ['brings line ends to one kind', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
    ['drops control characters', '口令\u0000为\u001b[31m空\u0085', '口令为[31m空'],
    ['drops marks that turn the direction around', '\u202e文件\u2066名\u200f', '文件名'],
    ['drops what has no width', '\ufeff零\u200b宽\u00ad字\ufe0f', '零宽字'],
    ['replaces half surrogates', 'a\ud83db', 'a\ufffdb'],
    ['keeps emoji, rare characters and punctuation', '🙂𠮷，“引号”……', '🙂𠮷，“引号”……'],
    ['composes accents', 'e\u0301', 'é'],
    ['trims both ends', '  记录　\n', '记录'],
  ];
  for (const [behaviour, text, clean] of cases) it(behaviour, () => expect(cleanText(text)).to.equal(clean));
});

describe('cleanLine', () => {
  it('puts a name on one line', () => expect(cleanLine('某县\r\n 人民医院')).to.equal('某县 人民医院'));
});

describe('closeGaps', () => {
  it('closes the gap between Chinese and numbers on either side', () =>
    expect(closeGaps('共 135 个，得分 76.02 不低于 70 分')).to.equal('共135个，得分76.02不低于70分'));
  it('keeps the spaces of Latin text', () => expect(closeGaps('GB/T 22239 标准 A B')).to.equal('GB/T 22239标准A B'));
});
