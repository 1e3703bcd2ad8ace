import { expect } from 'chai';
import { catalog } from '../catalog/catalog.js';
import type { ItemId } from '../generated/item-ids.js';
import { MlpsError } from '../errors.js';
import { highRiskSituations } from './high-risk-data.js';
import { matchHighRisk } from './match-high-risk.js';

const idsFor = (...query: Parameters<typeof matchHighRisk>): string[] =>
  matchHighRisk(...query).map((m) => m.situation.id);

describe('matchHighRisk', () => {
  it('finds every situation again from each of its items', () => {
    const lost = highRiskSituations.flatMap((situation) =>
      Object.entries(situation.units).filter(
        ([level, unit]) =>
          unit !== null && !idsFor(unit as ItemId, Number(level) as 1 | 2 | 3 | 4).includes(situation.id),
      ),
    );
    expect(lost).to.deep.equal([]);
  });

  it('proposes nothing for an item without a situation', () => {
    expect(matchHighRisk('L3-CES1-02', 3, '登录失败处理未启用')).to.deep.equal([]);
  });

  it('proposes nothing at a level to which the situation does not apply', () => {
    expect(idsFor('L3-CES1-04', 3)).to.deep.equal(['6.4.1.3']);
    expect(idsFor('L3-CES1-04', 2)).to.deep.equal([]);
  });

  it('takes the level of the item when none is given', () => {
    expect(idsFor('L4-CES1-32')).to.deep.equal(['6.4.6.3']);
  });

  it('proposes a level-2 item of a level-3 system when the situation applies to both', () => {
    expect(idsFor('L2-CES1-01', 3)).to.deep.equal(['6.4.1.1']);
  });

  it('leaves out what a condition excludes, and keeps open what is not known', () => {
    expect(idsFor('L3-CNS1-05', 3, null, { highContinuity: false })).to.deep.equal([]);
    expect(matchHighRisk('L3-CNS1-05', 3)[0]!.openConditions).to.deep.equal(['highContinuity']);
    expect(matchHighRisk('L3-CNS1-05', 3, null, { highContinuity: true })[0]!.openConditions).to.deep.equal([]);
  });

  it('takes one of two cloud roles as enough', () => {
    const query = (context: object): string[] => idsFor('L3-ABS2-01', 3, null, context);
    expect(query({ cloudTenant: true, cloudPlatform: false })).to.deep.equal(['7.3.1.1']);
    expect(query({ cloudTenant: false, cloudPlatform: false })).to.deep.equal([]);
    expect(matchHighRisk('L3-ABS2-01', 3, null, { cloudTenant: true })[0]!.openConditions).to.deep.equal([]);
  });

  it('shows the words of the record that speak for the situation and for its lowering factor', () => {
    const [match] = matchHighRisk('L3-CES1-01', 3, '存在弱口令，多个管理员共用一个口令，仅允许本地登录');
    expect(match!.terms).to.include('弱口令');
    expect(match!.loweringTerms).to.include('本地登录');
    expect(match!.similarity).to.be.within(0.1, 1);
  });

  it('gives no similarity without a record', () => {
    expect(matchHighRisk('L3-CES1-01', 3)[0]).to.include({ similarity: 0, link: 'item' });
  });

  it('adds the other situations of the control point on demand, after the item’s own, the best fitting first', () => {
    const record = '数据库以系统管理员身份运行，远程管理口令明文传送';
    const matches = matchHighRisk(catalog.get('L3-CES1-01'), 3, record, { related: true });
    expect(matches.map((m) => m.situation.id)).to.deep.equal(['6.4.1.1', '6.4.1.2', '6.4.1.3']);
    expect(matches.map((m) => m.link)).to.deep.equal(['item', 'point', 'point']);
  });

  it('tells known disagreements of the guide', () => {
    expect(matchHighRisk('L2-ABS1-06', 2)[0]!.oddities.map((oddity) => oddity.kind)).to.deep.equal(['wording-differs']);
  });

  it('refuses what is no item id', () => {
    expect(() => matchHighRisk('口令' as ItemId, 3))
      .to.throw(MlpsError)
      .with.property('code', 'catalog.unknown-item');
  });
});
