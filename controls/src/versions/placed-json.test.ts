import { expect } from 'chai';
import fc from 'fast-check';
import { MlpsError } from '../errors.js';
import { readPlacedJson } from './placed-json.js';

function faultOf(text: string): MlpsError {
  try {
    readPlacedJson(text);
  } catch (error) {
    if (error instanceof MlpsError) return error;
  }
  throw new Error('was accepted');
}

describe('readPlacedJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(3), (text, indent) => {
        const pretty = JSON.stringify(JSON.parse(text), null, indent);
        expect(readPlacedJson(pretty).value).to.deep.equal(JSON.parse(pretty));
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const broken = [
      '',
      '{',
      '[1,]',
      '{"a":1,}',
      "{'a':1}",
      '01',
      '1 2',
      '"a\nb"',
      '"\\x"',
      'nul',
      '{"a" 1}',
      '[1 2]',
      '+1',
    ];
    for (const text of broken) {
      expect(() => JSON.parse(text) as unknown, text).to.throw();
      expect(faultOf(text).code, text).to.equal('json.invalid');
    }
  });

  it('knows the line and column of every part', () => {
    const read = readPlacedJson('{\n  "items": [\r\n    { "id": "a" },\n    { "id": 5 }\n  ]\n}');
    expect(read.placeOf('$.items[1].id')).to.deep.equal({ line: 4, column: 13 });
    expect(read.placeOf('$.items[0]')).to.deep.equal({ line: 3, column: 5 });
  });

  it('places a missing field at the object that should hold it', () => {
    const read = readPlacedJson('[\n {},\n {}\n]');
    expect(read.placeOf('$[1].id')).to.deep.equal({ line: 3, column: 2 });
  });

  it('names line and column of a break in the syntax, in both languages', () => {
    const [issue] = faultOf('{\n  "a": 1\n  "b": 2\n}').issues;
    expect([issue!.line, issue!.column]).to.deep.equal([3, 3]);
    expect(issue!.messageZh).to.contain('第 3 行第 3 列');
  });

  it('refuses a field named twice, and says where', () => {
    const [issue] = faultOf('{ "a": 1,\n "a": 2 }').issues;
    expect([issue!.path, issue!.line, issue!.column]).to.deep.equal(['$.a', 2, 2]);
  });

  it('keeps a field named __proto__ as a plain field', () => {
    const value = readPlacedJson('{"__proto__": {"admin": true}}').value as Record<string, unknown>;
    expect(Object.keys(value)).to.deep.equal(['__proto__']);
    expect(value['admin']).to.equal(undefined);
  });

  it('refuses nesting that would exhaust the stack', () => {
    expect(faultOf('['.repeat(100_000)).message).to.contain('nesting');
  });

  it('skips a byte order mark', () => {
    expect(readPlacedJson('\ufeff[1]').value).to.deep.equal([1]);
  });
});
