import { expect } from 'chai';
import { readSmtpUrl, smtpMailer } from '../src/features/reminders/smtp-mailer.js';
import { startMailServer } from '../test-support/mail-server.js';
import type { MailServer } from '../test-support/mail-server.js';
import { importSmall, startTester } from '../test-support/tester.js';

const START = Date.parse('2026-11-24T02:00:00Z');
const mail = {
  to: 'jia@example.com',
  subject: '整改提醒：十二项，其中三项已逾期，请尽快处理',
  text: '.一\n第二行\n',
};

async function faultOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '',
    (reason: unknown) => String(reason),
  );
}

describe('the mailer', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await startMailServer({ refuse: 'nobody@example.com' });
  });
  afterEach(() => server.close());
  const mailer = (login = ''): ReturnType<typeof smtpMailer> =>
    smtpMailer(`smtp://${login}127.0.0.1:${server.port}`, 'from@example.com', () => START);

  it('hands a Chinese mail to a server, and logs in', async () => {
    await mailer('user:p%40ss@').send(mail);
    const [taken] = server.taken;
    expect(taken).to.deep.include({ from: 'from@example.com', to: ['jia@example.com'], user: 'user' });
    expect(textOf(taken!.raw)).to.equal('.一\n第二行\n');
    expect(subjectOf(taken!.raw)).to.equal(mail.subject);
    expect(taken!.raw)
      .to.include('Date: Tue, 24 Nov 2026 02:00:00 +0000')
      .and.to.include('Auto-Submitted: auto-generated');
  });

  it('goes over to TLS where the server offers it', async () => {
    await server.close();
    server = await startMailServer({ disabledCommands: [] }); // with a certificate of its own making
    const url = `smtp://127.0.0.1:${server.port}`;
    expect(await faultOf(smtpMailer(url, 'from@example.com', () => START).send(mail))).to.match(/certificate/);
    await smtpMailer(url, 'from@example.com', () => START, { rejectUnauthorized: false }).send(mail);
    expect(server.taken.map(({ secure }) => secure)).to.deep.equal([true]);
  });

  it('says what the server said when it refuses', async () => {
    const fault = await faultOf(mailer().send({ ...mail, to: 'nobody@example.com' }));
    expect(fault).to.include('550').and.to.include('not here');
  });

  it('never repeats the password of a refused sign-in', async () => {
    const fault = await faultOf(mailer('user:geheim@').send(mail));
    expect(fault).to.include('535').and.to.not.include('geheim');
  });

  it('refuses an address that carries a command, or several at once', async () => {
    for (const to of ['a@b>\r\nDATA', 'a@example.com, b@example.com', 'a@example.com;b@example.com'])
      expect(await faultOf(mailer().send({ ...mail, to }))).to.include('邮箱地址');
    expect(server.taken).to.deep.equal([]);
  });

  it('keeps lines of a subject from becoming headers', async () => {
    await mailer().send({ ...mail, subject: '一\r\nBcc: third@example.com' });
    expect(server.taken[0]!.to).to.deep.equal(['jia@example.com']);
    expect(server.taken[0]!.raw).to.not.match(/^Bcc:/im);
  });

  it('reads addresses of servers, and never repeats one that is wrong', () => {
    expect(readSmtpUrl('smtps://mail.example.com')).to.include({ port: 465, secure: true, user: null });
    expect(() => readSmtpUrl('http://user:secret@x'))
      .to.throw('SMTP_URL')
      .and.to.not.match(/secret/);
  });

  it('sends the reminders of the day, one digest to each address', async () => {
    const config = { smtpUrl: `smtp://127.0.0.1:${server.port}`, mailFrom: 'from@example.com' };
    const tester = await startTester('sqlite', { config });
    try {
      const evaluation = await importSmall(tester);
      await tester.post(`/evaluations/${evaluation.id}/rectification-items`, {});
      const { body } = await tester.get(`/evaluations/${evaluation.id}/rectification-items`);
      const change = { owner: '某责任人', dueDate: '2020-01-01' };
      for (const { id, etag } of body.items)
        await tester.call('PATCH', `/rectification-items/${id}`, { body: change, headers: { 'If-Match': etag } });
      const { etag } = await tester.get('/rectification-settings');
      const settings = {
        dueRules: null,
        reminderRules: null,
        holidays: [],
        mailAddresses: [{ owner: '某责任人', address: 'ren@example.com' }],
      };
      await tester.call('PUT', '/rectification-settings', { body: settings, headers: { 'If-Match': etag } });
      await tester.call('POST', '/jobs/daily');
      await tester.call('POST', '/jobs/daily');
      expect(server.taken.map(({ to }) => to)).to.deep.equal([['ren@example.com']]);
      expect(textOf(server.taken[0]!.raw)).to.include('逾期');
    } finally {
      await tester.stop();
    }
  });
});

/** The text of a mail, by its transfer encoding. */
function textOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/quoted-printable/i.test(head)) {
    const bytes = body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
  }
  return Buffer.from(body, /base64/i.test(head) ? 'base64' : 'utf8')
    .toString('utf8')
    .replaceAll('\r\n', '\n');
}

function subjectOf(raw: string): string {
  const folded = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1] ?? '';
  return [...folded.matchAll(/=\?UTF-8\?([BQ])\?([^?]+)\?=/gi)]
    .map(([, way, text]) =>
      way?.toUpperCase() === 'B'
        ? Buffer.from(text!, 'base64')
        : Buffer.from(
            text!
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ),
    )
    .map(String)
    .join('');
}
