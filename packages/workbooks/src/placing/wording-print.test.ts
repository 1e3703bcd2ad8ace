import { expect } from 'chai';
import { catalog } from '@mlps/controls';
import { bareText } from './bare-text.js';
import { hasPrint, judgeOfficial } from './judge-official.js';
import { scoreOf } from './judge-row.js';
import { rowText } from './judge-wording.js';
import { pointWordings } from './wording-classes.js';
import { printOf, readPrint, writePrint } from './wording-print.js';
import { wordingPrints } from './wording-prints.js';

describe('fingerprints of wordings', () => {
  it('are there for every item of the catalog, and for no other', () => {
    expect(catalog.items.filter(({ id }) => !hasPrint(id))).to.deep.equal([]);
    const ids = wordingPrints.flatMap(([items]) => items.split(' '));
    expect(ids).to.have.length(catalog.items.length);
    expect(new Set(ids)).to.deep.equal(new Set(catalog.items.map(({ id }) => id)));
  });

  it('come back from their text as they were', () => {
    const print = printOf(bareText('机房应设置浇花用具，并由专人保管'));
    expect(readPrint(writePrint(print))).to.deep.equal(print);
  });

  it('carry neither order nor repetition of a text', () => {
    expect(writePrint(printOf('甲乙丙甲乙'))).to.equal(writePrint(printOf('丙甲乙丙')));
    for (const [, print] of wordingPrints) expect(writePrint(readPrint(print))).to.equal(print); // ascending
  });

  it('tell the wordings of one control point apart', () => {
    const prints = new Map(wordingPrints.flatMap(([items, print]) => items.split(' ').map((id) => [id, print])));
    for (const { classes, pointZh } of pointWordings()) {
      const variants = classes.map(({ items }) => new Set(items.map(({ id }) => prints.get(id))));
      const all = variants.flatMap((set) => [...set]);
      expect(new Set(all).size, pointZh).to.equal(all.length);
    }
  });

  it('find nothing alike in a text of something else', () => {
    const strange = rowText('食堂应每日公布菜单并留样四十八小时以备抽检，厨师须持健康证上岗');
    expect(scoreOf(judgeOfficial(strange, pointWordings()))).to.be.lessThan(0.35);
  });
});
