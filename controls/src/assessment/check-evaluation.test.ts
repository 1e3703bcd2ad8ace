import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import fc from 'fast-check';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { MlpsError } from '../errors.js';
import { checkEvaluation } from './check-evaluation.js';
import type { Evaluation } from './evaluation.js';
import { evaluationSchema } from './evaluation-schema.js';
import { parseEvaluation } from './parse-evaluation.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const bySchema = ajv.compile(evaluationSchema);

type Loose = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- documents are broken on purpose
const broken = (alter: (document: Loose) => void): unknown => {
  const document = structuredClone(sampleEvaluation()) as Loose;
  alter(document);
  return document;
};
const faultsOf = (document: unknown): string[] =>
  checkEvaluation(document).issues.map((issue) => `${issue.path} ${issue.code}`);

/** Faults that a schema can see, and faults that only the check sees. */
const visible: [string, (d: Loose) => void, string][] = [
  ['another format', (d) => (d['format'] = 'mlps-evaluation/2'), '$.format format'],
  ['no system', (d) => delete d['system'], '$.system missing'],
  ['a blank system name', (d) => (d['system'].name = ' '), '$.system.name empty'],
  ['a grade in another spelling', (d) => (d['system'].grade = '二级'), '$.system.grade grade.invalid'],
  ['an unknown extension', (d) => (d['system'].extensions = ['5g']), '$.system.extensions extension.unknown'],
  ['a module without a name', (d) => (d['system'].modules = [{ vendor: '甲' }]), '$.system.modules[0].name missing'],
  ['an edition as a number', (d) => (d['edition'] = 2021), '$.edition edition'],
  ['an unknown setting', (d) => (d['settings'] = { y: 1 }), '$.settings.y setting'],
  ['an unknown field at the top', (d) => (d['note'] = 1), '$.note unknown-field'],
  ['an unknown field of a finding', (d) => (d['findings'][3].comment = ''), '$.findings[3].comment unknown-field'],
  ['an unknown field of an object', (d) => (d['objects'][0].ip = ''), '$.objects[0].ip unknown-field'],
  [
    'a report date that is no date',
    (d) => (d['evaluation'] = { reportDate: '2026-02-30' }),
    '$.evaluation.reportDate date',
  ],
  ['objects that are no list', (d) => (d['objects'] = {}), '$.objects type'],
  ['no findings', (d) => delete d['findings'], '$.findings missing'],
  ['a finding that is no object', (d) => (d['findings'][0] = null), '$.findings[0] type'],
  ['an unknown result', (d) => (d['findings'][1].result = 'ok'), '$.findings[1].result result'],
  ['an unknown risk', (d) => (d['findings'][1].risk = 'huge'), '$.findings[1].risk risk'],
  ['a record that is no text', (d) => (d['findings'][1].record = 5), '$.findings[1].record type'],
  [
    'a record longer than a cell',
    (d) => (d['findings'][1].record = 'x'.repeat(32_768)),
    '$.findings[1].record too-long',
  ],
  ['points above five', (d) => (d['findings'][1].points = 6), '$.findings[1].points points'],
  [
    'notApplicable without a reason',
    (d) => (d['findings'][2].result = 'notApplicable'),
    '$.findings[2].reason reason-missing',
  ],
  [
    'notApplicable with a blank reason',
    (d) => Object.assign(d['findings'][2], { result: '不适用', reason: ' ' }),
    '$.findings[2].reason reason-missing',
  ],
];
const hidden: [string, (d: Loose) => void, string][] = [
  ['a G that is not the larger of S and A', (d) => (d['system'].grade = 'S2A3G2'), '$.system.grade grade.invalid'],
  ['two objects of one id', (d) => d['objects'].push(d['objects'][0]), '$.objects[1].id duplicate-object'],
  ['an object that is not listed', (d) => (d['findings'][0].object = 'ghost'), '$.findings[0].object unknown-object'],
  ['an item of another level', (d) => (d['findings'][0].item = 'L3-PES1-01'), '$.findings[0].item item-not-in-grade'],
  ['an item that does not exist', (d) => (d['findings'][0].item = 'L2-PES1-99'), '$.findings[0].item unknown-item'],
  ['a pair that stands twice', (d) => d['findings'].push({ ...d['findings'][4] }), '$.findings[135] duplicate-pair'],
  [
    'points that contradict the result',
    (d) => (d['findings'][1].points = 2),
    '$.findings[1].points points-contradict-result',
  ],
];

describe('evaluation document', () => {
  for (const [what, alter, fault] of [...visible, ...hidden])
    it(`refuses ${what} at ${fault}`, () => expect(faultsOf(broken(alter))).to.include(fault));

  for (const [what, alter] of visible)
    it(`its schema refuses ${what} too`, () => expect(bySchema(broken(alter))).to.equal(false));

  it('accepts a sound document, by check and by schema', () => {
    expect(faultsOf(sampleEvaluation())).to.deep.equal([]);
    expect(bySchema(sampleEvaluation()), JSON.stringify(bySchema.errors)).to.equal(true);
  });

  it('names every fault at once, each with what was expected and found', () => {
    const { issues } = checkEvaluation(broken((d) => ((d['edition'] = 'x'), (d['findings'][7].result = 'y'))));
    expect(issues).to.have.length(2);
    expect(issues[1]).to.include({ path: '$.findings[7].result', received: '"y"' });
  });

  it('refuses a __proto__ field that JSON brought along', () => {
    const text = JSON.stringify(sampleEvaluation()).replace(
      '"object":"all"',
      '"__proto__":{"polluted":1},"object":"all"',
    );
    expect(faultsOf(JSON.parse(text))).to.deep.equal(['$.findings[0].__proto__ unknown-field']);
    expect(({} as Loose)['polluted']).to.equal(undefined);
  });

  it('brings Chinese words to the one spelling', () => {
    const document = broken((d) => Object.assign(d['findings'][0], { result: '部分符合', risk: '中' }));
    expect(parseEvaluation(document).findings[0]).to.include({ result: 'partial', risk: 'medium' });
  });

  it('leaves the given document alone', () => {
    const document = broken((d) => (d['findings'][0].result = '符合')) as Evaluation;
    const before = structuredClone(document);
    parseEvaluation(document);
    expect(document).to.deep.equal(before);
  });

  it('keeps anything under x', () => {
    expect(parseEvaluation(broken((d) => (d['x'] = { own: [1] }))).x).to.deep.equal({ own: [1] });
  });

  it('throws evaluation.invalid with the list of faults', () => {
    expect(() => parseEvaluation(broken((d) => (d['edition'] = null))))
      .to.throw(MlpsError)
      .that.satisfies((error: MlpsError) => error.code === 'evaluation.invalid' && error.issues.length === 1);
  });

  it('never throws on anything that JSON can say', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('system', 'settings', 'objects', 'findings', 'evaluation'),
        (value, field) => {
          const document = broken((d) => (d[field] = value));
          return Array.isArray(checkEvaluation(value).issues) && Array.isArray(checkEvaluation(document).issues);
        },
      ),
      { seed: 42, numRuns: 400 },
    );
  });
});
