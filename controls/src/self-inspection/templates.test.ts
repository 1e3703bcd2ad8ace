import { expect } from 'chai';
import fc from 'fast-check';
import { readyItem, sampleItem } from '../../test-support/sample-item.js';
import { mergeItems } from '../rectification/items/merge-items.js';
import { carryOver, compareYears } from './carry-over.js';
import { checkAnswers } from './check-answers.js';
import { fieldsOf, inspectionTemplates } from './templates.js';
import type { Answers, InspectionTemplate, TemplateField } from './template-types.js';
import { unitProfiles } from './unit-profiles.js';
import { weaknessesOf, weaknessesOfField } from './weaknesses-of.js';

const byId = (id: string): InspectionTemplate => inspectionTemplates.find((template) => template.id === id)!;
const unit = { id: 'unit-1', name: '某镇人民政府' };

/** An answer that admits nothing. */
function goodAnswer(field: TemplateField): unknown {
  switch (field.type) {
    case 'text':
      return '说明';
    case 'date':
      return '2026-03-05';
    case 'number':
      return 15;
    case 'yesNo':
      return !(field.weakness && 'is' in field.weakness.when && field.weakness.when.is === 'yes');
    case 'choice':
      return field.choices[0]!.id;
    case 'list':
      return field.id === 'weaknesses'
        ? []
        : [Object.fromEntries(field.columns.map((each) => [each.id, goodAnswer(each)]))];
  }
}
const goodAnswers = (template: InspectionTemplate): Answers =>
  Object.fromEntries(fieldsOf(template).map((field) => [field.id, goodAnswer(field)]));

for (const template of inspectionTemplates)
  describe(`the template “${template.zh}”`, () => {
    it('accepts complete answers, which admit nothing', () => {
      expect(checkAnswers(template, goodAnswers(template))).to.deep.equal([]);
      expect(weaknessesOf(template, goodAnswers(template), unit)).to.deep.equal([]);
    });
    it('asks for every required answer, but not of a draft', () => {
      const required = fieldsOf(template).filter((field) => field.required || (field.type === 'list' && field.least));
      expect(checkAnswers(template, {}).map(({ path }) => path)).to.deep.equal(required.map(({ id }) => `$.${id}`));
      expect(checkAnswers(template, {}, true)).to.deep.equal([]);
    });
    it('has unique ids, both languages, and advice for each weakness', () => {
      const fields = fieldsOf(template);
      expect(new Set(fields.map(({ id }) => id)).size).to.equal(fields.length);
      expect(fields.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !en)).to.deep.equal([]);
      expect(fields.filter(({ weakness }) => weakness && !(weakness.titleZh && weakness.adviceZh))).to.deep.equal([]);
    });
    it('names only choices that it has', () => {
      const wrong = fieldsOf(template).flatMap((field) => {
        if (field.type !== 'choice' || !field.weakness || !('chosen' in field.weakness.when)) return [];
        return field.weakness.when.chosen.filter((id) => !field.choices.some((choice) => choice.id === id));
      });
      expect(wrong).to.deep.equal([]);
    });
    it('never throws on answers of any shape', () =>
      fc.assert(
        fc.property(
          fc.dictionary(fc.constantFrom('x', ...fieldsOf(template).map(({ id }) => id)), fc.jsonValue()),
          (answers) => {
            expect(checkAnswers(template, answers)).to.be.an('array');
            expect(weaknessesOf(template, answers, unit)).to.be.an('array');
          },
        ),
        { seed: 6, numRuns: 100 },
      ));
  });

describe('the government template', () => {
  it('has exactly the five sections', () =>
    expect(byId('government').sections.map(({ id }) => id)).to.deep.equal([
      'responsibility',
      'precautions',
      'emergency',
      'domesticProducts',
      'education',
    ]));
  it('turns the missing authentication between machines into a high risk', () => {
    const answers = { ...goodAnswers(byId('government')), strictAuthentication: false };
    expect(weaknessesOf(byId('government'), answers, unit)[0]).to.include({
      key: 'self:strictAuthentication',
      risk: 'high',
      origin: 'selfInspection',
      requirement: null,
    });
  });
  it('needs an inventory of products', () => {
    const answers = { ...goodAnswers(byId('government')), productInventory: [] };
    expect(checkAnswers(byId('government'), answers).map(({ path }) => path)).to.deep.equal(['$.productInventory']);
  });
});

describe('the bureau template', () => {
  it('has four parts of work, and ends with suggestions to the superior', () => {
    expect(byId('bureau').sections).to.have.length(4);
    expect(
      byId('bureau')
        .closing.at(-1)!
        .fields.map(({ id }) => id),
    ).to.deep.equal(['superior', 'suggestionList']);
  });
});

describe('answers', () => {
  const town = byId('town');
  const faults = [
    [{ computers: 1.5 }, '$.computers'],
    [{ computers: '15' }, '$.computers'],
    [{ firewall: 'yes' }, '$.firewall'],
    [{ classified: 'other' }, '$.classified'],
    [{ inspectedOn: '2026-02-30' }, '$.inspectedOn'],
    [{ unknown: 1 }, '$.unknown'],
    [{ weaknesses: {} }, '$.weaknesses'],
    [{ weaknesses: [{ problem: '意识薄弱' }] }, '$.weaknesses[0].measure'],
    [{ weaknesses: [{ problem: 'p', measure: 'm', x: 1 }] }, '$.weaknesses[0].x'],
  ] as const;
  for (const [change, path] of faults)
    it(`${JSON.stringify(change)} is named at ${path}`, () =>
      expect(checkAnswers(town, { ...goodAnswers(town), ...change }).map((issue) => issue.path)).to.deep.equal([path]));
  it('that are no object are named', () => expect(checkAnswers(town, [])[0]!.path).to.equal('$'));
});

describe('weaknesses', () => {
  const town = byId('town');
  const named = [
    { problem: ' 安全意识薄弱 ', measure: '组织培训', owner: '甲', department: '党政办', dueDate: '2026-06-30' },
    { problem: '安全意识薄弱', measure: '再次组织培训' },
  ];
  it('named by the unit keep its measure, owner and day, and are not doubled', () => {
    const items = weaknessesOf(town, { weaknesses: named }, unit);
    expect(items).to.have.length(1);
    expect(items[0]).to.include({ title: '安全意识薄弱', advice: '组织培训', owner: '甲', dueDate: '2026-06-30' });
  });
  it('merge without doubles', () => {
    const items = weaknessesOf(town, { firewall: false, weaknesses: named.slice(0, 1) }, unit);
    const context = {
      by: '甲',
      role: 'hospitalManager',
      at: '2026-03-05T10:00:00+08:00',
      origin: '2026 年自查',
    } as const;
    const once = mergeItems([], items, context).items;
    expect(once).to.have.length(2);
    expect(mergeItems(once, items, context).items).to.deep.equal(once);
  });
  it('carried over from last year are the same ones', () => {
    const [last] = weaknessesOf(town, { firewall: false }, unit);
    const { answers } = carryOver(town, {}, [last!]);
    const again = weaknessesOf(town, { ...answers, firewall: false }, unit);
    const named = weaknessesOf(town, answers, unit);
    const context = {
      by: '甲',
      role: 'hospitalManager',
      at: '2027-03-05T10:00:00+08:00',
      origin: '2027 年自查',
    } as const;
    expect([again.length, named.length]).to.deep.equal([1, 1]);
    expect(mergeItems([last!], [...again, ...named], context).created).to.deep.equal([]);
  });
  it('are admitted by a number that is too small', () => {
    const weakness = { when: { below: 1 }, titleZh: '未演练', titleEn: 'None', adviceZh: '组织演练', risk: null };
    const field = { id: 'drills', type: 'number', zh: '演练次数', en: 'Exercises', weakness } as const;
    expect([0, 1].map((answer) => weaknessesOfField(field, answer, unit).length)).to.deep.equal([1, 0]);
  });
});

describe('carryOver', () => {
  const bureau = byId('bureau');
  const items = [
    sampleItem({ title: '甲', state: 'closed' }),
    readyItem({ title: '乙', state: 'inProgress' }),
    readyItem({ title: '丙', state: 'accepted' }),
    sampleItem({ title: '丁', state: 'cancelled' }),
  ];
  const { answers, toConfirm } = carryOver(bureau, goodAnswers(bureau), items);

  it('keeps what a template marks, and asks the rest anew', () => {
    expect(answers).to.include({ computers: 15, superior: '说明' });
    expect(answers).to.not.have.any.keys('basis', 'inspectedOn', 'rulesWork', 'rulesComplete');
    expect(toConfirm).to.include('computers').and.not.include('superior');
  });
  it('tells what became of last year’s problems', () =>
    expect((answers['lastYear'] as { outcome: string }[]).map(({ outcome }) => outcome)).to.deep.equal([
      'done',
      'ongoing',
      'ongoing',
    ]));
  it('brings back what is not mended', () =>
    expect((answers['weaknesses'] as { problem: string }[]).map(({ problem }) => problem)).to.deep.equal(['乙', '丙']));
  it('gives a draft without faults', () => expect(checkAnswers(bureau, answers, true)).to.deep.equal([]));
});

describe('compareYears', () => {
  it('lists the counts and answers that differ', () => {
    const changes = compareYears(
      byId('bureau'),
      { year: 2025, computers: 15, drills: 1 },
      { year: 2026, computers: 15, drills: 2, rulesComplete: true },
    );
    expect(changes.map(({ field, before, after }) => [field, before, after])).to.deep.equal([
      ['rulesComplete', null, true],
      ['drills', 1, 2],
    ]);
  });
});

describe('the profiles of units', () => {
  it('turn each missing requirement into an item', () => {
    const found = unitProfiles.map(
      ({ section }) => section.fields.flatMap((field) => weaknessesOfField(field, false, unit)).length,
    );
    expect(found).to.deep.equal(unitProfiles.map(({ section }) => section.fields.length));
  });
});
