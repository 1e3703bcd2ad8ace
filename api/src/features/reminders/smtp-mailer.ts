import { randomUUID } from 'node:crypto';
import type { Mail, Mailer } from './mailer.js';
import { sendMessage } from './smtp-client.js';
import type { SmtpServer } from './smtp-client.js';

/**
 * A mailer for `smtp://user:password@host:port` or `smtps://…`.
 * @param from sender's address
 */
export function smtpMailer(url: string, from: string, now: () => number): Mailer {
  const server = readSmtpUrl(url);
  return { send: (mail) => sendMessage(server, from, mail.to, messageOf(mail, from, now())) };
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

/** The message by RFC 5322: Chinese in the subject as RFC 2047 words, the text in base64. */
export function messageOf({ to, subject, text }: Mail, from: string, now: number): string {
  const domain = from.split('@')[1] ?? 'localhost';
  const lines =
    Buffer.from(text, 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return [
    `From: <${from}>`,
    `To: <${to}>`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomUUID()}@${domain}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Auto-Submitted: auto-generated',
    '',
    ...lines,
  ].join('\r\n');
}

/** An encoded word holds 75 characters: eleven characters of at most four octets make 60 of base64, and the frame 12. */
const CHARACTERS_PER_WORD = 11;

function encodedWords(text: string): string {
  const characters = Array.from(text.replace(/\p{Cc}/gu, ' '));
  const words: string[] = [];
  for (let start = 0; start < characters.length; start += CHARACTERS_PER_WORD) {
    const piece = characters.slice(start, start + CHARACTERS_PER_WORD).join('');
    words.push(`=?UTF-8?B?${Buffer.from(piece, 'utf8').toString('base64')}?=`);
  }
  return words.join('\r\n ');
}
