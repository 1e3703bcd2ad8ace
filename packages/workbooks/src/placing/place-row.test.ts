import { expect } from 'chai';
import { catalog, tailor } from '@mlps/controls';
import type { Item } from '@mlps/controls';
import { keywordSentence, slip } from '../../test-support/invented-wording.js';
import { Random } from '../../test-support/random.js';
import { Placer } from './place-row.js';
import type { PlaceRequest, Placement } from './placement.js';

const level2 = new Placer('S2A2G2', []);
const ask = (item: Item, change: Partial<PlaceRequest> = {}): PlaceRequest => ({
  part: item.part,
  domainZh: item.domainZh,
  pointZh: item.pointZh,
  letter: item.letter,
  wording: item.statementZh,
  ...change,
});
const idOf = (placement: Placement): string =>
  placement.item?.id ?? (placement.item === null ? `${placement.code} ${placement.belongsTo ?? ''}`.trim() : '');

describe('placing a row', () => {
  const grades = ['S1A1G1', 'S2A2G2', 'S3A3G3', 'S4A4G4', 'S1A3G3', 'S2A1G2'];
  for (const grade of grades)
    it(`recognises every item of ${grade} and its extensions by our statement, by key terms and with slips, under any letter`, () => {
      const random = new Random(1);
      const extensions = ['cloud', 'mobile', 'iot', 'ics'] as const;
      const placer = new Placer(grade, extensions);
      for (const item of tailor(grade, { extensions })) {
        const letter = random.pick(['', 'a', 'b', 'z', item.letter]);
        for (const wording of [item.statementZh, keywordSentence(item, random), slip(item.statementZh, random)])
          expect(idOf(placer.place(ask(item, { letter, wording }))), `${item.id} ${wording}`).to.equal(item.id);
      }
    });

  it('refuses every wording that the grade does not have, and names where it belongs', () => {
    const random = new Random(2);
    const inGrade = new Set(tailor('S2A2G2').flatMap((item) => [item.pointZh + [...item.keywords].sort().join()]));
    const foreign = catalog
      .ofLevel(3, 'general')
      .filter((item) => !inGrade.has(item.pointZh + [...item.keywords].sort().join()));
    expect(foreign.length).to.be.greaterThan(70);
    for (const item of foreign)
      for (const wording of [item.statementZh, keywordSentence(item, random)])
        expect(idOf(level2.place(ask(item, { wording }))), wording).to.match(/^other-level L3-/);
  });

  it('never presses a row of level 3 into the same letter of level 2', () => {
    const third = catalog.get('L3-PES1-06');
    expect(third.letter).to.equal('c');
    expect(idOf(level2.place(ask(third, { letter: 'a' })))).to.equal('other-level L3-PES1-06');
  });

  it('lets a clear wording overrule the letter, and says so', () => {
    const item = catalog.get('L2-CES1-02');
    const placement = level2.place(ask(item, { letter: 'c' }));
    expect(placement).to.deep.include({ item });
    expect(placement.item && placement.remark)
      .to.contain('序号写作 c）')
      .and.to.contain('L2-CES1-02');
  });

  it('takes the letter where there is no wording', () => {
    const item = catalog.get('L2-CES1-02');
    expect(idOf(level2.place(ask(item, { wording: '' })))).to.equal('L2-CES1-02');
    expect(idOf(level2.place(ask(item, { wording: '', letter: '' })))).to.equal('no-wording');
  });

  it('takes the item of a control point that has only one under any letter or none', () => {
    const item = catalog.get('L2-PES1-03');
    for (const letter of ['', 'a', 'f'])
      expect(idOf(level2.place(ask(item, { letter, wording: '' })))).to.equal('L2-PES1-03');
  });

  it('does not place a wording that is like nothing in its control point', () => {
    const item = catalog.get('L2-CES1-02');
    const wording = '食堂每日公布菜单并保留样品四十八小时';
    expect(idOf(level2.place(ask(item, { wording })))).to.equal('unknown-wording');
  });

  it('follows the wording into another control point of the class, and says so', () => {
    const item = catalog.get('L2-CES1-02');
    const placement = level2.place(ask(item, { pointZh: '安全审计' }));
    expect(idOf(placement)).to.equal('L2-CES1-02');
    expect(placement.item && placement.remark).to.contain('身份鉴别');
  });

  it('knows a control point with a slip, a mark of S, A or G, or another 和', () => {
    for (const pointZh of ['身份鉴别（S2）', '身份鉴别 ', '身份鉴 别'])
      expect(idOf(level2.place(ask(catalog.get('L2-CES1-01'), { pointZh })))).to.equal('L2-CES1-01');
    const pointZh = '防盗窃与防破坏';
    expect(idOf(level2.place(ask(catalog.get('L2-PES1-04'), { pointZh })))).to.equal('L2-PES1-04');
  });

  it('says which extension a row needs', () => {
    const cloud = catalog.ofLevel(2, 'cloud')[0]!;
    expect(idOf(level2.place(ask(cloud)))).to.equal(`extension-not-chosen ${cloud.id}`);
  });

  it('does not place what has neither a known control point nor a known wording', () => {
    const request = { part: null, domainZh: null, pointZh: '食品安全', letter: 'a', wording: '应保持厨房清洁' };
    expect(idOf(level2.place(request))).to.equal('unknown-point');
  });
});
