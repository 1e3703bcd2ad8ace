import { expect } from 'chai';
import { catalog } from '../src/catalog/catalog.js';
import { guidance } from '../src/catalog/guidance.js';
import { allTexts } from '../test-support/read-data.js';

const texts = allTexts();
const chinese = /[\u4e00-\u9fff]/;
const at = ({ file, entry }: (typeof texts)[number]): string => `${file} ${entry.units[0]}`;

describe('texts of the catalog', () => {
  it('stand for every item, once', () => {
    const units = texts.flatMap(({ entry }) => entry.units);
    expect(units).to.have.length(942);
    expect(new Set(units)).to.deep.equal(new Set(catalog.items.map((item) => item.id)));
  });

  it('share a wording only between items of one control point', () => {
    const pointOf = (id: string): string =>
      `${catalog.get(id).part}/${catalog.get(id).domain}/${catalog.get(id).pointZh}`;
    expect(texts.filter(({ entry }) => new Set(entry.units.map(pointOf)).size !== 1).map(at)).to.deep.equal([]);
  });

  it('are complete in both languages', () => {
    const incomplete = texts.filter(({ entry }) =>
      [
        entry.statementZh,
        entry.statementEn,
        entry.adviceNowZh,
        entry.adviceNowEn,
        entry.adviceBuildZh,
        entry.adviceBuildEn,
      ].some((text) => text.trim().length < 8),
    );
    expect(incomplete.map(at)).to.deep.equal([]);
    expect(
      texts.filter(({ entry }) => Boolean(entry.differenceZh) !== Boolean(entry.differenceEn)).map(at),
    ).to.deep.equal([]);
  });

  it('say what is new, where a requirement begins above the first level', () => {
    const firstLevel = (units: readonly string[]): number => Math.min(...units.map((id) => catalog.get(id).level));
    const silent = texts.filter(({ entry }) => firstLevel(entry.units) > 1 && entry.differenceZh === '');
    expect(silent.map(at)).to.deep.equal([]);
  });

  it('name steps, evidence and typical faults, the same number in both languages', () => {
    const thin = texts.filter(
      ({ entry }) =>
        entry.steps.length < 2 ||
        entry.evidenceZh.length < 2 ||
        entry.nonconformitiesZh.length < 2 ||
        entry.evidenceZh.length !== entry.evidenceEn.length ||
        entry.nonconformitiesZh.length !== entry.nonconformitiesEn.length,
    );
    expect(thin.map(at)).to.deep.equal([]);
  });

  it('keep their languages apart', () => {
    const mixed = texts.filter(
      ({ entry }) =>
        !chinese.test(entry.statementZh) ||
        entry.steps.some((step) => !chinese.test(step.zh)) ||
        chinese.test(entry.adviceNowEn + entry.adviceBuildEn + entry.statementEn),
    );
    expect(mixed.map(at)).to.deep.equal([]);
  });

  it('say each requirement once: no two wordings have the same statement', () => {
    for (const field of ['statementZh', 'statementEn', 'adviceNowZh', 'adviceNowEn'] as const) {
      const seen = new Map<string, string>();
      const doubled = texts.filter((text) => {
        const known = seen.get(text.entry[field]);
        seen.set(text.entry[field], at(text));
        return known !== undefined;
      });
      expect(doubled.map(at), field).to.deep.equal([]);
    }
  });

  it('hold no placeholder', () => {
    const placeholder = /TODO|TBD|FIXME|待补充|lorem|xxx/i;
    expect(texts.filter(({ entry }) => placeholder.test(JSON.stringify(entry))).map(at)).to.deep.equal([]);
  });

  it('use full-width punctuation between Chinese characters', () => {
    const halfWidth = /[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]/;
    const wrong = texts.filter(({ entry }) =>
      halfWidth.test(
        [entry.statementZh, entry.adviceNowZh, entry.adviceBuildZh, ...entry.steps.map((step) => step.zh)].join('\n'),
      ),
    );
    expect(wrong.map(at)).to.deep.equal([]);
  });

  it('answer guidance for every item', () => {
    expect(catalog.items.filter((item) => guidance(item.id).steps.length === 0)).to.deep.equal([]);
  });
});
