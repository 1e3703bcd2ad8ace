import { expect } from 'chai';
import fc from 'fast-check';
import { checkReview } from './check-review.js';
import type { ReviewedFinding } from './check-review.js';
import { fillWording, placesOf } from './fill-wording.js';
import { comparedFields, findingDifferences, mergeFindings } from './finding-differences.js';
import type { ComparedContent } from './finding-differences.js';
import { reviewActions, reviewMoves, reviewStates } from './review-states.js';

const finding: ReviewedFinding = {
  state: 'submitted',
  result: 'conform',
  record: '已核查。',
  reason: null,
  writer: 'anna',
  submitter: 'anna',
};
const by = (person: string, comment: string | null = '请补充'): { person: string; comment: string | null } => ({
  person,
  comment,
});

describe('checkReview', () => {
  for (const action of reviewActions)
    for (const state of reviewStates) {
      const possible = reviewMoves[action].from.includes(state);
      it(`${possible ? 'lets' : 'does not let'} a second person ${action} what is ${state}`, () => {
        expect(checkReview(action, { ...finding, state }, by('bo'))?.code).to.equal(possible ? undefined : 'state');
      });
    }

  it('lets nobody accept what he wrote', () => {
    expect(checkReview('accept', { ...finding, submitter: 'bo' }, by('anna'))?.code).to.equal('own');
  });

  it('lets nobody accept what he submitted', () => {
    expect(checkReview('accept', { ...finding, writer: 'bo' }, by('anna'))?.code).to.equal('own');
  });

  it('takes results that nobody is known to have written', () => {
    expect(checkReview('accept', { ...finding, writer: null, submitter: null }, by('anna'))).to.equal(null);
  });

  for (const comment of [null, '', ' \n'])
    it(`returns nothing with the comment ${JSON.stringify(comment)}`, () => {
      expect(checkReview('return', finding, by('bo', comment))?.code).to.equal('comment-missing');
    });

  it('submits no result without its record', () => {
    expect(checkReview('submit', { ...finding, state: 'saved', record: ' ' }, by('anna'))?.code).to.equal(
      'record-missing',
    );
  });

  it('asks a result that does not apply for its reason, not for a record', () => {
    const away = { ...finding, state: 'saved', result: 'notApplicable', record: null } as const;
    expect(checkReview('submit', away, by('anna'))?.code).to.equal('reason-missing');
    expect(checkReview('submit', { ...away, reason: '没有无线网络' }, by('anna'))).to.equal(null);
  });
});

describe('findingDifferences', () => {
  it('takes absent and null as the same', () => {
    expect(findingDifferences({ result: 'conform', risk: null }, { result: 'conform' })).to.deep.equal([]);
  });

  it('names each field with both sides', () => {
    expect(findingDifferences({ result: 'partial' }, { result: 'partial', risk: 'low' })).to.deep.equal([
      { field: 'risk', before: null, after: 'low' },
    ]);
  });
});

const content: fc.Arbitrary<ComparedContent> = fc.record(
  Object.fromEntries(comparedFields.map((field) => [field, fc.constantFrom(null, 'a', 'b')])),
);

describe('mergeFindings', () => {
  it('keeps both changes when they touch different fields', () => {
    const { merged, conflicts } = mergeFindings({ record: 'a' }, { record: 'a', risk: 'low' }, { record: 'b' });
    expect(merged).to.include({ record: 'b', risk: 'low' });
    expect(conflicts).to.deep.equal([]);
  });

  it('leaves a field that both changed to a person', () => {
    const { conflicts } = mergeFindings({ record: 'a' }, { record: 'b' }, { record: 'c' });
    expect(conflicts).to.deep.equal([{ field: 'record', mine: 'b', theirs: 'c' }]);
  });

  it('gives the other side when one side changed nothing', () => {
    fc.assert(
      fc.property(content, content, (base, other) => {
        expect(findingDifferences(mergeFindings(base, base, other).merged, other)).to.deep.equal([]);
        expect(findingDifferences(mergeFindings(base, other, base).merged, other)).to.deep.equal([]);
      }),
    );
  });

  it('finds the same conflicts from both sides', () => {
    fc.assert(
      fc.property(content, content, content, (base, one, other) => {
        const fields = (list: readonly { field: string }[]): string[] => list.map(({ field }) => field);
        expect(fields(mergeFindings(base, one, other).conflicts)).to.deep.equal(
          fields(mergeFindings(base, other, one).conflicts),
        );
      }),
    );
  });
});

describe('fillWording', () => {
  it('fills every place, also the one that comes twice', () => {
    expect(fillWording('{对象}、{对象}为{版本}', { 对象: '堡垒机', 版本: '3.2' })).to.deep.equal({
      text: '堡垒机、堡垒机为3.2',
      missing: [],
    });
  });

  it('leaves unknown places and names them', () => {
    expect(fillWording('{对象}为{版本}', { 对象: '', constructor: 'x' })).to.deep.equal({
      text: '{对象}为{版本}',
      missing: ['对象', '版本'],
    });
  });

  it('takes no value from the prototype', () => {
    expect(fillWording('{toString}', {}).missing).to.deep.equal(['toString']);
  });

  it('reads no place across spaces, braces or nothing', () => {
    expect(placesOf('{} { 对象 } {{对象} {a b}')).to.deep.equal(['对象']);
  });
});
