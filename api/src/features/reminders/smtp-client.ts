import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { hostname } from 'node:os';
import { connect as connectTls } from 'node:tls';

/** Where mails are handed in. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is used when the server offers it */
  readonly secure: boolean;
  readonly user: string | null;
  readonly password: string | null;
}

const TIMEOUT_MS = 20_000;

/** Hand one message to a mail server (RFC 5321). @throws Error with the server's own words when it refuses */
export async function sendMessage(server: SmtpServer, from: string, to: string, message: string): Promise<void> {
  let line = new Conversation(await openSocket(server));
  try {
    await line.expect(220);
    let offers = await greet(line);
    if (!server.secure && offers.includes('STARTTLS')) {
      await line.say('STARTTLS', 220);
      line = new Conversation(await upgrade(line.socket, server.host));
      offers = await greet(line);
    }
    if (server.user !== null) await logIn(line, server.user, server.password ?? '');
    await line.say(`MAIL FROM:<${address(from)}>`, 250);
    await line.say(`RCPT TO:<${address(to)}>`, 250);
    await line.say('DATA', 354);
    // a line that is only a dot would end the message
    await line.say(`${message.replace(/^\./gm, '..')}\r\n.`, 250);
    await line.say('QUIT', 221);
  } finally {
    line.socket.destroy();
  }
}

/** An address may not carry commands. */
function address(text: string): string {
  if (/^[^\s<>@]+@[^\s<>@]+$/.test(text)) return text;
  throw new Error(`邮箱地址「${text.slice(0, 80)}」不正确；应形如 name@example.com`);
}

async function greet(line: Conversation): Promise<string> {
  return (await line.say(`EHLO ${hostname().replace(/[^\w.-]/g, '') || 'localhost'}`, 250)).toUpperCase();
}

async function logIn(line: Conversation, user: string, password: string): Promise<void> {
  await line.say(`AUTH PLAIN ${Buffer.from(`\0${user}\0${password}`).toString('base64')}`, 235, 'AUTH PLAIN');
}

function openSocket({ host, port, secure }: SmtpServer): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = secure ? connectTls({ host, port, servername: host }) : connect({ host, port });
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('邮件服务器没有应答')));
    socket.once('error', reject);
    socket.once(secure ? 'secureConnect' : 'connect', () => resolve(socket));
  });
}

function upgrade(socket: Socket, host: string): Promise<Socket> {
  socket.removeAllListeners('data');
  return new Promise((resolve, reject) => {
    const tls = connectTls({ socket, servername: host }, () => resolve(tls));
    tls.once('error', reject);
  });
}

/** A line-by-line talk: say something, read the whole reply, compare its code. */
class Conversation {
  private received = '';
  private waiting: { readonly done: (reply: string) => void; readonly failed: (error: Error) => void } | null = null;
  private broken: Error | null = null;

  constructor(readonly socket: Socket) {
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => this.take(text));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('邮件服务器断开了连接')));
  }

  /** @param shown what an error may repeat of it; never a password */
  async say(text: string, code: number, shown = text.slice(0, 60)): Promise<string> {
    this.socket.write(`${text}\r\n`);
    return this.expect(code, shown);
  }

  async expect(code: number, shown = ''): Promise<string> {
    const reply = await this.reply();
    if (reply.startsWith(String(code))) return reply;
    throw new Error(`邮件服务器没有接受 ${shown}：${reply.trim().slice(0, 300)}`);
  }

  private reply(): Promise<string> {
    return new Promise((done, failed) => {
      this.waiting = { done, failed };
      if (this.broken) this.fail(this.broken);
      else this.take('');
    });
  }

  private take(text: string): void {
    this.received += text;
    // the last line of a reply has a space behind its code, the others a dash
    const end = /^\d{3} .*\r\n/m.exec(this.received);
    if (!end || !this.waiting) return;
    const length = end.index + end[0].length;
    const reply = this.received.slice(0, length);
    this.received = this.received.slice(length);
    const { done } = this.waiting;
    this.waiting = null;
    done(reply);
  }

  private fail(error: Error): void {
    this.broken ??= error;
    this.waiting?.failed(this.broken);
    this.waiting = null;
  }
}
