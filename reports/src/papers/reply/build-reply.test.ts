import { expect } from 'chai';
import { sampleReply } from '../../../test-support/sample-reply.js';
import { paperTexts } from '../document/paper-texts.js';
import { buildReply } from './build-reply.js';

const options = { date: '2026-11-23', number: '某医〔2026〕8号' };
const text = (input = sampleReply()): string => JSON.stringify(buildReply(input, options));

describe('buildReply', () => {
  it('answers the notice by name and number', () =>
    expect(text()).to.contain('《网络安全等级保护整改通知书》（某测整〔2026〕12号）').and.contain('"某测评机构："'));
  it('tells modules with their vendors, grade, filing number, steps and score', () => {
    for (const told of [
      'HIS',
      'PACS',
      '甲软件公司',
      '第二级，S2A2G2',
      '99000000000-22001',
      '2022年3月28日通过专家评审',
      '76.02分',
    ])
      expect(text()).to.contain(told);
  });
  it('tells the score before and after the retest', () => expect(text()).to.match(/综合得分由76\.02分变为7\d\.\d\d分/));
  it('tells no second score without a retest', () =>
    expect(text({ ...sampleReply(), retest: null })).to.not.contain('经复测，'));
  it('tells the accepted problem with each measure, what is left, who approved, and until when', () => {
    for (const told of [
      '1.数据库服务器',
      '2.只允许',
      '3.设置强口令',
      '剩余风险为中',
      '分管副院长，2026年10月26日',
      '2027年10月25日',
    ])
      expect(text()).to.contain(told);
  });
  it('tells an extension that was refused', () =>
    expect(text()).to.contain('由2026年12月15日延至2027年2月28日：未获批准'));
  it('counts groups as the table lists them', () => {
    const told = text();
    for (const [group, count] of [
      ['测评现场已整改', 10],
      ['已整改并复测通过', 9],
      ['正在整改', 10],
      ['暂无法整改、已采取补偿措施', 1],
    ] as const)
      // prettier-ignore
      expect(told).to.contain(`${group}${count}项`);
  });
  it('tells products, team, other systems and whoever vouches for it', () => {
    for (const told of [
      '已部署安全产品5类，正在采购3类',
      '技术人员3名',
      '门户网站：等级测评进行中',
      '真实性',
      '整改报告签收回执',
    ])
      expect(text()).to.contain(told);
  });
  it('leaves out what nobody entered instead of printing empty chapters', () => {
    const { evaluation, unit } = sampleReply();
    const told = [...paperTexts(buildReply({ evaluation, unit, records: [] }, options))].join('\n');
    expect(told)
      .to.not.contain('安全产品部署情况')
      .and.not.contain('回执')
      .and.not.contain('null')
      .and.not.contain('undefined');
    expect(told).to.contain('本次没有需要整改的问题');
  });
});
