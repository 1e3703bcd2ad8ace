import { expect } from 'chai';
import { searchKey } from './search-key.js';

describe('searchKey', () => {
  const cases: [name: string, typed: string][] = [
    ['综合业务信息系统', 'zhywxxxt'],
    ['综合业务信息系统', 'zongheye'],
    ['重庆路社区平台', 'cql'],
    ['县医院 HIS', 'xyy his'],
    ['绿色通道', 'lvse'],
    ['99000000000-22001', '22001'],
  ];
  for (const [name, typed] of cases)
    it(`lets "${typed}" find "${name}"`, () => expect(searchKey([name])).to.include(typed));

  it('holds every name once, without the empty ones', () => {
    expect(searchKey(['HIS', null, 'his', ''])).to.equal('his');
  });

  it('is cut before it grows beyond all bounds', () => {
    expect(searchKey(['系统'.repeat(5000)]).length).to.be.at.most(4000);
  });
});
