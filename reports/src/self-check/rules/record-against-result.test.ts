import { expect } from 'chai';
import { firstConforming, firstProblem, found, withFinding } from '../../../test-support/check-cases.js';

const id = 'record-against-result';
const of = (record: string, at: number): string[] =>
  found(id, { evaluation: withFinding({ record }, at) })
    .filter(({ place }) => place === found(id, { evaluation: withFinding({ record: '' }, at) })[0]!.place)
    .map(({ messageZh }) => messageZh);

describe('self-check: records against their result', () => {
  it('has next to nothing to say about records written by people', () => expect(found(id)).to.have.length.below(3));
  for (const record of [
    '未启用登录失败处理功能。',
    '服务器没有安装防病毒软件。',
    '设备存在弱口令。',
    '口令策略不符合要求。',
  ])
    it(`warns when a conforming result says ${record}`, () =>
      expect(of(record, firstConforming())[0]).to.match(/^判为符合，记录却写有/));
  for (const record of [
    '原未启用，已在现场整改并复测。',
    '未发现默认账户。',
    '已启用双因素登录。',
    '系统没有无线网络，不涉及。',
  ])
    it(`is silent when a conforming result says ${record}`, () =>
      expect(of(record, firstConforming())).to.deep.equal([]));
  it('warns when a problem is praised', () =>
    expect(of('口令长度和复杂度均满足要求。', firstProblem())[0]).to.match(/^判为不符合，记录却只写/));
  it('is silent when praise is only half of the record', () =>
    expect(of('口令长度满足要求，但未设置更换周期。', firstProblem())).to.deep.equal([]));
  it('warns when a result has no record', () =>
    expect(found(id, { evaluation: withFinding({ record: '' }) })[0]!.messageZh).to.equal('有结果，没有结果记录'));
});
