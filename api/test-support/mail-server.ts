import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

/** What a mail server took in. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly user: string | null;
  readonly secure: boolean;
  /** headers and text as they came over the line */
  readonly raw: string;
}

export interface MailServer {
  readonly port: number;
  readonly taken: readonly TakenMail[];
  close(): Promise<void>;
}

/** A real mail server on loopback; `refuse` names an address that it does not take. */
export async function startMailServer(options: SMTPServerOptions & { refuse?: string } = {}): Promise<MailServer> {
  const { refuse, ...more } = options;
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'p@ss' ? done(null, { user: username }) : done(new Error('wrong password')),
    onRcptTo: ({ address }, _session, done) =>
      address === refuse ? done(Object.assign(new Error('not here'), { responseCode: 550 })) : done(),
    onData(stream, { envelope, user, secure }, done) {
      void text(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), user: user ?? null, secure, raw });
        done();
      });
    },
    ...more,
  });
  server.on('error', () => undefined); // a client that leaves is no fault of the server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo; // a TCP server has one
  return { port, taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
