import { openWorkbook } from '@mlps/workbooks';
import { expectGolden } from '../../test-support/golden.js';
import { pageLines, pdfText } from '../../test-support/pdf-text.js';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { buildNotice } from '../model/build-notice.js';
import { renderNoticePdf } from './render-notice-pdf.js';
import { renderNoticeXlsx } from './render-notice-xlsx.js';

const model = buildNotice(sampleEvaluation(), {
  date: '2026-09-30',
  deadline: '2026-12-31',
  number: { code: '某测整', year: 2026, serial: 12 },
  copies: ['某县卫生健康局'],
});

describe('the golden notice', () => {
  it('has the reviewed model', () => expectGolden('notice.model.json', `${JSON.stringify(model, null, 2)}\n`));
  it('has the reviewed text in its PDF', async () => {
    const pages = pdfText(await renderNoticePdf(model));
    const text = pages.map((page, index) => [`== ${index + 1} ==`, ...pageLines(page)].join('\n'));
    expectGolden('notice.pdf.txt', `${text.join('\n')}\n`);
  });
  it('has the reviewed cells in its workbook', async () => {
    const { sheets } = await openWorkbook(await renderNoticeXlsx(model));
    const cells = sheets.map(({ name, rows }) =>
      [`== ${name} ==`, ...rows.map(({ row, cells }) => `${row}\t${JSON.stringify(cells)}`)].join('\n'),
    );
    expectGolden('notice.xlsx.txt', `${cells.join('\n')}\n`);
  });
});
