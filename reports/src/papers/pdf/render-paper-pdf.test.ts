import { expect } from 'chai';
import { pdfObjects } from '../../../test-support/pdf-objects.js';
import { pdfText } from '../../../test-support/pdf-text.js';
import { sampleReport } from '../../../test-support/sample-report.js';
import { buildEvaluationReport } from '../evaluation-report/build-evaluation-report.js';
import { pageLabel } from './paper-page.js';
import { renderPaperPdf } from './render-paper-pdf.js';

const model = buildEvaluationReport(sampleReport(), { date: '2026-08-28' });
const headings = model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'heading'));

describe('renderPaperPdf', () => {
  let pages: ReturnType<typeof pdfText>;
  const label = (at: number): string =>
    /— (.+) —/.exec(pages[at]!.runs.map(({ text }) => text).find((text) => text.startsWith('— ')) ?? '')?.[1] ?? '';
  before(async () => (pages = pdfText(await renderPaperPdf(model))));

  it('numbers front, body and annexes each from one', () => {
    const labels = pages.map((_, at) => label(at));
    expect(labels[0], 'the cover').to.equal('');
    expect(labels[1]).to.equal('II');
    expect(labels.filter((text) => text === '1')).to.have.length(1);
    expect(labels.filter((text) => text === '附1')).to.have.length(1);
    expect(labels.indexOf('附1')).to.be.above(labels.indexOf('1'));
  });
  it('prints in the contents the page on which each heading stands', () => {
    for (const { text } of headings.filter(({ level }) => level === 1)) {
      const listed = pages.findIndex(({ runs }) => runs.some((run) => run.text === text));
      const runs = pages[listed]!.runs;
      const at = runs.findIndex((run) => run.text === text);
      const page = runs.slice(at).find((run) => /^(附)?\d+$/.test(run.text))!.text;
      const stands = pages.findIndex((one, index) => index > listed && one.runs.some((run) => run.text === text));
      expect(page, text).to.equal(label(stands));
    }
  });
  it('leaves no heading alone at the foot of a page', () => {
    const titles = new Set(headings.map(({ text }) => text));
    for (const { runs } of pages.slice(9)) {
      const lowest = runs.filter(({ artifact }) => !artifact).at(-1);
      if (lowest) expect(titles.has(lowest.text), lowest.text).to.equal(false);
    }
  });
  it('has a bookmark for each heading, and figures told in words', async () => {
    const objects = [...pdfObjects(await renderPaperPdf(model)).values()];
    const bookmarks = objects.filter(
      ({ body }) => body.includes('/Title') && body.includes('/Parent') && body.includes('/Dest'),
    );
    expect(bookmarks).to.have.length(headings.length);
    expect(objects.filter(({ body }) => body.includes('/S /Figure') && body.includes('/Alt'))).to.have.length(1);
  });
  it('counts front pages in Roman numerals', () =>
    expect([1, 4, 9, 10, 14, 39].map((count) => pageLabel('front', count))).to.deep.equal([
      'I',
      'IV',
      'IX',
      'X',
      'XIV',
      'XXXIX',
    ]));
});
