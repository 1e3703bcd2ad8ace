import { expect } from 'chai';
import { found } from '../../../test-support/check-cases.js';
import { hospital } from '../../../test-support/hospital.js';

describe('self-check: objects named and never judged', () => {
  it('finds none where each object has a result', () => expect(found('object-never-judged')).to.deep.equal([]));
  it('names an object without any result', () => {
    const evaluation = hospital();
    const objects = [...evaluation.objects, { id: 'x', name: '备份服务器', kind: 'server' }];
    const [one] = found('object-never-judged', { evaluation: { ...evaluation, objects } });
    expect(one).to.deep.include({ severity: 'error', place: '测评对象清单，备份服务器' });
  });
});
