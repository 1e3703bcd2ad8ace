import { expect } from 'chai';
import { catalog } from '../src/catalog/catalog.js';
import type { HighRiskData, HighRiskSituation } from '../src/risk/high-risk-types.js';
import { hazardPrinciples, majorHazards } from '../src/risk/high-risk-data.js';
import { readData } from '../test-support/read-data.js';

const { situations, hazards, oddities } = readData<HighRiskData>('high-risk.json');
const faults = (wrong: (situation: HighRiskSituation) => boolean): string[] =>
  situations.filter(wrong).map(({ id }) => id);
const excepted = (kind: string): string[] => oddities.filter((o) => o.kind === kind).flatMap((o) => o.situations);

describe('high-risk situations', () => {
  it('are 81, numbered as the guide numbers them, each id once', () => {
    expect(situations.map(({ seq }) => seq)).to.deep.equal(Array.from({ length: 81 }, (_, index) => index + 1));
    expect(new Set(situations.map(({ id }) => id)).size).to.equal(81);
  });

  it('name one item for each of their levels, or are a known exception', () => {
    const wrong = faults(({ levels, units }) => levels.join() !== Object.keys(units).join());
    expect(wrong).to.deep.equal([]);
    const withoutItem = faults(({ units }) => Object.values(units).includes(null));
    expect(withoutItem).to.deep.equal(excepted('no-clause'));
  });

  it('link items that the catalog holds, of the same level, part, domain and control point', () => {
    const wrong = situations.flatMap(({ units, part, domain, pointZh }) =>
      Object.entries(units).filter(([level, unit]) => {
        if (unit === null) return false;
        const item = catalog.get(unit);
        const found = [item.level, item.part, item.domain, item.pointZh].join();
        return found !== [level, part, domain, pointZh].join();
      }),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('give an item to one situation only', () => {
    const units = situations.flatMap((situation) => Object.values(situation.units).filter((unit) => unit !== null));
    expect(new Set(units).size).to.equal(units.length);
  });

  it('tell the lowering factor exactly when there is one', () => {
    expect(faults(({ lowering, loweringZh }) => (lowering === 'none') !== (loweringZh === null))).to.deep.equal([]);
    expect(faults(({ lowering, loweringEn }) => (lowering === 'none') !== (loweringEn === null))).to.deep.equal([]);
    expect(faults(({ lowering, loweringZh }) => lowering === 'part' && !loweringZh!.startsWith('仅对'))).to.deep.equal(
      [],
    );
  });

  it('carry every text in both languages', () => {
    expect(faults(({ titleZh, zh }) => !/\p{Script=Han}/u.test(titleZh) || !zh.endsWith('。'))).to.deep.equal([]);
    expect(faults(({ titleEn, en }) => /\p{Script=Han}/u.test(titleEn + en) || !en.endsWith('.'))).to.deep.equal([]);
  });

  it('keep exceptions only for situations that exist', () => {
    const ids = situations.map(({ id }) => id);
    expect(oddities.flatMap((oddity) => oddity.situations).filter((id) => !ids.includes(id))).to.deep.equal([]);
  });
});

describe('major hazards', () => {
  it('are 32, A-01 to A-32 in order', () => {
    const ids = Array.from({ length: 32 }, (_, index) => `A-${String(index + 1).padStart(2, '0')}`);
    expect(hazards.map(({ id }) => id)).to.deep.equal(ids);
  });

  it('and situations point at each other', () => {
    const forth = hazards.flatMap(({ id, situation }) => (situation === null ? [] : [`${id} ${situation}`]));
    const back = situations.flatMap(({ id, hazard }) => (hazard === null ? [] : [`${hazard} ${id}`]));
    expect(forth.sort()).to.deep.equal(back.sort());
  });

  it('have texts in both languages, their own or those of the situation', () => {
    expect(majorHazards.filter(({ titleZh, titleEn, zh, en }) => !(titleZh && titleEn && zh && en))).to.deep.equal([]);
  });

  it('are judged by three principles', () => {
    expect(hazardPrinciples.map(({ nameZh }) => nameZh)).to.deep.equal(['相关性', '严重性', '高发性']);
  });
});
