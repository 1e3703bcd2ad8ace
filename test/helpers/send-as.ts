import { expect } from 'chai';
import type { Page } from 'playwright-core';

/**
 * Send something as whoever is signed in on this page, with the proof that the page itself would send. The browser sends it: unlike a client of the
 * tests it takes a connection that the service has meanwhile closed for what it is, and opens another.
 */
export async function sendAs<T = Record<string, unknown>>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  body?: object,
  more: Record<string, string> = {},
): Promise<T> {
  const given = JSON.stringify({ method, path, more, body: body === undefined ? null : JSON.stringify(body) });
  const { ok, text } = await page.evaluate<{ ok: boolean; text: string }>(`(async ({ method, path, more, body }) => {
    const session = await (await fetch('/api/v1/session')).json();
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrfToken, ...more };
    const answer = await fetch('/api/v1' + path, { method, headers, ...(body === null ? {} : { body }) });
    return { ok: answer.ok, text: await answer.text() };
  })(${given})`);
  expect(ok, `${method} ${path}: ${text}`).to.equal(true);
  return JSON.parse(text) as T;
}
