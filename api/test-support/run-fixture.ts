import { readFileSync } from 'node:fs';
import { startPostgres } from './postgres.js';
import type { TestPostgres } from './postgres.js';

type Address = Pick<TestPostgres, 'url' | 'oneSchema'>;

/** Tells the processes that run the tests what their parent started for them. */
const VARIABLE = 'MLPS_TEST_POSTGRES';
const started: TestPostgres[] = [];

/** Before the first test, once for all processes of the run: a PostgreSQL, or one for each process where it is one that knows a single schema. */
export async function mochaGlobalSetup(): Promise<void> {
  started.push(await startPostgres());
  if (started[0]!.oneSchema) for (let more = jobs() - 1; more > 0; more -= 1) started.push(await startPostgres());
  process.stderr.write(`PostgreSQL for the tests: ${started[0]!.source}\n`);
  process.env[VARIABLE] = JSON.stringify(started.map(({ url, oneSchema }): Address => ({ url, oneSchema })));
}

/** After the last test. */
export async function mochaGlobalTeardown(): Promise<void> {
  await Promise.all(started.map((one) => one.stop()));
}

/** What was started for this process; null where the runner did not load this fixture. */
export function postgresOfRun(): Address | null {
  const text = process.env[VARIABLE];
  if (!text) return null;
  const addresses = JSON.parse(text) as Address[]; // written above
  return addresses[Number(process.env['MOCHA_WORKER_ID'] ?? 0) % addresses.length]!;
}

function jobs(): number {
  return (JSON.parse(readFileSync('.mocharc.json', 'utf8')) as { jobs: number }).jobs;
}
