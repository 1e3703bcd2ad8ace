import { expect } from 'chai';
import { catalog } from '../catalog/catalog.js';
import { checkTrainingEvent, trainingItems } from './training-event.js';
import type { TrainingEvent } from './training-event.js';

const event: TrainingEvent = {
  title: '网络安全宣传周',
  kinds: ['awareness'],
  on: '2026-09-23',
  place: '学术报告厅',
  organizer: '某学院信息中心',
  participants: 120,
  presentLeaders: ['分管副院长'],
  topics: ['个人信息保护', '防范电信诈骗'],
  cases: ['钓鱼邮件案例'],
  materials: ['file-1'],
  photos: [],
  effect: '学生防护意识有所提高',
};
const paths = (change: object): string[] =>
  checkTrainingEvent({ ...event, ...change }, '2026-09-24').map(({ path }) => path);

describe('trainingItems', () => {
  it('finds the whole point of awareness education at every level, and the exercise', () => {
    for (const level of [1, 2, 3, 4] as const) {
      const point = catalog.ofLevel(level, 'general').filter(({ pointZh }) => pointZh === '安全意识教育和培训');
      expect(point).to.have.length.above(0);
      expect(trainingItems(level)).to.include.members(point);
    }
  });
  it('tells kinds of events apart where the level does', () => {
    const ids = (kind: TrainingEvent['kinds'][number]): string[] => trainingItems(3, [kind]).map(({ id }) => id);
    expect(ids('awareness')).to.deep.equal(['L3-HRS1-06', 'L3-HRS1-07']);
    expect(ids('assessment')).to.deep.equal(['L3-HRS1-08']);
    expect(ids('drill')).to.deep.equal(['L3-MMS1-43']);
  });
});

describe('checkTrainingEvent', () => {
  it('finds no fault in a whole one', () => expect(paths({})).to.deep.equal([]));
  const faults = [
    [{ on: '2026-09-25' }, '$.on'],
    [{ participants: 0 }, '$.participants'],
    [{ kinds: ['party'] }, '$.kinds'],
    [{ topics: [] }, '$.topics'],
    [{ cases: [' '] }, '$.cases'],
    [{ place: ' ' }, '$.place'],
    [{ guests: 3 }, '$.guests'],
  ] as const;
  for (const [change, path] of faults)
    it(`${JSON.stringify(change)} is named at ${path}`, () => expect(paths(change)).to.deep.equal([path]));
});
