#!/usr/bin/env node
/**
 * Measures the reading of record books: 40 sheets × 40 rows against the spreadsheet library alone, and 50,000 rows in a process of their own for
 * time and peak memory. Prints one JSON line per measurement: { name, value, limit, unit, ok }.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tailor } from '@mlps/controls';
import * as xlsx from 'xlsx';
import { openWorkbook, readRecordBook, readRecords } from '@mlps/workbooks';

if (process.argv.includes('--help')) {
  console.log(
    'reading: 40 × 40 rows as a ratio to the library alone; 50,000 rows: processor seconds and peak memory. No options.',
  );
  process.exit(0);
}

const GRADE = 'S3A3G3';
const items = tailor(GRADE)
  .filter(({ domain }) => domain === 'MMS')
  .slice(0, 40);
const head = ['扩展标准', '控制点', '测评项', '结果记录', '符合情况', '', ''];
const words = ['符合', '部分符合', '不符合', '不适用'];

function rowOf(index, sheet) {
  const item = items[index % items.length];
  const record = `现场核查设备配置并访谈管理员，查看第 ${sheet}-${index} 号截图，结果与制度要求对照，记录存档备查。`;
  return [
    '安全通用要求',
    item.pointZh,
    `${item.letter}）${item.statementZh}`,
    record,
    words[index % 4],
    '0.70',
    `N-${index}`,
  ];
}

function book(sheets, rows) {
  const made = xlsx.utils.book_new();
  for (let sheet = 0; sheet < sheets; sheet++) {
    const below = Array.from({ length: rows }, (_, index) => rowOf(index, sheet));
    xlsx.utils.book_append_sheet(made, xlsx.utils.aoa_to_sheet([head, ...below]), `服务器${sheet + 1}`);
  }
  return xlsx.write(made, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true });
}

/**
 * Medians of several rounds, in processor time of all threads. The works take turns, so that what else the machine does in the meantime weighs on
 * all alike; they are warmed up first, as a service is.
 */
async function mediansMs(works, rounds = 25) {
  const times = works.map(() => []);
  for (let round = -5; round < rounds; round++)
    for (const [index, work] of works.entries()) {
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times[index].push((user + system) / 1000);
    }
  return times.map((list) => list.sort((one, other) => one - other)[rounds >> 1]);
}

function say(name, value, limit, unit, note) {
  console.log(JSON.stringify({ name, value, limit, unit, ok: value <= limit, ...(note ? { note } : {}) }));
}

const MEGABYTE = 1024 * 1024;

/** In a process of its own: read one book of 50,000 rows and say how long it took and how much memory the process ever had. */
async function readLarge() {
  const bytes = book(1, 50_000);
  globalThis.gc?.();
  const before = process.memoryUsage().rss / MEGABYTE;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss / MEGABYTE)), 10);
  const start = process.cpuUsage();
  const { report } = await readRecordBook(bytes, { grade: GRADE });
  const { user, system } = process.cpuUsage(start); // of all threads: what else the machine does does not count
  const seconds = (user + system) / 1e6;
  clearInterval(watch);
  if (report.counts.read !== 50_000) throw new Error(`read ${report.counts.read} rows`);
  console.log(JSON.stringify({ seconds, grown: peak - before }));
}

/** Rows that no two books share: each with slips of its own, a control point left out, or words of nobody's standard. */
function placeStrange(count) {
  const all = tailor(GRADE);
  const own = (index) => `本单位自编检查内容第 ${index} 条，看一看机房里有没有灭火器和值班记录`;
  const slipped = (text, index) =>
    `${text.slice(0, index % text.length)}某${text.slice((index % text.length) + 1)}${index}`;
  const sheet = Array.from({ length: count }, (_, index) => {
    const { pointZh, letter, statementZh } = all[index % all.length];
    const wording = index % 3 === 2 ? own(index) : slipped(statementZh, index);
    return ['安全通用要求', index % 3 === 1 ? '' : pointZh, `${letter}）${wording}`, '', words[index % 4]];
  });
  const rows = [head, ...sheet].map((cells, index) => ({ row: index + 1, cells }));
  const plain = { name: '检查表', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  const passive = { macros: false, externalLinks: 0, formulas: 0 };
  return () =>
    readRecords({ format: 'xlsx', encoding: null, sheets: [plain], unreadable: [], passive }, { grade: GRADE });
}

if (process.argv.includes('--large')) {
  await readLarge();
} else {
  const bytes = book(40, 40);
  const [library, opened, whole] = await mediansMs([
    () => xlsx.read(bytes, { type: 'buffer' }),
    () => openWorkbook(bytes),
    () => readRecordBook(bytes, { grade: GRADE }),
  ]);
  const note = `library ${library.toFixed(0)} ms`;
  say('record book of 40 × 40 rows opened safely, to the library alone', round(opened / library), 1.5, '×', note);
  say('record book of 40 × 40 rows read and placed, to the library alone', round(whole / library), 1.5, '×', note);
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), '--large'], {
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  const { seconds, grown } = JSON.parse(stdout);
  say('record book of 50,000 rows read and placed, processor time', round(seconds), 15, 's');
  const strange = placeStrange(10_000);
  const began = process.cpuUsage();
  strange();
  const { user, system } = process.cpuUsage(began);
  say('10,000 rows placed of which no two are alike, processor time', round((user + system) / 1e6), 15, 's');
  say('memory gained while reading 50,000 rows', Math.round(grown), 900, 'MB');
}

function round(value) {
  return Math.round(value * 100) / 100;
}
