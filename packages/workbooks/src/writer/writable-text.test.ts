import { expect } from 'chai';
import { writableText } from './writable-text.js';
import { writeWorkbook } from './write-workbook.js';
import { read } from 'xlsx';

describe('writableText', () => {
  it('leaves out what XML cannot hold, however deep, and keeps the rest', () => {
    const at = new Date(0);
    const value = { a: ['一\u0001\u000B\uFFFE二', 1, null], b: { c: '\uD800三\n\t𠮷', at }, d: undefined };
    expect(writableText(value)).to.deep.equal({ a: ['一二', 1, null], b: { c: '三\n\t𠮷', at }, d: undefined });
  });

  it('is true of every text of a book, so that the book can be opened', async () => {
    const bad = '甲\u0001\uFFFE乙';
    const sheet = { name: bad, columns: [{ width: 10 }], rows: [{ cells: [bad] }] };
    const lists = [{ range: 'A1:A2', entries: [bad], message: bad }];
    const print = { orientation: 'portrait' as const, header: bad };
    const book = { title: bad, author: bad, created: new Date(0), sheets: [{ ...sheet, lists, print }] };
    const { SheetNames, Props } = read(await writeWorkbook(book));
    expect([SheetNames, Props?.Title, Props?.Author]).to.deep.equal([['甲乙'], '甲乙', '甲乙']);
  });
});
