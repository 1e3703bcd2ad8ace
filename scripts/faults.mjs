#!/usr/bin/env node
/**
 * The long fault run: several hundred kills of a real service while it is written to. Bounded by rounds and by time; figures go to
 * docs/reliability.md. Needs a build.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log(
    'faults [--rounds N] [--minutes N]: kill a service N times (300) within so many minutes (20); writes docs/reliability.md',
  );
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const { killRounds } = await import(join(root, 'test/dist/helpers/kill-rounds.js'));
const dataDir = mkdtempSync(join(tmpdir(), 'mlps-faults-'));
const started = performance.now();
const report = await killRounds(dataDir, option('rounds', 300), option('minutes', 20) * 60_000, Math.random);
rmSync(dataDir, { recursive: true, force: true });
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(JSON.stringify({ ...report, minutes }));

const figures = `| kills | writes answered | requests cut off | papers whole | audit entries verified | answered writes lost | minutes |
| --- | --- | --- | --- | --- | --- | --- |
| ${report.rounds} | ${report.acknowledged} | ${report.cut} | ${report.papers} | ${report.entries} | ${report.faults.length} | ${minutes} |

Measured on ${cpus().length} cores, Node ${process.versions.node}.`;
const path = join(root, 'docs', 'reliability.md');
const page = readFileSync(path, 'utf8');
writeFileSync(path, page.replace(/(<!-- figures -->\n\n)[\s\S]*?(\n\n<!-- end -->)/, `$1${figures}$2`));
for (const fault of report.faults) console.error(fault);
process.exitCode = report.faults.length > 0 ? 1 : 0;
