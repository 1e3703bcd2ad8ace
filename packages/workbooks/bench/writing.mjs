#!/usr/bin/env node
/**
 * Measures the writing of books: a field-record book of a whole level 3 system, and a list of 50,000 findings that streams. Prints one JSON line
 * per measurement: { name, value, limit, unit, ok }.
 */
import { tailor } from '@mlps/controls';
import { streamFindings, writeRecordBook } from '@mlps/workbooks';

if (process.argv.includes('--help')) {
  console.log(
    'writing: the record book of a level 3 system; 50,000 findings as a stream: processor seconds and memory. No options.',
  );
  process.exit(0);
}

const GRADE = 'S3A3G3';
const MEGABYTE = 1024 * 1024;

function say(name, value, limit, unit) {
  console.log(JSON.stringify({ name, value, limit, unit, ok: value <= limit }));
}

/** So many findings on as many servers as they need. */
function evaluation(count) {
  const items = tailor(GRADE).filter(({ domain }) => domain === 'CES');
  const servers = Math.ceil(count / items.length);
  const objects = Array.from({ length: servers }, (_, index) => ({
    id: `s-${index}`,
    name: `服务器 ${index}`,
    kind: 'server',
  }));
  const findings = Array.from({ length: count }, (_, index) => ({
    object: `s-${Math.floor(index / items.length)}`,
    item: items[index % items.length].id,
    result: index % 3 ? 'conform' : 'partial',
    record: `现场核查第 ${index} 项，配置与制度一致，截图存档备查。`,
  }));
  const system = { name: '综合业务信息系统', grade: GRADE, extensions: [] };
  return { format: 'mlps-evaluation/1', system, edition: '2021', objects, findings };
}

/** Of the processor, all threads: what else the machine does does not count. */
async function seconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1e4) / 100;
}

await writeRecordBook({ grade: GRADE }, { date: '2026-03-01' });
const forty = evaluation(40 * tailor(GRADE).filter(({ domain }) => domain === 'CES').length);
say(
  'record book of 40 servers written, processor time',
  await seconds(() => writeRecordBook(forty, { date: '2026-03-01' })),
  5,
  's',
);

const many = evaluation(50_000);
globalThis.gc?.();
const before = process.memoryUsage().rss / MEGABYTE;
let peak = before;
let size = 0;
const took = await seconds(async () => {
  for await (const chunk of streamFindings(many)) {
    size += chunk.length;
    peak = Math.max(peak, process.memoryUsage().rss / MEGABYTE);
  }
});
say('50,000 findings streamed, processor time', took, 10, 's');
say('memory gained while streaming 50,000 findings', Math.round(peak - before), 150, 'MB');
say('size of 50,000 findings', Math.round((size / MEGABYTE) * 10) / 10, 30, 'MB');
