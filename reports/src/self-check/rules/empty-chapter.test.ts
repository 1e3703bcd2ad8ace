import { expect } from 'chai';
import { found } from '../../../test-support/check-cases.js';
import { sampleReport } from '../../../test-support/sample-report.js';
import { buildEvaluationReport } from '../../papers/evaluation-report/build-evaluation-report.js';
import type { PaperBlock } from '../../papers/document/paper-model.js';

const paper = buildEvaluationReport(sampleReport(), { date: '2026-08-28' });
const heading = (level: 1 | 2, text: string): PaperBlock => ({ kind: 'heading', level, text });
const check = (...blocks: PaperBlock[]): string[] =>
  found('empty-chapter', { paper: { ...paper, sections: [{ zone: 'body', orientation: 'portrait', blocks }] } }).map(
    ({ place }) => place,
  );

describe('self-check: empty chapters', () => {
  it('finds none in a report of this product', () => expect(found('empty-chapter', { paper })).to.deep.equal([]));
  it('accepts a heading that leads to a lower one with text', () =>
    expect(check(heading(1, '一'), heading(2, '（一）'), { kind: 'paragraph', text: '字' })).to.deep.equal([]));
  it('names a heading followed by its like, and one at the end', () =>
    expect(check(heading(1, '甲'), heading(1, '乙'))).to.deep.equal(['甲', '乙']));
  it('names a heading over a table without rows', () =>
    expect(check(heading(1, '甲'), { kind: 'table', columns: [], rows: [] })).to.deep.equal(['甲']));
});
