import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { IssueList } from '../assessment/check-fields.js';
import { catalogSchema } from './catalog-schema.js';
import { shippedCatalog } from './shipped-catalog.js';
import { checkBySchema } from './small-schema.js';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(catalogSchema);
const { items, ...rest } = shippedCatalog();
const [item] = items;
const retired = { id: 'x', since: '1.0.0', replacedBy: null, reasonZh: '并入', reasonEn: 'merged' };

const accepts = (value: unknown): boolean => {
  const list = new IssueList();
  checkBySchema(list, '$', value, catalogSchema);
  return list.issues.length === 0;
};

describe('catalogSchema', () => {
  it('accepts the shipped catalog, by our check and by a JSON Schema validator', () => {
    expect([accepts(shippedCatalog()), validate(shippedCatalog())]).to.deep.equal([true, true]);
  });

  const variants: [string, object][] = [
    ['a level out of range', { items: [{ ...item, level: 5 }] }],
    ['a level as text', { items: [{ ...item, level: '2' }] }],
    ['an unknown field', { items: [{ ...item, note: '' }] }],
    ['a blank statement', { items: [{ ...item, statementZh: ' ' }] }],
    ['a long name', { items: [{ ...item, pointZh: '长'.repeat(501) }] }],
    ['two letters', { items: [{ ...item, letter: 'ab' }] }],
    ['no kinds', { items: [{ ...item, kinds: [] }] }],
    ['no items', { items: [] }],
    ['a version of two numbers', { version: '1.0' }],
    ['a replacement that is a number', { retired: [{ ...retired, replacedBy: 5 }] }],
    ['a retired id without reason', { retired: [{ id: 'x', since: '1.0.0', replacedBy: null }] }],
  ];
  for (const [name, change] of variants)
    it(`refuses ${name}, by both`, () => {
      const document = { ...rest, items: [item], ...change };
      expect([accepts(document), validate(document)]).to.deep.equal([false, false]);
    });

  it('accepts a retired id with a replacement or none, by both', () => {
    for (const replacedBy of ['L2-PES1-01', null]) {
      const document = { ...rest, items: [item], retired: [{ ...retired, replacedBy }] };
      expect([accepts(document), validate(document)]).to.deep.equal([true, true]);
    }
  });
});
