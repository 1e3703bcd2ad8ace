#!/usr/bin/env node
/**
 * Measures the evaluation report of a level-3 system with 60 objects and about 5,000 results: time and memory in a process of its own,
 * and in the same run the time that a headless browser needs to print the same content from HTML. Also the memory of a notice with 500
 * problems. Prints one JSON line per measurement: { name, value, limit, unit, ok }. Ends with 1 when a limit is missed.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEvaluationReport, buildNotice, renderPaperDocx, streamNoticePdf, streamPaperPdf } from '@mlps/reports';
import { bigEvaluation } from '../dist/test-support/big-report.js';
import { manyProblems } from '../dist/test-support/sample-evaluation.js';

if (process.argv.includes('--help')) {
  console.log(
    'evaluation-report: PDF of 60 objects and 5,000 results, against printing the same by a browser. No options.',
  );
  process.exit(0);
}

const here = fileURLToPath(import.meta.url);
const options = { date: '2026-09-30' };
const model = () => buildEvaluationReport({ evaluation: bigEvaluation({ objects: 60, results: 5000 }) }, options);

const jobs = {
  async report(path) {
    return streamPaperPdf(model(), createWriteStream(path));
  },
  async notice(path) {
    const notice = buildNotice(manyProblems({ problems: 500 }), { ...options, deadline: '2026-12-31' });
    return streamNoticePdf(notice, createWriteStream(path));
  },
  async docx() {
    await renderPaperDocx(model());
    return 0;
  },
};

const [, , job, path] = process.argv;
if (job) {
  const start = performance.now();
  const pages = await jobs[job](path);
  const { maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ pages, seconds: (performance.now() - start) / 1000, megabytes: maxRSS / 1024 }));
} else await measure();

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'mlps-bench-'));
  try {
    const [report, notice, docx] = ['report', 'notice', 'docx'].map((name) => run(name, join(folder, `${name}.pdf`)));
    const browser = await printByBrowser(html(model()), join(folder, 'browser.pdf'));
    say('evaluation report, pages', report.pages, 300, 'pages', (value, limit) => value >= limit);
    say('evaluation report, time of the whole process’s work', report.seconds, 10, 's');
    say('evaluation report, memory', report.megabytes, 400, 'MB');
    say('evaluation report, size', statSync(join(folder, 'report.pdf')).size / 1e6, 10, 'MB');
    say(
      'evaluation report, browser’s time against ours',
      browser.seconds / report.seconds,
      5,
      '×',
      (value, limit) => value >= limit,
    );
    say('notice of 500 problems, memory', notice.megabytes, 300, 'MB');
    say('evaluation report as Word, time', docx.seconds, 20, 's');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(name, path) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [here, name, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function say(name, value, limit, unit, holds = (one, other) => one <= other) {
  const ok = holds(value, limit);
  if (!ok) process.exitCode = 1;
  console.log(JSON.stringify({ name, value: Number(value.toFixed(2)), limit, unit, ok }));
}

/** The same content as a page that a browser prints: repeated heads, no breaks inside rows, the same fonts. */
function html({ sections }) {
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const cell = (text) => `<td>${escape(text)}</td>`;
  const draw = {
    title: ({ text, subtitle }) => `<h1>${escape(text)}</h1><p>${escape(subtitle ?? '')}</p>`,
    heading: ({ level, text }) => `<h${level}>${escape(text)}</h${level}>`,
    facts: ({ facts }) =>
      `<table>${facts.map(({ label, text }) => `<tr>${cell(label)}${cell(text)}</tr>`).join('')}</table>`,
    table: ({ caption, columns, rows }) =>
      `<p>${escape(caption ?? '')}</p><table><thead><tr>${columns.map(({ title }) => `<th>${escape(title)}</th>`).join('')}</tr></thead>` +
      `<tbody>${rows.map((row) => `<tr>${'band' in row ? cell(row.band) : row.map(cell).join('')}</tr>`).join('')}</tbody></table>`,
    signature: ({ unit, dateText }) => `<p>${escape(unit)}</p><p>${dateText}</p>`,
  };
  const blocks = sections.flatMap((section) =>
    section.blocks.map((block) => (draw[block.kind] ?? (({ text = '' }) => `<p>${escape(text)}</p>`))(block)),
  );
  const font = (name, file) =>
    `@font-face{font-family:${name};src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')})}`;
  const { resolve } = createRequire(import.meta.url);
  const [serif, sans] = ['serif-sc/400Regular/NotoSerifSC_400Regular', 'sans-sc/500Medium/NotoSansSC_500Medium'].map(
    (name) => resolve(`@expo-google-fonts/noto-${name}.ttf`),
  );
  const style = `${font('song', serif)}${font('hei', sans)}body{font:9pt song}h1,h2,h3,h4,th{font-family:hei}
table{border-collapse:collapse;width:100%}td,th{border:.5pt solid #444;padding:2pt}tr{break-inside:avoid}thead{display:table-header-group}`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${style}</style><body>${blocks.join('\n')}</body></html>`;
}

async function printByBrowser(page, path) {
  const { default: chromium } = await import('@sparticuz/chromium');
  const { chromium: playwright } = await import('playwright-core');
  const args = [...chromium.args.filter((arg) => !arg.startsWith('--headless')), '--no-sandbox'];
  const executablePath = await chromium.executablePath();
  await playwright.launch({ executablePath, args }).then((browser) => browser.close()); // unpacked and warm
  const start = performance.now();
  const browser = await playwright.launch({ executablePath, args });
  try {
    const tab = await browser.newPage();
    await tab.setContent(page, { timeout: 300_000 });
    await tab.evaluate(() => document.fonts.ready.then(() => true));
    await tab.pdf({ path, format: 'A4', tagged: true, outline: true, displayHeaderFooter: true });
    return { seconds: (performance.now() - start) / 1000, folder: dirname(path) };
  } finally {
    await browser.close();
  }
}
