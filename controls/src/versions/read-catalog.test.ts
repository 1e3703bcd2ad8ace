import { expect } from 'chai';
import { MlpsError } from '../errors.js';
import type { CatalogDocument, CatalogItem } from './catalog-document.js';
import { readCatalog } from './read-catalog.js';
import { shippedCatalog } from './shipped-catalog.js';

const item: CatalogItem = {
  id: 'H2-01',
  level: 2,
  part: 'general',
  clause: '5.1',
  letter: 'a',
  domain: 'CES',
  pointZh: '身份鉴别',
  pointEn: 'Authentication',
  sag: 'S',
  importance: 'critical',
  keywords: ['口令'],
  statementZh: '自助机须在无人操作时自动退出登录。',
  statementEn: 'A self-service machine logs out by itself when nobody uses it.',
  kinds: ['自助机'],
};
const document: CatalogDocument = {
  format: 'mlps-catalog/1',
  standard: '行业补充要求',
  version: '1.0.0',
  schemaVersion: 1,
  items: [item, { ...item, id: 'H2-02', letter: 'b' }],
  retired: [],
};
const retired = { id: 'H2-02', since: '1.1.0', replacedBy: null, reasonZh: '已并入第一项', reasonEn: 'merged' };
const text = (change: object = {}): string => JSON.stringify({ ...document, ...change }, null, 2);

function faultsOf(source: string, previous?: CatalogDocument): MlpsError {
  try {
    readCatalog(source, previous ? { previous } : {});
  } catch (error) {
    if (error instanceof MlpsError) return error;
  }
  throw new Error('was accepted');
}
const codesOf = (source: string, previous?: CatalogDocument): string[] =>
  faultsOf(source, previous).issues.map(({ path, code }) => `${path} ${code}`);

describe('readCatalog', () => {
  it('reads back what it is given, frozen', () => {
    const read = readCatalog(text());
    expect(read).to.deep.equal(document);
    expect(Object.isFrozen(read.items[0]!.kinds)).to.equal(true);
  });

  it('names path, line and column of a fault', () => {
    const { code, issues } = faultsOf(text().replace('"S"', '"X"'));
    expect(code).to.equal('catalog.invalid');
    expect(issues).to.have.length(1);
    expect(issues[0]).to.include({ path: '$.items[0].sag', code: 'enum', line: 16, column: 14 });
    expect(issues[0]!.messageZh).to.equal('第 16 行第 14 列：$.items[0].sag：应为 S、A、G 之一');
  });

  it('finds every fault at once and accepts nothing of a faulty file', () => {
    const { statementZh: _statement, ...incomplete } = item;
    const items = [
      { ...incomplete, level: 5, colour: 'red', kinds: [] },
      { ...item, id: 'H 2', keywords: 'x' },
    ];
    expect(codesOf(text({ items }))).to.have.members([
      '$.items[0] missing',
      '$.items[0].level enum',
      '$.items[0].colour unknown-field',
      '$.items[0].kinds too-few',
      '$.items[1].id pattern',
      '$.items[1].keywords type',
    ]);
  });

  it('places a missing field at its item', () => {
    const { pointEn: _point, ...incomplete } = item;
    expect(faultsOf(text({ items: [incomplete] })).issues[0]!.line).to.equal(7);
  });

  it('refuses an id that stands twice, and names where it stood first', () => {
    const [issue] = faultsOf(text({ items: [item, item] })).issues;
    expect(issue).to.include({ path: '$.items[1].id', code: 'double' });
    expect(issue!.messageZh).to.contain('$.items[0].id');
  });

  it('never lets a retired id be used again', () => {
    expect(codesOf(text({ retired: [retired] }))).to.deep.equal(['$.retired[0].id double']);
  });

  it('refuses a replacement that does not exist', () => {
    const list = [{ ...retired, id: 'H2-09', replacedBy: 'H2-08' }];
    expect(codesOf(text({ retired: list }))).to.deep.equal(['$.retired[0].replacedBy unknown-item']);
  });

  it('refuses another format, an empty list and a blank text', () => {
    expect(codesOf(text({ format: 'mlps-catalog/2' }))).to.deep.equal(['$.format const']);
    expect(codesOf(text({ items: [] }))).to.deep.equal(['$.items too-few']);
    expect(codesOf(text({ standard: ' ' }))).to.deep.equal(['$.standard blank']);
    expect(codesOf('[]')).to.deep.equal(['$ type']);
  });

  it('says of broken JSON where it breaks', () => {
    expect(faultsOf('{\n  "format": mlps }')).to.include({ code: 'json.invalid' });
  });
});

describe('readCatalog after an earlier version', () => {
  const next = { version: '1.1.0', items: [item] };

  it('accepts that an item is retired', () => {
    expect(readCatalog(text({ ...next, retired: [retired] }), { previous: document }).retired).to.have.length(1);
  });

  it('refuses that an item vanishes', () => {
    expect(codesOf(text(next), document)).to.deep.equal(['$.retired vanished']);
  });

  it('refuses that a retired id vanishes or comes back', () => {
    const previous = { ...document, items: [item], retired: [retired] };
    expect(codesOf(text(next), previous)).to.deep.equal(['$.retired vanished']);
    expect(codesOf(text({ version: '1.2.0' }), previous)).to.include('$.items[1].id retired');
  });

  it('refuses the same version number', () => {
    expect(codesOf(text(), document)).to.deep.equal(['$.version version']);
  });
});

describe('the shipped catalog', () => {
  it('satisfies its own schema, so an own catalog can start from it', () => {
    expect(readCatalog(JSON.stringify(shippedCatalog()))).to.deep.equal(shippedCatalog());
  });
});
