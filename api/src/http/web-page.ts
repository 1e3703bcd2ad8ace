import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { RequestHandler } from 'express';
import { contentSecurityPolicy } from './security-headers.js';

const NONCE_PLACE = '__CSP_NONCE__';
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * Serve a built web application: its files, and its page for every other address that a browser opens.
 *
 * Where the page holds `__CSP_NONCE__`, a fresh nonce is put in and allowed for style elements, because component libraries write their styles at run time.
 * @throws Error when the folder has no index.html
 */
export function serveWeb(webDir: string): RequestHandler[] {
  const page = readPage(webDir);
  const files = express.static(webDir, { index: false, fallthrough: true, setHeaders: cacheRule(webDir) });
  const sendPage: RequestHandler = (request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !request.accepts('html') || isFile(request.path))
      return next();
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Cache-Control', 'no-cache');
    if (page.includes(NONCE_PLACE)) response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
    response.type('html').send(page.replaceAll(NONCE_PLACE, nonce));
  };
  return [files, sendPage];
}

function readPage(webDir: string): string {
  try {
    return readFileSync(join(webDir, 'index.html'), 'utf8');
  } catch (cause) {
    throw new Error(`网页目录 ${webDir} 里没有 index.html；请先执行 npm run build`, { cause });
  }
}

/** A missing picture or script must be a 404, not a page. */
function isFile(path: string): boolean {
  return /\.[a-z0-9]{1,8}$/i.test(path);
}

/** Files of the build have a hash in their name and never change. */
function cacheRule(
  webDir: string,
): (response: { setHeader(name: string, value: string): unknown }, path: string) => void {
  const assets = join(webDir, 'assets');
  return (response, path) => {
    const rule = path.startsWith(assets) ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache';
    response.setHeader('Cache-Control', rule);
  };
}
