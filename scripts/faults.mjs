#!/usr/bin/env node
/**
 * The long fault run: several hundred kills of a real service while it is written to, and storage that is really full or really read-only.
 * Bounded by rounds and by time; figures go to docs/reliability.md. Needs a build.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log(`faults [--rounds N] [--minutes N] [--only kills|storage]
  kills    kill a service N times (300) within so many minutes (20)
  storage  disks that are full or read-only under SQLite and PostgreSQL (Linux, as root; PostgreSQL where its programs are)
Writes the figures to docs/reliability.md.`);
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const given = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = given('only');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130)); // services that were started end with us
const faults = [];
if (only !== 'storage') await kills(Number(given('rounds') ?? 300), Number(given('minutes') ?? 20));
if (only !== 'kills') await storage();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function kills(rounds, minutes) {
  const { killRounds } = await import(join(root, 'test/dist/helpers/kill-rounds.js'));
  const dataDir = mkdtempSync(join(tmpdir(), 'mlps-faults-'));
  const started = performance.now();
  const tell = ({ rounds: done, acknowledged, faults: found }) =>
    console.error(`${done} kills, ${acknowledged} writes answered, ${found.length} lost`);
  const report = await killRounds(dataDir, rounds, minutes * 60_000, Math.random, tell);
  rmSync(dataDir, { recursive: true, force: true });
  const took = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(JSON.stringify({ ...report, minutes: took }));
  const { acknowledged, cut, papers, entries } = report;
  faults.push(...report.faults);
  write(
    'figures',
    `| kills | writes answered | requests cut off | papers whole | audit entries verified | answered writes lost | minutes |
| --- | --- | --- | --- | --- | --- | --- |
| ${report.rounds} | ${acknowledged} | ${cut} | ${papers} | ${entries} | ${report.faults.length} | ${took} |

Measured in one run on ${cpus().length} cores, Node ${process.versions.node}.`,
  );
}

async function storage() {
  const { storageFaults } = await import(join(root, 'test/dist/helpers/storage-faults.js'));
  const { reports, skipped } = await storageFaults((report) => console.log(JSON.stringify(report)));
  for (const why of skipped) console.error(`not tried: ${why}`);
  faults.push(...reports.flatMap(({ what, faults: found }) => found.map((fault) => `${what}: ${fault}`)));
  if (skipped.length > 0) return; // figures of a part would replace those of the whole
  const rows = reports.map(({ what, written, answers, reads, recovered, verified, faults: found }) => {
    const told =
      Object.entries(answers)
        .map(([answer, count]) => `${count} × ${answer}`)
        .join(', ') || '—';
    return `| ${what} | ${told} | ${reads.trim()} | ${recovered ? 'yes' : 'no'} | ${written} | ${found.length} | ${verified} |`;
  });
  write(
    'storage',
    `| what failed | answers to writes meanwhile | answers to reads | goes on afterwards | writes answered with success | lost | audit entries verified |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Measured on Node ${process.versions.node}.`,
  );
}

/** Put figures between their marks. */
function write(mark, figures) {
  const path = join(root, 'docs', 'reliability.md');
  const page = readFileSync(path, 'utf8');
  const place = new RegExp(`(<!-- ${mark} -->\\n\\n)[\\s\\S]*?(\\n\\n<!-- end of ${mark} -->)`);
  writeFileSync(
    path,
    page.replace(place, (_all, before, after) => before + figures + after),
  );
}
