import { expect } from 'chai';
import { columnLetters, columnNumber } from './column-mapping.js';
import { guessKind } from './guess-kind.js';
import { ObjectIds } from './object-ids.js';
import { extensionInName, partNamed } from './part-names.js';
import { resultFrom } from './result-words.js';
import { sheetDomain } from './sheet-domain.js';
import { splitLetter } from './split-letter.js';

describe('reading the cells of a record book', () => {
  const letters: [string, string, string][] = [
    ['a）应启用审计', 'a', '应启用审计'],
    [' ｂ） 应启用审计', 'b', '应启用审计'],
    ['C)应启用审计', 'c', '应启用审计'],
    ['（d）应启用审计', 'd', '应启用审计'],
    ['e、应启用审计', 'e', '应启用审计'],
    ['8.1.4.3 a) 应启用审计', 'a', '应启用审计'],
    ['应启用审计', '', '应启用审计'],
    ['USB）接口应封闭', '', 'USB）接口应封闭'],
  ];
  for (const [cell, letter, text] of letters)
    it(`finds ${letter ? `the letter ${letter}` : 'no letter'} in “${cell}”`, () => {
      expect(splitLetter(cell)).to.deep.equal({ letter, text });
    });

  const words: [string, string | null][] = [
    ['符合', 'conform'],
    [' 部分 符合 ', 'partial'],
    ['不符合。', 'nonconform'],
    ['不适用\n', 'notApplicable'],
    ['N/A', 'notApplicable'],
    ['基本符合', null],
    ['？', null],
    ['', null],
  ];
  for (const [cell, result] of words)
    it(`reads “${cell.trim()}” as ${result}`, () => {
      expect(resultFrom(cell)).to.equal(result);
    });

  it('takes an agency’s own result words', () => {
    expect(resultFrom('通过', { 通过: 'conform' })).to.equal('conform');
  });

  it('knows parts under their various names', () => {
    expect(
      ['安全通用要求', '云计算扩展要求', '云计算拓展要求', '移动互联安全扩展要求', ''].map(partNamed),
    ).to.deep.equal(['general', 'cloud', 'cloud', 'mobile', null]);
    expect(extensionInName('安全计算环境云扩展')).to.equal('cloud');
    expect(extensionInName('云服务器')).to.equal(null);
  });

  it('finds the class by the set of control points where the name says nothing', () => {
    expect(sheetDomain('防火墙', ['身份鉴别', '访问控制', '安全审计', '入侵防范'])).to.equal('安全计算环境');
    expect(sheetDomain('出口', ['边界防护', '访问控制', '安全审计'])).to.equal('安全区域边界');
  });

  it('does not believe a name that the control points contradict', () => {
    expect(sheetDomain('边界防火墙', ['身份鉴别', '访问控制', '安全审计', '数据备份恢复', '可信验证'])).to.equal(
      '安全计算环境',
    );
  });

  const kinds: [string, string | null, string][] = [
    ['中心机房', '安全物理环境', 'machine-room'],
    ['系统边界', '安全区域边界', 'boundary'],
    ['边界防火墙', '安全计算环境', 'security-device'],
    ['核心交换机', '安全计算环境', 'network-device'],
    ['Oracle', '安全计算环境', 'database'],
    ['数据库服务器', '安全计算环境', 'server'],
    ['数据库审计系统', '安全计算环境', 'security-device'],
    ['应用服务器1', '安全计算环境', 'server'],
    ['运维终端', '安全计算环境', 'terminal'],
    ['综合业务系统', '安全计算环境', 'application'],
    ['安全管理人员', '安全管理人员', 'personnel'],
    ['安全通信网络', '安全通信网络', 'network'],
  ];
  for (const [name, domain, kind] of kinds)
    it(`takes ${name} for ${kind}`, () => {
      expect(guessKind(name, domain, [])).to.equal(kind);
    });

  it('knows data by the points that only data are asked about', () => {
    expect(guessKind('病历', '安全计算环境', ['数据完整性', '数据备份恢复'])).to.equal('data');
  });

  it('gives equal names different ids, and a name the same id each time', () => {
    const ids = new ObjectIds();
    expect([ids.next(' 交换机 A|1 '), ids.next('交换机 A|1')]).to.deep.equal(['交换机-A-1', '交换机-A-1-2']);
  });

  it('counts columns as Excel does', () => {
    expect([1, 26, 27, 702, 703].map(columnLetters)).to.deep.equal(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(['a', 'Z', 'AA', 'ZZ', 'AAA', '', 'A1'].map(columnNumber)).to.deep.equal([1, 26, 27, 702, 703, null, null]);
  });
});
