import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { expect } from 'chai';
import { parseEvaluation, readCatalog, shippedCatalog } from '@mlps/controls';
import type { CatalogDocument, Evaluation } from '@mlps/controls';
import { guidance } from '@mlps/controls/guidance';
import {
  fromOscalCatalog,
  toHdf,
  toFindingsCsv,
  toOscalCatalog,
  toOscalPoam,
  toOscalProfile,
  toOscalResults,
} from '@mlps/controls/interchange';
import { readRecordBook } from '@mlps/workbooks';
import { repositoryPath } from './helpers/paths.js';

// the types of ajv-formats are those of a CommonJS module
const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;

const date = '2026-03-20';
const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(repositoryPath(path), 'utf8')) as unknown;

describe('OSCAL documents', () => {
  let hospital: Evaluation;
  let faultsOf: (document: unknown) => string;

  before(async function () {
    this.timeout(20_000);
    hospital = parseEvaluation(await readJson('test/fixtures/hospital.json'));
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile((await readJson('test/fixtures/oscal-1.2.1-schema.json')) as object);
    faultsOf = (document) => (validate(document) ? '' : ajv.errorsText(validate.errors).slice(0, 2_000));
  });

  const documents: Record<string, () => unknown> = {
    catalog: () => toOscalCatalog(shippedCatalog(), { date }),
    'catalog with guidance': () => toOscalCatalog(shippedCatalog(), { date, guidance }),
    'catalog of another origin': () => toOscalCatalog(oddCatalog(), { date }),
    profile: () => toOscalProfile(hospital.system, { date }),
    'profile with extensions': () =>
      toOscalProfile({ name: 's', grade: 'S4A3G4', extensions: ['cloud', 'ics'] }, { date }),
    'assessment results': () => toOscalResults(hospital, { date }),
    'assessment results of an empty evaluation': () =>
      toOscalResults({ ...hospital, objects: [], findings: [], evaluation: {} }, { date }),
    'assessment results with odd texts': () => toOscalResults(withOddTexts(hospital), { date }),
    'plan of action': () => toOscalPoam(hospital, { date }),
    'plan of action with odd texts': () => toOscalPoam(withOddTexts(hospital), { date }),
  };
  for (const [name, make] of Object.entries(documents))
    it(`${name}: holds to the schema of NIST, and comes out the same twice`, () => {
      const document = make();
      expect(faultsOf(JSON.parse(JSON.stringify(document)))).to.equal('');
      expect(make()).to.deep.equal(document);
    }).timeout(20_000);

  it('are refused by the schema when a field is wrong, so that the check is one', () => {
    const document = toOscalResults(hospital, { date });
    document['assessment-results'].uuid = 'no uuid';
    expect(faultsOf(document)).to.contain('uuid');
  });

  it('name every subject, observation and risk that they refer to', () => {
    const [result] = toOscalResults(hospital, { date })['assessment-results'].results;
    const poam = toOscalPoam(hospital, { date })['plan-of-action-and-milestones'];
    const given = [result!, poam].flatMap((part) =>
      [part.observations, part.risks, part.findings, part['local-definitions']?.['inventory-items']].flatMap(
        (list) => (list ?? []) as { uuid: string }[],
      ),
    );
    const known = new Set(given.map(({ uuid }) => uuid));
    const text = JSON.stringify([result, poam]);
    const named = [...text.matchAll(/"(?:subject|observation|risk|finding)-uuid":"([^"]+)"/g)].map(([, uuid]) => uuid!);
    expect(named).to.have.length.above(1_000);
    expect(named.filter((uuid) => !known.has(uuid))).to.deep.equal([]);
  });

  it('keep the ids of results when one changes, and change that of the document', () => {
    const [first, ...rest] = hospital.findings;
    const changed = { ...hospital, findings: [{ ...first!, record: '另一条记录' }, ...rest] };
    const [before, after] = [hospital, changed].map((of) => toOscalResults(of, { date })['assessment-results']);
    expect(after!.uuid).to.not.equal(before!.uuid);
    expect(after!.results[0]!.observations!.map(({ uuid }) => uuid)).to.deep.equal(
      before!.results[0]!.observations!.map(({ uuid }) => uuid),
    );
  });

  it('give the catalog back without loss', () => {
    for (const document of [shippedCatalog(), oddCatalog()]) {
      const text = JSON.stringify(toOscalCatalog(document, { date, guidance: () => null }));
      expect(fromOscalCatalog(JSON.parse(text))).to.deep.equal(document);
    }
  }).timeout(20_000);
});

describe('results in the Heimdall Data Format', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

  it('tell of every item and object what Heimdall makes passed, failed, not reviewed and not applicable', async () => {
    const hospital = parseEvaluation(await readJson('test/fixtures/hospital.json'));
    const [profile] = toHdf(hospital, { date, guidance, sha256 }).profiles;
    const results = profile!.controls.flatMap((control) => control.results);
    const failing = hospital.findings.filter(({ result }) => result === 'partial' || result === 'nonconform');
    expect(results.filter(({ status }) => status === 'failed')).to.have.length(failing.length);
    expect(results).to.have.length(hospital.findings.length);
    const inapplicable = profile!.controls.filter(({ impact }) => impact === 0);
    expect(inapplicable.every((control) => control.results.every(({ status }) => status === 'skipped'))).to.equal(true);
    expect(profile!.sha256).to.match(/^[0-9a-f]{64}$/);
  });

  it('hold to the shape that Heimdall reads', async () => {
    const hospital = parseEvaluation(await readJson('test/fixtures/hospital.json'));
    const ajv = new Ajv({ allErrors: true });
    const validate = ajv.compile(hdfShape);
    expect(validate(toHdf(hospital, { date, sha256 })), ajv.errorsText(validate.errors)).to.equal(true);
    expect(validate(toHdf({ ...hospital, findings: [], evaluation: {} }, { date, sha256 }))).to.equal(true);
  });
});

describe('findings as CSV', () => {
  it('come back through the reader of record books', async () => {
    const hospital = parseEvaluation(await readJson('test/fixtures/hospital.json'));
    const csv = toFindingsCsv(hospital);
    const { evaluation } = await readRecordBook(Buffer.from(csv, 'utf8'), { grade: hospital.system.grade });
    const told = (of: Evaluation): string[] => {
      const names = new Map(of.objects.map(({ id, name }) => [id, name]));
      return of.findings.map((finding) => `${names.get(finding.object)} ${finding.item} ${finding.result}`).sort();
    };
    expect(told(evaluation)).to.deep.equal(told(hospital));
  });
});

/** A catalog as somebody else may write it: ids that begin with a digit, items out of order, a withdrawn id. */
function oddCatalog(): CatalogDocument {
  const [one, two] = shippedCatalog().items;
  const items = [
    { ...two!, id: '9-Z.2', keywords: [], letter: '' },
    { ...one!, id: '1-A.1', keywords: ['a|b\\c', "'=1"] },
    { ...two!, id: 'X-3', part: 'cloud', statementZh: '第一行\n第二行，"引号"' },
  ];
  const retired = [
    { id: '7-gone', since: '1.0.0', replacedBy: 'X-3', reasonZh: '并入他项', reasonEn: 'merged' },
    { id: 'L9-gone', since: '1.0.0', replacedBy: null, reasonZh: '不再需要', reasonEn: 'not needed' },
  ];
  const document = { ...shippedCatalog(), standard: '某行业标准', version: '2.3.4', items, retired };
  return readCatalog(JSON.stringify(document));
}

function withOddTexts(evaluation: Evaluation): Evaluation {
  const odd = ['=1+1', ' 前后空格 ', '多行\n\n文字\t制表', '"<script>"', '𠮷 emoji 🏥', ''];
  return {
    ...evaluation,
    system: { ...evaluation.system, name: ' 名称\n换行 ', filingNumber: null, organization: null },
    evaluation: {},
    findings: evaluation.findings.map((finding, index) => ({
      ...finding,
      record: odd[index % odd.length]!,
      advice: odd[(index + 1) % odd.length]!,
      hazard: index % 7 === 0,
    })),
  };
}

/** The fields that `exec-json` of Heimdall requires, with their types. */
const strings = (...names: string[]): Record<string, { type: string }> =>
  Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
const hdfShape = {
  type: 'object',
  required: ['platform', 'profiles', 'statistics', 'version'],
  properties: {
    version: { type: 'string' },
    platform: { type: 'object', required: ['name', 'release'], properties: strings('name', 'release', 'target_id') },
    statistics: { type: 'object' },
    profiles: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'sha256', 'supports', 'attributes', 'groups', 'controls'],
        properties: {
          ...strings('name', 'sha256', 'title', 'summary', 'version', 'status'),
          groups: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'controls'],
              properties: { ...strings('id', 'title'), controls: { type: 'array', items: { type: 'string' } } },
            },
          },
          controls: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'impact', 'refs', 'tags', 'source_location', 'results'],
              properties: {
                ...strings('id', 'title', 'desc', 'code'),
                impact: { type: 'number', minimum: 0, maximum: 1 },
                tags: { type: 'object' },
                source_location: { type: 'object' },
                refs: { type: 'array', items: { type: 'object' } },
                descriptions: {
                  type: 'array',
                  items: { type: 'object', required: ['label', 'data'], properties: strings('label', 'data') },
                },
                results: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['code_desc', 'start_time'],
                    properties: {
                      ...strings('code_desc', 'start_time', 'message', 'skip_message', 'resource_id'),
                      status: { enum: ['passed', 'failed', 'skipped', 'error'] },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
