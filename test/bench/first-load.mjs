#!/usr/bin/env node
/** JavaScript that a browser loads before the sign-in and before Today can be used, gzipped; and how long both take on this machine. */
import { gzipSync } from 'node:zlib';
import { openBrowser } from '../dist/helpers/browser.js';
import { startWorkbench } from '../dist/helpers/workbench.js';

if (process.argv.includes('--help')) {
  console.log('first-load: gzipped JavaScript of the first visit to the sign-in and to Today. No options.');
  process.exit(0);
}

const LIMIT_KB = 250;
const QUIET_MS = 1500;

const workbench = await startWorkbench({ demo: true, accounts: true });
const own = await openBrowser();
try {
  await measure('first load of the sign-in', null);
  await measure(
    'first load of Today',
    workbench.people.find(({ role }) => role === 'hospitalManager'),
  );
} finally {
  await own.close();
  await workbench.close();
}

/** Every visit has a browser profile of its own, whose store is empty. */
async function measure(name, person) {
  const context = await own.browser.newContext();
  const page = await context.newPage();
  if (person) await signIn(page, person);
  const sizes = new Map();
  page.on('response', (response) => {
    if (/\.js($|\?)/.test(response.url()))
      sizes.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await page.goto(`${workbench.url}${person ? '/' : '/sign-in'}`);
  await page.locator('h1').waitFor();
  await page.waitForTimeout(QUIET_MS);
  const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  const kilobytes = Math.round(bytes / 102.4) / 10;
  console.log(
    JSON.stringify({
      name,
      value: kilobytes,
      limit: `≤ ${LIMIT_KB} KB`,
      unit: 'KB gzipped',
      ok: kilobytes <= LIMIT_KB,
      note: `${sizes.size} files`,
    }),
  );
  await context.close();
}

/** Signs in by the page's own form, then forgets the files, so that Today is loaded as on a first visit. */
async function signIn(page, { account, password }) {
  await page.goto(`${workbench.url}/sign-in`);
  await page.getByRole('textbox').first().fill(account);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('.nav').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
}
