import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { expect } from 'chai';
import fc from 'fast-check';
import { SystemInput, SystemPatch } from '../features/systems/system.dto.js';
import { FindingRowInput } from '../features/findings/bulk.dto.js';
import { NoticeInput } from '../features/notices/notice.dto.js';
import { EvaluationPatch } from '../features/evaluations/evaluation.dto.js';
import { OpenItemsInput } from '../features/rectification/rectification.dto.js';
import { compileValidator } from './compile-validator.js';
import type { RequestIssue } from './compile-validator.js';

type Dto = new () => object;

const SEED = 20_261_123;

function issuesOf(dto: Dto, value: unknown): RequestIssue[] {
  const issues: RequestIssue[] = [];
  compileValidator(dto)(value, '$', issues);
  return issues;
}

/** The verdict of class-validator itself, over an instance made by class-transformer. */
function libraryAccepts(dto: Dto, value: object): boolean {
  const instance = plainToInstance(dto, value);
  const required = issuesOf(dto, value).some(({ code }) => code === 'missing');
  return !required && validateSync(instance, { whitelist: true, forbidNonWhitelisted: true }).length === 0;
}

/** Values that hit the borders of the rules more often than chance would. */
const words = [
  '',
  ' ',
  '某系统',
  'S2A2G2',
  'S9',
  'conform',
  'high',
  'open',
  '2026-09-30',
  '2026-02-30',
  '2021',
  'x'.repeat(501),
];
const uuid = '01234567-89ab-7def-8123-456789abcdef';
const scalar = fc.oneof(
  fc.constantFrom<unknown>(...words, uuid, null, undefined, true, false, 0, 5, 5.5, -1, 2, Number.NaN),
  fc.string(),
);
const part = fc.dictionary(fc.constantFrom('name', 'vendor', 'high', 'low', 'price'), scalar);
const value = fc.oneof({ weight: 5, arbitrary: scalar }, fc.array(fc.oneof(scalar, part), { maxLength: 3 }), part);

const cases: readonly (readonly [Dto, readonly string[]])[] = [
  [SystemInput, ['name', 'organizationId', 'grade', 'extensions', 'filingNumber', 'modules', 'description', 'owner']],
  [SystemPatch, ['name', 'grade', 'modules', 'extensions', 'version']],
  [FindingRowInput, ['object', 'item', 'result', 'record', 'risk', 'points', 'hazard', 'reason', 'version']],
  [NoticeInput, ['number', 'issuer', 'date', 'deadline', 'basis', 'copies']],
  [EvaluationPatch, ['name', 'state', 'edition', 'startDate', 'body', 'settings']],
  [OpenItemsInput, ['items', 'from', 'dueDays']],
];

describe('compileValidator', () => {
  for (const [dto, fields] of cases) {
    it(`judges as class-validator does: ${dto.name}`, () => {
      const record = fc.dictionary(fc.constantFrom(...fields), value);
      const agrees = (input: Record<string, unknown>): void => {
        const given = Object.fromEntries(Object.entries(input).filter(([, entry]) => entry !== undefined));
        expect(issuesOf(dto, given).length === 0, JSON.stringify(given)).to.equal(libraryAccepts(dto, given));
      };
      fc.assert(fc.property(record, agrees), { seed: SEED, numRuns: 400 });
    });
  }

  it('names the path, what was expected and what stands there', () => {
    const [issue] = issuesOf(SystemInput, { name: '某系统', grade: 'S2A2G2', modules: [{ name: 'HIS' }, { name: 7 }] });
    expect(issue).to.deep.equal({
      path: '$.modules[1].name',
      code: 'type',
      expected: 'a text',
      received: '7',
      message: '$.modules[1].name：应为文本；收到 7',
    });
  });

  it('names every fault, one for each field', () => {
    const paths = issuesOf(SystemInput, { name: '', grade: 'x', colour: 1 }).map(({ path }) => path);
    expect(paths).to.have.members(['$.name', '$.grade', '$.colour']);
  });

  it('refuses prototype keys as unknown fields and touches no prototype', () => {
    const hostile: unknown = JSON.parse('{"name":"x","grade":"S2A2G2","__proto__":{"polluted":1},"toString":1}');
    expect(issuesOf(SystemInput, hostile).map(({ path }) => path)).to.have.members(['$.__proto__', '$.toString']);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('shows no more than a piece of a long value', () => {
    expect(issuesOf(SystemInput, { name: 'x'.repeat(10_000), grade: 'S2A2G2' })[0]!.received.length).to.be.below(70);
  });
});
