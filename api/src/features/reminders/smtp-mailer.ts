import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.js';

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
const ADDRESS = /^[^\s<>@,;]+@[^\s<>@,;]+$/;

/**
 * A mailer for `smtp://user:password@host:port` or `smtps://…`.
 * @param from sender's address
 * @param tls own rules for the server's certificate; a test trusts its own
 */
export function smtpMailer(url: string, from: string, now: () => number, tls: object = {}): Mailer {
  const { host, port, secure, user, password } = readSmtpUrl(url);
  const transport = createTransport({
    host,
    port,
    secure,
    tls,
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text }) {
      requireAddress(to);
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        date: new Date(now()),
        // a server's holiday answer would come back to nobody
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}

/** One mail goes to one person; a list, or a text that carries commands, is refused before anybody hears of it. */
function requireAddress(to: string): void {
  if (!ADDRESS.test(to)) throw new Error(`邮箱地址「${to.slice(0, 80)}」不正确；应形如 name@example.com`);
}

/** @throws Error when it is no address of a mail server; the address itself may hold a password and is not repeated */
export function readSmtpUrl(url: string): SmtpServer {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !['smtp:', 'smtps:'].includes(parsed.protocol) || parsed.hostname === '')
    throw new Error('SMTP_URL 应形如 smtp://用户:密码@主机:端口 或 smtps://…；不发邮件时请去掉它');
  const secure = parsed.protocol === 'smtps:';
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? (secure ? 465 : 587) : Number(parsed.port),
    secure,
    user: parsed.username === '' ? null : decodeURIComponent(parsed.username),
    password: parsed.password === '' ? null : decodeURIComponent(parsed.password),
  };
}
