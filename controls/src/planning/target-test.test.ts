import { expect } from 'chai';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import type { ProblemCounts } from '../scoring/score-result.js';
import { scoreEvaluation } from '../scoring/score-evaluation.js';
import type { Edition, Settings } from '../scoring/settings.js';
import { buildSpace } from './space.js';
import type { PlanningSpace } from './space.js';
import { reachingRange, targetTest } from './target-test.js';
import type { PlanTarget } from './plan-types.js';

const none: ProblemCounts = { high: 0, medium: 0, low: 0, unrated: 0, hazards: 0, hazardsRectified: 0 };

/** A space of 1,000 units to the point, so that bounds are readable. */
function spaceOf(edition: Edition, settings: Partial<Settings>): PlanningSpace {
  const document = { ...sampleEvaluation(), edition, settings };
  return { ...buildSpace(document, scoreEvaluation(document), 'this'), unit: 1000n };
}

function rangeOf(
  edition: Edition,
  target: PlanTarget,
  problems: Partial<ProblemCounts> = {},
  settings: Partial<Settings> = {},
): number[] | null {
  const space = spaceOf(edition, settings);
  const range = reachingRange(space, { ...none, ...problems }, targetTest(space, target));
  return range && [Number(range.least) / 1000, Number(range.most) / 1000];
}

describe('reachingRange', () => {
  it('begins where the printed score reaches the threshold', () => {
    expect(rangeOf('2021', '良')).to.deep.equal([79.995, 100]);
    expect(rangeOf('2021', '良', {}, { compareOn: 'exact' })).to.deep.equal([80, 100]);
    expect(rangeOf('2015', '基本符合', {}, { basicThreshold: '65' })).to.deep.equal([64.995, 100]);
  });

  it('is empty while a high risk is left, and for 优 while a medium one is', () => {
    expect(rangeOf('2021', '中', { high: 1 })).to.equal(null);
    expect(rangeOf('2021', '优', { medium: 1 })).to.equal(null);
    expect(rangeOf('2021', '良', { medium: 1 })).to.deep.equal([79.995, 100]);
  });

  it('opens or closes at exactly 90 as the settings say', () => {
    expect(rangeOf('2025', '符合')).to.deep.equal([90.001, 100]);
    expect(rangeOf('2025', '符合', {}, { exactly90: '符合' })).to.deep.equal([90, 100]);
  });

  it('ends at 90 where a setting makes more than 90 with a hazard 不符合', () => {
    const settings = { above90WithHazard: '不符合' } as const;
    expect(rangeOf('2025', '基本符合', { hazards: 1 }, settings)).to.deep.equal([60, 90]);
  });

  it('takes every value for the worst word', () => {
    expect(rangeOf('2021', '差', { high: 3 })).to.deep.equal([0, 100]);
  });

  it('compares a rate exactly and a score as it is printed', () => {
    expect(rangeOf('2025', { rate: 85 })).to.deep.equal([85, 100]);
    expect(rangeOf('2021', 85)).to.deep.equal([84.995, 100]);
  });
});
