import { expect } from 'chai';
import { openWorkbook } from '@mlps/workbooks';
import { docxParagraphs, zipEntry } from '../../test-support/docx-text.js';
import { everyPaper } from '../../test-support/every-paper.js';
import { pdfText } from '../../test-support/pdf-text.js';
import { renderPaperDocx } from '../docx/render-paper-docx.js';
import { paperTexts } from './document/paper-texts.js';
import { renderPaperPdf } from './pdf/render-paper-pdf.js';
import { renderPaperXlsx } from './xlsx/render-paper-xlsx.js';

/** A text without what line breaks add or take: spaces and the marks of rows that go on. */
const bare = (text: string): string => text.replace(/[\s　]/g, '');

for (const [name, build] of Object.entries(everyPaper))
  describe(`the ${name} paper`, () => {
    const model = build();
    const texts = [...paperTexts(model)].flatMap((text) => text.split('\n')).map(bare).filter(Boolean); // prettier-ignore

    it('has no text that its fonts cannot show', () => expect(model.warnings).to.deep.equal([]));
    it('can be kept as JSON', () => expect(JSON.parse(JSON.stringify(model))).to.deep.equal(model));
    it('carries every character of its model in the PDF', async () => {
      const pages = pdfText(await renderPaperPdf(model));
      const counts = new Map<string, number>();
      for (const character of pages.flatMap(({ runs }) => runs.flatMap(({ text }) => Array.from(bare(text)))))
        counts.set(character, (counts.get(character) ?? 0) + 1);
      for (const character of texts.flatMap((text) => Array.from(text)))
        counts.set(character, (counts.get(character) ?? 0) - 1);
      expect([...counts].filter(([, left]) => left < 0)).to.deep.equal([]);
    });
    it('carries every text of its model in Word, in reading order', async () => {
      const written = bare(docxParagraphs(await renderPaperDocx(model)).join(''));
      let at = 0;
      for (const text of texts) {
        const next = written.indexOf(text, at);
        expect(next, `“${text}” after “${written.slice(at - 20, at)}”`).to.be.at.least(0);
        at = next;
      }
    });
    it('carries every table in the workbook', async () => {
      const { sheets } = await openWorkbook(Buffer.from(await renderPaperXlsx(model)));
      const cells = new Set(sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => bare(cell)))));
      const told = model.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'table' ? block.rows.flatMap((row) => ('band' in row ? [row.band] : row)) : [],
        ),
      );
      expect(told.map(bare).filter((text) => text && !cells.has(text))).to.deep.equal([]);
    });
    it('gives equal bytes for equal models', async () => {
      const [one, two] = await Promise.all([renderPaperPdf(model), renderPaperPdf(build())]);
      expect(one.equals(two)).to.equal(true);
    });
    it('names nobody but its author in Word', async () => {
      const core = zipEntry(await renderPaperDocx(model), 'docProps/core.xml').toString('utf8');
      expect(/<cp:lastModifiedBy>([^<]*)</.exec(core)?.[1]).to.equal(model.author);
    });
  });
