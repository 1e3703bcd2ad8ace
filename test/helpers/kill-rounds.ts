import { createRequire } from 'node:module';
import { verifyAuditLog } from '@mlps/api';
import { tailor } from '@mlps/controls';
import { repositoryPath } from './paths.js';
import { startService } from './real-service.js';

/** What a run of kills found. */
export interface KillReport {
  rounds: number;
  /** writes that were answered with success, in all */
  acknowledged: number;
  /** requests that were under way when the process died */
  cut: number;
  papers: number;
  entries: number;
  faults: string[];
}

interface Acknowledged {
  organizations: Set<string>;
  /** object/item → number of the write that was answered last */
  findings: Map<string, number>;
  notices: Set<string>;
}

const WRITERS = 4;
const require = createRequire(repositoryPath('api/package.json'));

/**
 * Start a real service, write to it from several sides, kill it with SIGKILL at a random moment, look at what is on the disk, and start
 * again over the same data, so many times or until the time is up.
 */
export async function killRounds(
  dataDir: string,
  rounds: number,
  mostMs: number,
  chance: () => number,
  tell: (report: KillReport) => void = () => undefined,
): Promise<KillReport> {
  const report: KillReport = { rounds: 0, acknowledged: 0, cut: 0, papers: 0, entries: 0, faults: [] };
  const seen: Acknowledged = { organizations: new Set(), findings: new Map(), notices: new Set() };
  const end = performance.now() + mostMs;
  let evaluation: string | null = null;
  while (report.rounds < rounds && performance.now() < end && report.faults.length === 0) {
    const running = await startService(dataDir);
    evaluation ??= await prepare(running.url);
    const writing = Array.from({ length: WRITERS }, (_, writer) =>
      write(running.url, evaluation!, writer, seen, report, chance),
    );
    // in every third round until a paper is out: drawing the first of a process takes longest
    await until(report.rounds % 3 === 2 ? () => seen.notices.size : () => report.acknowledged, writing);
    await pause(chance() ** 2 * 2000); // a notice with its papers takes longer than the rest
    await running.end('SIGKILL');
    await Promise.all(writing);
    report.rounds += 1;
    await inspect(dataDir, seen, report);
    tell(report);
  }
  return report;
}

const items = tailor('S2A2G2').map(({ id }) => id);

async function prepare(url: string): Promise<string> {
  const objects = [{ id: 'server-1', name: '服务器', kind: 'server' }];
  const findings = [
    {
      object: 'server-1',
      item: 'L2-CES1-01',
      result: 'nonconform',
      risk: 'high',
      record: '口令太短',
      advice: '加长口令。',
    },
  ];
  const system = { name: '试验系统', grade: 'S2A2G2', organization: '某单位' };
  const document = { format: 'mlps-evaluation/1', edition: '2021', system, objects, findings };
  return (await send(url, '/evaluations/import', document)).id;
}

/** One writer: organizations, findings and notices by turns, each remembered once it was answered. */
async function write(
  url: string,
  evaluation: string,
  writer: number,
  seen: Acknowledged,
  report: KillReport,
  chance: () => number,
): Promise<void> {
  for (;;) {
    try {
      await one(url, evaluation, writer, seen, chance);
      report.acknowledged += 1;
    } catch (error) {
      if (error instanceof Refusal) report.faults.push(error.message);
      report.cut += 1;
      return;
    }
  }
}

let writes = 0;

async function one(
  url: string,
  evaluation: string,
  writer: number,
  seen: Acknowledged,
  chance: () => number,
): Promise<void> {
  writes += 1;
  const kind = chance();
  if (kind < 0.08 || writer === 0) {
    seen.notices.add((await send(url, `/evaluations/${evaluation}/notices`, {})).id);
    return;
  }
  if (kind < 0.5) {
    seen.organizations.add((await send(url, '/organizations', { name: `单位 ${process.pid} ${writes}` })).id);
    return;
  }
  const item = items[writer * 20 + Math.floor(chance() * 20)]!; // each writer has twenty items of its own
  const number = writes;
  const row = { object: 'server-1', item, result: 'partial', risk: 'low', record: String(number) };
  await send(url, `/evaluations/${evaluation}/findings/bulk`, { rows: [row] });
  seen.findings.set(item, number);
}

/** An answer that nobody expected; anything else that fails is a connection that was cut. */
class Refusal extends Error {}

async function send(url: string, path: string, body: unknown): Promise<{ id: string }> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = (await response.json()) as { id: string };
  if (response.ok) return answer;
  throw new Refusal(`${path} was refused: ${JSON.stringify(answer).slice(0, 300)}`);
}

interface Raw {
  prepare(sql: string): {
    all(...values: unknown[]): Record<string, unknown>[];
    get(...values: unknown[]): Record<string, unknown> | undefined;
  };
  close(): void;
}

/** What lies on the disk right after the kill. */
async function inspect(dataDir: string, seen: Acknowledged, report: KillReport): Promise<void> {
  const Database = require('better-sqlite3') as new (path: string) => Raw;
  const database = new Database(`${dataDir}/workbench.sqlite`);
  const fault = (text: string): void => void report.faults.push(`round ${report.rounds}: ${text}`);
  const column = (sql: string): unknown[] =>
    database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row)[0]);
  if (column('PRAGMA integrity_check')[0] !== 'ok') fault('the database is damaged');
  const organizations = new Set(column('SELECT id FROM organizations'));
  for (const id of seen.organizations) if (!organizations.has(id)) fault(`organization ${id} was answered and is gone`);
  const records = new Map(
    database
      .prepare('SELECT item, record FROM findings')
      .all()
      .map(({ item, record }) => [item, record]),
  );
  for (const [item, number] of seen.findings)
    if (Number(records.get(item)) < number)
      fault(`finding ${item} went back to ${String(records.get(item))} from ${number}`);
  const halves = column(
    'SELECT p.id FROM papers p WHERE (SELECT count(*) FROM paper_files f JOIN stored_files s ON s.sha256 = f.sha256 WHERE f.paper_id = p.id) = 0',
  );
  const papers = new Set(column('SELECT id FROM papers'));
  for (const id of seen.notices) if (!papers.has(id)) fault(`notice ${id} was answered and is gone`);
  if (halves.length > 0) fault(`papers without their files: ${halves.join(', ')}`);
  const serials = column('SELECT number FROM papers');
  if (new Set(serials).size !== serials.length) fault('a number was given twice');
  report.papers = papers.size;
  database.close();
  const chain = await verifyAuditLog({ dataDir, databaseUrl: null, auditKeyFile: null });
  report.entries = chain.checked;
  for (const { zh } of chain.faults) fault(zh);
}

/** Until this count grows; a machine under load takes its time to answer at all. */
async function until(count: () => number, writing: readonly Promise<void>[]): Promise<void> {
  const before = count();
  const state = { over: false };
  void Promise.all(writing).then(() => (state.over = true));
  for (const end = performance.now() + 20_000; performance.now() < end && !state.over && count() === before;)
    await pause(10);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
