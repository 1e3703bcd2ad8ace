import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { isProblem, parseEvaluation, scoreEvaluation, tailor } from '@mlps/controls';
import type { Edition, Finding } from '@mlps/controls';

const text = readFileSync(new URL('../fixtures/hospital.json', import.meta.url), 'utf8');
const hospital = parseEvaluation(JSON.parse(text));
const { findings } = hospital;
const items = new Map(tailor('S2A2G2').map((item) => [item.id as string, item]));
const kindOf = new Map(hospital.objects.map((object) => [object.id, object.kind]));
const problems = findings.filter((finding) => isProblem(finding.result));
const inapplicable = findings.filter((finding) => finding.result === 'notApplicable');
const place = (finding: Finding): string => `${finding.object} ${finding.item}`;
const blank = (words: string | null | undefined): boolean => (words ?? '').trim() === '';

/** Two fractions `p/q` are equal when their cross products are. */
function expectFraction(fraction: string | null, numerator: bigint, denominator: bigint): void {
  const [p, q] = fraction!.split('/').map(BigInt);
  expect(p! * denominator).to.equal(numerator * q!);
}

describe('the hospital under the 2021 edition', () => {
  const result = scoreEvaluation(hospital);
  it('scores 76.02 and is 中', () => expect(result).to.include({ score: 76.02, conclusion: '中' }));
  it('loses exactly 29.5 of 123 units', () => expectFraction(result.exact, 12_300n - 2_950n, 123n));
  it('has 135 items, 12 of them not applicable', () =>
    expect(result.counts.all).to.include({ total: 135, notApplicable: 12, applicable: 123, open: 0 }));
  it('is complete', () => expect(result).to.deep.include({ complete: true, missing: [] }));
  it('has medium and low risks, none high and none unrated', () => {
    expect(result.problems).to.include({ high: 0, unrated: 0 });
    expect(result.problems.medium).to.be.above(0);
    expect(result.problems.low).to.be.above(0);
  });
  it('reaches the floor in neither half', () => {
    expect(result.technical?.floored).to.equal(false);
    expect(result.management?.floored).to.equal(false);
    expect(result.floors).to.deep.equal([]);
  });
});

describe('the hospital under the other editions', () => {
  const under = (edition: Edition) => scoreEvaluation(hospital, { edition });
  it('conforms in 93 of 123 items by the 2025 edition and is 基本符合', () => {
    expect(under('2025')).to.include({ rate: 75.61, conclusion: '基本符合', score: null });
    expectFraction(under('2025').exact, 9_300n, 123n);
  });
  it('prints its one hazard of the 2025 edition as rectified', () =>
    expect(under('2025').hazardsPrinted).to.equal('1（1个已整改）'));
  it('is 基本符合 by the 2015 edition', () => {
    expect(under('2015').conclusion).to.equal('基本符合');
    expect(under('2015').score).to.be.within(60, 100);
  });
  it('is 良 by the 2019 edition', () => expect(under('2019').conclusion).to.equal('良'));
});

describe('the findings of the hospital', () => {
  it('name an object of a kind on which the item is evaluated', () => {
    const misplaced = findings.filter(({ item, object }) => {
      const known: readonly string[] = items.get(item)!.kinds;
      return known.length > 0 && !known.includes(kindOf.get(object)!);
    });
    expect(misplaced.map(place)).to.deep.equal([]);
  });
  it('leave no object without a result', () =>
    expect(new Set(findings.map(({ object }) => object)).size).to.equal(hospital.objects.length));
  it('carry a record of 25 to 90 characters', () => {
    const odd = findings.filter(({ record }) => (record ?? '').length < 25 || record!.length > 90);
    expect(odd.map(place)).to.deep.equal([]);
  });
  it('carry no record twice', () =>
    expect(new Set(findings.map(({ record }) => record)).size).to.equal(findings.length));
  it('rate every problem', () => expect(problems.filter(({ risk }) => !risk).map(place)).to.deep.equal([]));
  it('rate nothing that is no problem', () =>
    expect(findings.filter(({ result, risk }) => !isProblem(result) && risk).map(place)).to.deep.equal([]));
  it('advise on every medium risk', () =>
    expect(problems.filter(({ risk, advice }) => risk === 'medium' && blank(advice)).map(place)).to.deep.equal([]));
  it('give a reason wherever an item does not apply', () =>
    expect(inapplicable.filter(({ reason }) => blank(reason)).map(place)).to.deep.equal([]));
  it('leave the database unpatched, at medium risk', () =>
    expect(findings.find(({ object, item }) => object === 'db-1' && item === 'L2-CES1-15')).to.include({
      result: 'nonconform',
      risk: 'medium',
    }));
});

describe('the words of the hospital', () => {
  const prose = findings.flatMap(({ record, reason, advice }) => [record, reason, advice]).join('\n');
  const generic = 'HIS LIS EMRS PACS Web Windows Linux Telnet SSH SNMP HTTPS TLS VLAN U MB GB kVA g S A G'.split(' ');
  it('name no product, only generic techniques and units', () =>
    expect([...new Set(prose.match(/[A-Za-z]+/g))].filter((word) => !generic.includes(word))).to.deep.equal([]));
  it('name no company, hospital or evaluation body beyond the invented ones', () => {
    const named = text.match(/.{3}公司|.{2}人民医院|.{5}测评中心/g);
    const invented = ['甲软件公司', '乙影像公司', '某县人民医院', '某网络安全测评中心'];
    expect([...new Set(named)]).to.have.members(invented);
  });
  it('name no province, city or county', () => expect(prose).to.not.match(/(?<!缺)省|市(?!电)|县(?!卫健)/));
  it('use full-width punctuation', () => expect(prose).to.not.match(/[,;:!?()"]/));
});
