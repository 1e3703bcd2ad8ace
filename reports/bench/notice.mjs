#!/usr/bin/env node
/**
 * Measures the notice with 200 problems against bare pdfkit, which writes the same text with the same fonts and nothing else: no
 * tables, no line rules, no structure, no page numbers. Prints one JSON line per measurement: { name, value, limit, unit, ok }.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { PDFDocument } from 'pdfkit';
import { buildNotice, renderNoticePdf } from '@mlps/reports';
import { manyProblems } from '../dist/test-support/sample-evaluation.js';

if (process.argv.includes('--help')) {
  console.log('notice: PDF of 200 problems, as a ratio to bare pdfkit, and its size. No options.');
  process.exit(0);
}

const PROBLEMS = 200;
const ROUNDS = 7;
const model = buildNotice(manyProblems({ problems: PROBLEMS }), { date: '2026-09-30', deadline: '2026-12-31' });
const { resolve } = createRequire(import.meta.url);
const [body, heading] = ['serif-sc/400Regular/NotoSerifSC_400Regular', 'sans-sc/500Medium/NotoSansSC_500Medium'].map(
  (path) => fontkit.create(readFileSync(resolve(`@expo-google-fonts/noto-${path}.ttf`))),
);

/** Every text of the paper once, as it stands in the model. */
function texts() {
  const { sections, problems, method } = model;
  const letter = [
    model.opening,
    ...model.overview,
    model.disclaimer,
    ...sections.flatMap((section) => section.paragraphs),
  ];
  const facts = [...model.facts, ...method.figures, ...method.settings, ...model.receipt.facts];
  const rows = problems.flatMap((problem) => [
    problem.number,
    `${problem.objectName}（${problem.objectKind}）`,
    `${problem.domain} ${problem.point} ${problem.clause}`,
    `${problem.resultWord} ${problem.riskWord}`,
    problem.found,
    problem.advice,
  ]);
  const told = facts.map((fact) => `${fact.label} ${fact.text}`);
  return letter.concat(told, method.statement, method.notices, method.remarks, rows);
}

function bare() {
  return new Promise((done, failed) => {
    const doc = new PDFDocument({ size: 'A4' });
    const chunks = [];
    doc
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', () => done(Buffer.concat(chunks)))
      .on('error', failed);
    doc.font(heading, 'heading').fontSize(22).text(model.title);
    doc.font(body, 'body').fontSize(9);
    for (const text of texts()) doc.text(text);
    doc.end();
  });
}

async function milliseconds(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const times = { ours: [], bare: [] };
let bytes = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  times.bare.push(await milliseconds(bare));
  times.ours.push(await milliseconds(async () => (bytes = (await renderNoticePdf(model)).length)));
}
// the fastest round of each: the first one warms up, and others may be disturbed
const ratio = Math.min(...times.ours) / Math.min(...times.bare);
report(`notice of ${PROBLEMS} problems, time against bare pdfkit`, Number(ratio.toFixed(2)), 3, '×');
report(`notice of ${PROBLEMS} problems, size of the PDF`, Math.round(bytes / 1000), 500, 'kB');

function report(name, value, limit, unit) {
  console.log(JSON.stringify({ name, value, limit, unit, ok: value <= limit }));
}
