import { expect } from 'chai';
import fc from 'fast-check';
import { withResult } from './cell.js';
import { cellText, pasteOf, readCell, readTable, writeTable } from './clipboard.js';

describe('a table on the clipboard', () => {
  it('is read as spreadsheets write it', () => {
    expect(readTable('符合\t不符合\r\n部分符合\t\r\n')).to.deep.equal([
      ['符合', '不符合'],
      ['部分符合', ''],
    ]);
    expect(readTable('"第一行\n第二行"\t"说""是"""')).to.deep.equal([['第一行\n第二行', '说"是"']]);
  });

  it('comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '符') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(fc.property(table, (rows) => expect(readTable(writeTable(rows))).to.deep.equal(rows) !== null));
  });
});

describe('a pasted cell', () => {
  const cases: readonly [text: string, result: string | null, rest: string | null][] = [
    ['符合', 'conform', null],
    [' 不适用 ', 'notApplicable', null],
    ['conform', 'conform', null],
    ['1', 'conform', null],
    ['0', 'notApplicable', null],
    ['√', 'conform', null],
    ['符合：已核查。', 'conform', '已核查。'],
    ['不符合 口令过短', 'nonconform', '口令过短'],
    ['部分符合\n仅部分启用', 'partial', '仅部分启用'],
    ['不符合项较多', null, '不符合项较多'],
    ['经核查，已启用', null, '经核查，已启用'],
    ['', null, null],
  ];
  for (const [text, result, rest] of cases)
    it(`${JSON.stringify(text)} says ${result ?? 'no result'} and ${rest ?? 'no text'}`, () => {
      expect(readCell(text)).to.deep.equal({ result, text: rest });
    });

  it('says again what was copied', () => {
    const content = { ...withResult(null, 'partial'), record: '仅部分启用，\n其余未启用' };
    expect(readCell(cellText(content))).to.deep.equal({ result: 'partial', text: content.record });
  });
});

describe('pasting', () => {
  const object = { id: 'a', name: 'a', kind: 'server' };
  const item = {} as never; // pasting does not look at it
  const before = { ...withResult(null, 'partial'), record: '旧', risk: 'low' as const };

  it('puts a text beside the result that stands there, and nowhere else', () => {
    expect(pasteOf({ result: null, text: '新' })(before, item, object)).to.deep.equal({ ...before, record: '新' });
    expect(pasteOf({ result: null, text: '新' })(null, item, object)).to.equal('noResult');
  });

  it('keeps the text when only a result comes, and drops the risk with the problem', () => {
    const after = pasteOf({ result: 'conform', text: null })(before, item, object);
    expect(after).to.include({ result: 'conform', record: '旧', risk: null });
  });

  it('takes no item for not applicable without a reason', () => {
    expect(pasteOf({ result: 'notApplicable', text: null })(before, item, object)).to.equal('noReason');
    expect(pasteOf({ result: 'notApplicable', text: '没有无线网络' })(null, item, object)).to.include({
      result: 'notApplicable',
      reason: '没有无线网络',
    });
  });

  it('changes nothing where the cell was empty', () => {
    expect(pasteOf({ result: null, text: null })(before, item, object)).to.equal(before);
  });
});
