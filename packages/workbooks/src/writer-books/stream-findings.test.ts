import { expect } from 'chai';
import { smallEvaluation } from '../../test-support/small-evaluation.js';
import { readRecordBook } from '../placing/read-record-book.js';
import { streamFindings } from './stream-findings.js';

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('streaming all findings', () => {
  it('gives a list that reads back to the same findings and objects', async () => {
    const evaluation = smallEvaluation();
    const bytes = await bytesOf(streamFindings(evaluation));
    const { evaluation: read, report } = await readRecordBook(bytes, { grade: 'S2A2G2' });
    expect(report.counts).to.include({ notPlaced: 0, doubled: 0, blank: 0 });
    expect(read.findings).to.deep.equal(evaluation.findings);
    expect(read.objects).to.deep.equal(evaluation.objects);
  });

  it('keeps a text that would be a formula a text', async () => {
    const evaluation = smallEvaluation();
    evaluation.findings[0]!.record = '=HYPERLINK("http://example.invalid")';
    const { evaluation: read } = await readRecordBook(await bytesOf(streamFindings(evaluation)), { grade: 'S2A2G2' });
    expect(read.findings[0]?.record).to.equal('=HYPERLINK("http://example.invalid")');
  });

  it('gives a list with headings only when nothing was found', async () => {
    const bytes = await bytesOf(streamFindings({ ...smallEvaluation(), findings: [] }));
    const { report } = await readRecordBook(bytes, { grade: 'S2A2G2' });
    expect(report.counts.read).to.equal(0);
  });
});
