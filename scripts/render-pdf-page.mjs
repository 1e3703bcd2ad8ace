#!/usr/bin/env node
/** Renders one page of a PDF to a PNG in the Chromium that npm brings, with pdf.js: render-pdf-page FILE.pdf OUT.png [--page 1] [--scale 1]. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    page: { type: 'string', default: '1' },
    scale: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
});
if (values.help || positionals.length !== 2) {
  console.log('render-pdf-page FILE.pdf OUT.png [--page 1] [--scale 1]');
  process.exit(values.help ? 0 : 2);
}
const [source, target] = positionals;
const require = createRequire(import.meta.url);
const library = await readFile(require.resolve('pdfjs-dist/legacy/build/pdf.min.mjs'), 'utf8');
const worker = await readFile(require.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs'), 'utf8');
const pdf = (await readFile(source)).toString('base64');

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args.filter((argument) => !argument.startsWith('--headless')), '--no-sandbox'],
});
try {
  const page = await browser.newPage();
  const png = await page.evaluate(
    async ([code, workerCode, base64, number, scale]) => {
      const url = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      const { getDocument, GlobalWorkerOptions } = await import(url(code));
      GlobalWorkerOptions.workerSrc = url(workerCode);
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const sheet = await (await getDocument({ data }).promise).getPage(Number(number));
      const viewport = sheet.getViewport({ scale: Number(scale) });
      const canvas = Object.assign(document.createElement('canvas'), {
        width: viewport.width,
        height: viewport.height,
      });
      await sheet.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
      return canvas.toDataURL('image/png').split(',')[1];
    },
    [library, worker, pdf, values.page, values.scale],
  );
  await writeFile(target, Buffer.from(png, 'base64'));
  console.log(target);
} finally {
  await browser.close();
}
