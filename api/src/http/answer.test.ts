import { expect } from 'chai';
import { disposition } from './answer.js';

describe('disposition', () => {
  it('gives a Chinese name whole by RFC 5987 and a harmless one for old programs', () => {
    const text = disposition('通知书 〔2026〕1号.pdf');
    expect(text).to.equal(
      `attachment; filename="___ _2026_1_.pdf"; filename*=UTF-8''%E9%80%9A%E7%9F%A5%E4%B9%A6%20%E3%80%942026%E3%80%951%E5%8F%B7.pdf`,
    );
  });

  it('lets no quote, backslash or line end out of its field', () => {
    expect(disposition('a"b\\c\r\nX: y\'.pdf')).to.equal(
      `attachment; filename="a_b_c__X: y'.pdf"; filename*=UTF-8''a%22b%5Cc%0D%0AX%3A%20y%27.pdf`,
    );
  });
});
