import { everyPaper } from '../../test-support/every-paper.js';
import { expectGolden } from '../../test-support/golden.js';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { sampleReport } from '../../test-support/sample-report.js';
import { pageLines, pdfText } from '../../test-support/pdf-text.js';
import { buildEvaluationReport } from './evaluation-report/build-evaluation-report.js';
import { renderPaperPdf } from './pdf/render-paper-pdf.js';

const options = { date: '2026-11-23' };
const small = { ...sampleReport(), evaluation: sampleEvaluation() };
const of2025 = { ...small, evaluation: { ...sampleEvaluation(), edition: '2025' as const } };
/** The long reports of a small evaluation: goldens are read by people. */
const papers = {
  ...everyPaper,
  'evaluation-2021': () => buildEvaluationReport(small, options),
  'evaluation-2025': () => buildEvaluationReport(of2025, options),
};

describe('the golden papers', () => {
  for (const [name, build] of Object.entries(papers)) {
    it(`${name} has the reviewed model`, () =>
      expectGolden(`${name}.model.json`, `${JSON.stringify(build(), null, 1)}\n`));
    it(`${name} has the reviewed text in its PDF`, async () => {
      const pages = pdfText(await renderPaperPdf(build()));
      const text = pages.map((page, index) => [`== ${index + 1} ==`, ...pageLines(page)].join('\n'));
      expectGolden(`${name}.pdf.txt`, `${text.join('\n')}\n`);
    });
  }
});
