#!/usr/bin/env node
/**
 * GET one finding: requests per second of the service against a bare Express handler over better-sqlite3 on the same database file.
 * Each server is a process of its own; the service runs as shipped (checks, ids, headers, log, metrics), the bare one does nothing but answer.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIMIT = 0.5;
const ROUNDS = 5;
const SECONDS = 2;
const CONNECTIONS = 10;
const [, , mode, ...given] = process.argv;

if (mode === '--help')
  console.log('find-one: GET one finding, as a ratio to bare Express and better-sqlite3. No options.');
else if (mode === 'service') await serveService(given[0]);
else if (mode === 'bare') await serveBare(given[0], given[1]);
else await measure();

/** Runs in a child: the service with the hospital loaded. */
async function serveService(dataDir) {
  const { startServer } = await import('../dist/src/index.js');
  const path = new URL('../../test/fixtures/hospital.json', import.meta.url);
  const demo = JSON.parse(readFileSync(path, 'utf8'));
  const { url, context } = await startServer({ port: 0, dataDir, demo, environment: { SIGN_IN: 'off' } });
  const [row] = await context.database.read.query(
    'SELECT f.id, f.evaluation_id, o.key, f.item FROM findings f JOIN evaluation_objects o ON o.id = f.object_id LIMIT 1 OFFSET 200',
  );
  process.send({ url: `${url}/api/v1/evaluations/${row.evaluation_id}/findings/${row.key}/${row.item}`, id: row.id });
}

/** Runs in a child: nothing but Express, one prepared statement and res.json. */
async function serveBare(dataDir, id) {
  const [{ default: express }, { default: Database }] = await Promise.all([
    import('express'),
    import('better-sqlite3'),
  ]);
  const database = new Database(join(dataDir, 'workbench.sqlite'), { readonly: true });
  const statement = database.prepare('SELECT * FROM findings WHERE id = ?');
  const app = express();
  app.get('/findings/:id', (request, response) => response.json(statement.get(request.params.id)));
  const server = app.listen(0, '127.0.0.1', () =>
    process.send({ url: `http://127.0.0.1:${server.address().port}/findings/${id}` }),
  );
}

async function measure() {
  const { default: autocannon } = await import('autocannon');
  const dataDir = mkdtempSync(join(tmpdir(), 'mlps-bench-'));
  const service = await start('service', dataDir);
  const bare = await start('bare', dataDir, service.id);
  const rate = async (url, seconds) => {
    const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
    return result.requests.average;
  };
  for (const { url } of [service, bare]) await rate(url, 1); // warm
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ bare: await rate(bare.url, SECONDS), service: await rate(service.url, SECONDS) });
  for (const { child } of [service, bare]) child.kill();
  rmSync(dataDir, { recursive: true, force: true });
  const middle = rounds.toSorted((one, other) => one.service / one.bare - other.service / other.bare)[ROUNDS >> 1];
  const value = Number((middle.service / middle.bare).toFixed(2));
  const note = `${Math.round(middle.service)} requests/s against ${Math.round(middle.bare)} of bare Express`;
  console.log(
    JSON.stringify({ name: 'GET one finding', value, limit: `≥ ${LIMIT}`, unit: '× bare', ok: value >= LIMIT, note }),
  );
}

function start(...args) {
  const child = fork(fileURLToPath(import.meta.url), args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ ...message, child }));
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)));
  });
}
