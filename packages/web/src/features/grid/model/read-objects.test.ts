import { expect } from 'chai';
import { readObjects } from './read-objects.js';

describe('objects as they are typed', () => {
  const read = (text: string): string[] => readObjects(text, 'server').map(({ name, kind }) => `${name}:${kind}`);

  it('gives each line the chosen kind, and passes over empty ones', () => {
    expect(read('应用服务器\r\n\n  数据库服务器  \n')).to.deep.equal(['应用服务器:server', '数据库服务器:server']);
  });

  it('takes the kind from a second column, in either language', () => {
    expect(read('核心交换机\t网络设备\n中心机房\tMachine Room\n备用机\t')).to.deep.equal([
      '核心交换机:network-device',
      '中心机房:machine-room',
      '备用机:server',
    ]);
  });

  it('takes the kind from behind a comma, and leaves other commas alone', () => {
    expect(read('边界防火墙，安全设备\n收费,挂号窗口, 终端\n甲、乙，两台')).to.deep.equal([
      '边界防火墙:security-device',
      '收费,挂号窗口:terminal',
      '甲、乙，两台:server',
    ]);
  });

  it('says when a second column names no kind', () => {
    expect(readObjects('核心交换机\t交换机', 'server')).to.deep.equal([
      { text: '核心交换机\t交换机', name: '核心交换机', kind: 'server', unknownKind: '交换机' },
    ]);
  });
});
