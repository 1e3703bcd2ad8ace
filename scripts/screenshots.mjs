#!/usr/bin/env node
/** Renews the pictures of the README: the evaluation page and the notice's first page, both of the invented hospital, in the Chromium that npm brings. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log('screenshots: writes docs/images/page.png and docs/images/notice.png. Needs a build; no options.');
  process.exit(0);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const helpers = join(root, 'test', 'dist', 'helpers');
const { openBrowser } = await import(join(helpers, 'browser.js'));
const { startWorkbench } = await import(join(helpers, 'workbench.js'));
const images = join(root, 'docs', 'images');
await mkdir(images, { recursive: true });

const workbench = await startWorkbench({ demo: true });
try {
  const api = `${workbench.url}/api/v1`;
  const [evaluation] = (await read(`${api}/evaluations`)).items;
  await picturePage(`${workbench.url}/evaluations/${evaluation.id}`, join(images, 'page.png'));
  await pictureNotice(api, evaluation.id, join(images, 'notice.png'));
} finally {
  await workbench.close();
}

async function read(address, init) {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function picturePage(address, target) {
  const { browser, close } = await openBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 960 },
      locale: 'zh-CN',
      colorScheme: 'light',
    });
    await page.goto(address);
    await page.locator('canvas').waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: target });
    console.log(target);
  } finally {
    await close();
  }
}

async function pictureNotice(api, evaluationId, target) {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ date: '2024-07-05', deadline: '2024-08-05' });
  const notice = await read(`${api}/evaluations/${evaluationId}/notices`, { method: 'POST', headers, body });
  const file = await fetch(`${api}/notices/${notice.id}/files/pdf`);
  const folder = await mkdtemp(join(tmpdir(), 'mlps-notice-'));
  const pdf = join(folder, 'notice.pdf');
  await writeFile(pdf, Buffer.from(await file.arrayBuffer()));
  const render = join(root, 'scripts', 'render-pdf-page.mjs');
  const { status } = spawnSync(process.execPath, [render, pdf, target, '--scale', '1.4'], { stdio: 'inherit' });
  await rm(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error(`render-pdf-page ended with ${status}`);
}
