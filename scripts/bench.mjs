#!/usr/bin/env node
/**
 * Runs every room's bench files one after the other and writes docs/performance.md. A bench prints one JSON line per measurement:
 * { name, value, limit, unit?, ok, note? }. Ratios are taken in one run against a peer, so that a slow machine does not decide.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log(
    'bench [room …]: run the benchmarks (all rooms by default); without a room named, docs/performance.md is written anew. Needs a build.',
  );
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const chosen = process.argv.slice(2);
const rooms = chosen.length ? chosen : ['controls', 'packages/workbooks', 'reports', 'api', 'packages/web', 'test'];
const rows = [];
let failed = false;
for (const room of rooms) {
  const folder = join(root, room, 'bench');
  if (!existsSync(folder)) continue;
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .sort()) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', join(folder, file)], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    });
    if (status !== 0) {
      failed = true;
      console.error(`${room}/bench/${file} failed:\n${stderr}`);
    }
    for (const line of stdout.split('\n').filter((text) => text.startsWith('{'))) {
      const row = { room, ...JSON.parse(line) };
      rows.push(row);
      console.log(
        `${row.ok ? 'ok  ' : 'OVER'} ${room}: ${row.name}: ${row.value} ${row.unit ?? ''} (limit ${row.limit})${row.note ? ` ${row.note}` : ''}`,
      );
    }
  }
}

const table = rows.map(
  (row) =>
    `| ${row.room} | ${row.name} | ${row.value}${row.unit ? ` ${row.unit}` : ''} | ${row.limit} | ${row.ok ? 'yes' : '**no**'} | ${row.note ?? ''} |`,
);
const text = `# Performance

<!-- Made by \`npm run bench\`. -->

Measured on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}. A ratio compares two things in the same run; single times are only told.

| room | measurement | value | limit | held | note |
|---|---|---|---|---|---|
${table.join('\n')}
`;
if (!chosen.length) writeFileSync(join(root, 'docs', 'performance.md'), text);
process.exitCode = failed || rows.some((row) => !row.ok) ? 1 : 0;
