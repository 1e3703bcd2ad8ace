import { expect } from 'chai';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { MlpsError } from '../errors.js';
import { carryOver } from './carry-over.js';
import type { CatalogDocument, CatalogItem, RetiredItem } from './catalog-document.js';
import { diffCatalog } from './diff-catalog.js';
import { shippedCatalog } from './shipped-catalog.js';

const shipped = shippedCatalog();
const [FIRST, SECOND] = ['L2-PES1-01', 'L2-PES1-02'] as const;

/** The shipped catalog with one item changed, or withdrawn (null). */
function edition(id: string, change: Partial<CatalogItem> | null, retired: RetiredItem[] = []): CatalogDocument {
  const items = shipped.items.flatMap((item) => (item.id !== id ? [item] : change ? [{ ...item, ...change }] : []));
  return { ...shipped, version: '1.1.0', items, retired };
}
const withdrawn = (id: string, replacedBy: string | null): RetiredItem => ({
  id,
  since: '1.1.0',
  replacedBy,
  reasonZh: '与另一项合并',
  reasonEn: 'merged',
});

describe('shippedCatalog', () => {
  it('has never given a retired id again', () => {
    const retired = shipped.retired.map(({ id }) => id);
    expect(shipped.items.filter(({ id }) => retired.includes(id))).to.deep.equal([]);
  });

  it('is frozen', () => {
    expect(() => ((shipped.items[0] as { id: string }).id = 'x')).to.throw(TypeError);
  });
});

describe('diffCatalog', () => {
  it('finds nothing between equal catalogs', () => {
    const diff = diffCatalog(shipped, shipped);
    expect(diff).to.deep.include({ added: [], removed: [], reworded: [], importance: [], moved: [], kinds: [] });
    expect(diff.unchanged).to.equal(shipped.items.length);
  });

  it('tells a new wording in the language in which it changed', () => {
    const before = shipped.items.find(({ id }) => id === FIRST)!.statementZh;
    const { reworded, unchanged } = diffCatalog(shipped, edition(FIRST, { statementZh: '新的要求。' }));
    expect(reworded).to.deep.equal([{ id: FIRST, zh: { before, after: '新的要求。' }, en: null }]);
    expect(unchanged).to.equal(shipped.items.length - 1);
  });

  it('tells importance, place and kinds apart', () => {
    const change = { importance: 'critical', clause: '7.1.1.99', kinds: ['document'] } as const;
    const diff = diffCatalog(shipped, edition(FIRST, change));
    expect(diff.importance).to.deep.equal([{ id: FIRST, before: 'ordinary', after: 'critical' }]);
    expect(diff.moved.map(({ after }) => after.clause)).to.deep.equal(['7.1.1.99']);
    expect(diff.kinds.map(({ after }) => after)).to.deep.equal([['document']]);
    expect(diff.unchanged).to.equal(shipped.items.length - 1);
  });

  it('tells what was added and removed, with the reason of the retirement', () => {
    const gone = edition(FIRST, null, [withdrawn(FIRST, SECOND)]);
    const { removed } = diffCatalog(shipped, gone);
    expect(removed).to.deep.equal([{ id: FIRST, retired: withdrawn(FIRST, SECOND) }]);
    expect(diffCatalog(gone, shipped).added).to.deep.equal([FIRST]);
  });
});

describe('carryOver', () => {
  const evaluation = sampleEvaluation();
  const total = evaluation.findings.length;

  it('keeps every result between equal catalogs', () => {
    const carried = carryOver(evaluation, shipped, shipped);
    expect(carried).to.deep.include({ kept: total, toConfirm: [], dropped: [], added: [], reweighted: [] });
    expect(carried.evaluation).to.deep.equal(evaluation);
  });

  it('drops a reworded item’s own results to be confirmed, and no others', () => {
    const carried = carryOver(evaluation, shipped, edition(FIRST, { statementZh: '新的要求。' }));
    expect(carried.kept).to.equal(total - 1);
    expect(carried.toConfirm.map(({ item, why, afterZh }) => [item, why, afterZh])).to.deep.equal([
      [FIRST, 'reworded', '新的要求。'],
    ]);
    expect(carried.evaluation.findings.some(({ item }) => item === FIRST)).to.equal(false);
  });

  it('keeps results when only the English, the clause or the importance changed', () => {
    const to = edition(FIRST, { statementEn: 'New.', clause: '7.9', importance: 'critical' });
    const carried = carryOver(evaluation, shipped, to);
    expect([carried.kept, carried.reweighted]).to.deep.equal([total, [FIRST]]);
  });

  it('offers the result of a replaced item to its successor', () => {
    const carried = carryOver(evaluation, shipped, edition(FIRST, null, [withdrawn(FIRST, SECOND)]));
    expect(carried.toConfirm.map(({ finding, item, why }) => [finding.item, item, why])).to.deep.equal([
      [FIRST, SECOND, 'replaced'],
    ]);
  });

  it('drops the result of an item without successor, with the reason', () => {
    const carried = carryOver(evaluation, shipped, edition(FIRST, null, [withdrawn(FIRST, null)]));
    expect(carried.dropped.map(({ finding, retired }) => [finding.item, retired!.reasonZh])).to.deep.equal([
      [FIRST, '与另一项合并'],
    ]);
  });

  it('names the new items that the grade needs', () => {
    expect(carryOver(evaluation, edition('L3-PES1-01', null), shipped).added).to.deep.equal([]);
    const older = edition(FIRST, null);
    const without = { ...evaluation, findings: evaluation.findings.filter(({ item }) => item !== FIRST) };
    expect(carryOver(without, older, shipped).added).to.deep.equal([FIRST]);
  });

  it('refuses a finding that the older catalog does not know', () => {
    const call = (): unknown => carryOver(evaluation, edition(FIRST, null), shipped);
    expect(call).to.throw(MlpsError, '1.1.0').with.property('code', 'catalog.unknown-item');
  });
});
