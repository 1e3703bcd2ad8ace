import { tailor } from '@mlps/controls';
import { expect } from 'chai';
import { actOf } from './bulk.js';
import type { BulkWish } from './bulk.js';
import { withResult } from './cell.js';
import type { Content } from './cell.js';

const item = tailor('S2A2G2').find(({ id }) => id === 'L2-CES1-01')!;
const object = { id: 'db', name: '数据库服务器', kind: 'server' };
const blank: BulkWish = { result: 'keep', text: '', risk: 'keep', reach: 'all' };
const bulk = (wish: Partial<BulkWish>, before: Content | null): unknown =>
  actOf({ ...blank, ...wish }, () => ({ object: object.name, clause: '7.1.4.1 a' }))(before, item, object);

describe('a change of many cells', () => {
  const conform = withResult(null, 'conform');
  const written = { ...withResult(null, 'partial'), record: '仅部分启用' };

  it('fills the places of a record in for each cell', () => {
    expect(bulk({ text: '{对象}（{条款}）{版本}' }, conform)).to.include({ record: '数据库服务器（7.1.4.1 a）{版本}' });
  });

  it('gives records to results that have none, and leaves every other alone', () => {
    const wish = { text: '已核查。', reach: 'noRecord' } as const;
    expect(bulk(wish, conform)).to.include({ result: 'conform', record: '已核查。' });
    expect(bulk(wish, written)).to.equal('hasText');
    expect(bulk(wish, withResult(null, 'notApplicable', '没有无线网络'))).to.equal('hasText');
    expect(bulk(wish, null)).to.equal('noResult');
  });

  it('takes the text for the reason of 不适用', () => {
    const expected = { result: 'notApplicable', reason: '没有远程管理', record: null };
    expect(bulk({ result: 'notApplicable', text: '没有远程管理' }, null)).to.include(expected);
  });

  it('fills open cells alone when asked so', () => {
    expect(bulk({ result: 'conform', reach: 'empty' }, null)).to.include({ result: 'conform' });
    expect(bulk({ result: 'conform', reach: 'empty' }, written)).to.equal('answered');
  });

  it('rates problems, and says of everything else that there is nothing to rate', () => {
    expect(bulk({ risk: 'high' }, written)).to.include({ risk: 'high', record: '仅部分启用' });
    expect(bulk({ risk: 'high' }, conform)).to.equal('noResult');
    expect(bulk({ risk: 'high', text: '已核查。' }, conform)).to.include({ risk: null, record: '已核查。' });
  });
});
