import { expect } from 'chai';
import { MlpsError } from '../errors.js';
import { rateHighRisk } from './rate-high-risk.js';

describe('rateHighRisk', () => {
  it('rates a confirmed situation high', () => {
    expect(rateHighRisk('6.4.1.1')).to.include({ risk: 'high', ground: null });
  });

  it('lowers with a ground, and the sentence tells it', () => {
    const rating = rateHighRisk('6.4.1.1', { to: 'medium', ground: ' 只能从本地控制台登录 ' });
    expect(rating.risk).to.equal('medium');
    expect(rating.zh).to.equal(
      '符合高风险判定情形 6.4.1.1“口令为空、太弱、共用，或免认证”，因“只能从本地控制台登录”降为中风险。',
    );
  });

  it('quotes the limit where only some of the problems may be lowered', () => {
    expect(rateHighRisk('6.4.3.2', { to: 'low', ground: '内网系统，访问受限' }).zh).to.contain('面向互联网的不能降级');
  });

  it('refuses to lower what has no lowering factor', () => {
    const call = (): unknown => rateHighRisk('6.5.1.2', { to: 'medium', ground: '已计划采购日志审计' });
    expect(call).to.throw(MlpsError, 'no lowering factor').with.property('code', 'risk.invalid');
  });

  it('refuses a blank ground', () => {
    expect(() => rateHighRisk('6.4.1.1', { to: 'medium', ground: '  ' })).to.throw(
      MlpsError,
      'name the lowering factor',
    );
  });

  it('refuses an unknown situation', () => {
    expect(() => rateHighRisk('1.2.3.4')).to.throw(MlpsError, 'not a high-risk situation');
  });
});
