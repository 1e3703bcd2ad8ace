import { expect } from 'chai';
import { found } from '../../../test-support/check-cases.js';
import { sampleReport } from '../../../test-support/sample-report.js';
import { buildEvaluationReport } from '../../papers/evaluation-report/build-evaluation-report.js';

const options = { date: '2026-08-28' };

describe('self-check: gaps that the report tells', () => {
  it('tells them in one warning, by their chapters', () => {
    const [one, ...others] = found('told-gaps', { paper: buildEvaluationReport(sampleReport(), options) });
    expect(others).to.deep.equal([]);
    expect(one!.severity).to.equal('warning');
    expect(one!.messageZh).to.match(/^有\d+处内容尚未录入：.*等$/);
  });
  it('is silent where there is no paper, or none with gaps', () => {
    const paper = buildEvaluationReport(sampleReport(), options);
    expect(found('told-gaps')).to.deep.equal([]);
    expect(found('told-gaps', { paper: { ...paper, sections: [] } })).to.deep.equal([]);
  });
});
