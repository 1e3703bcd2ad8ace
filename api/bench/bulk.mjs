#!/usr/bin/env node
/**
 * Bulk write of 2,000 findings: the whole call over HTTP against one raw better-sqlite3 transaction that inserts the same rows into the same tables.
 * Both begin with an empty evaluation and a file that flushes the disk at every commit.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { tailor } from '@mlps/controls';
import { silentLog, startServer } from '../dist/src/index.js';

if (process.argv.includes('--help')) {
  console.log('bulk: 2,000 findings in one call, as a ratio to one raw better-sqlite3 transaction. No options.');
  process.exit(0);
}

const LIMIT = 3;
const ROWS = 2000;
const ROUNDS = 15;
const records = JSON.parse(
  readFileSync(new URL('../../test/fixtures/hospital.json', import.meta.url), 'utf8'),
).findings;
const items = tailor('S2A2G2').map(({ id }) => id);
const objects = Array.from({ length: Math.ceil(ROWS / items.length) }, (_, n) => ({
  id: `o-${n}`,
  name: `对象 ${n}`,
  kind: 'server',
}));
const rows = objects
  .flatMap(({ id }) => items.map((item) => ({ object: id, item })))
  .slice(0, ROWS)
  .map((place, n) => ({ ...place, result: 'partial', risk: 'low', record: records[n % records.length].record }));

/** A service with one empty evaluation per round, in a folder of its own: with one file for both, one would checkpoint the other's pages. */
async function prepare() {
  const dataDir = mkdtempSync(join(tmpdir(), 'mlps-bench-'));
  const server = await startServer({ port: 0, dataDir, log: silentLog, environment: { SIGN_IN: 'off' } });
  const system = { name: '某系统', grade: 'S2A2G2' };
  const document = { format: 'mlps-evaluation/1', system, edition: '2021', objects, findings: [] };
  const evaluations = [];
  for (let round = 0; round < ROUNDS; round += 1)
    evaluations.push((await call(server, '/evaluations/import?again=true', document)).id);
  return { dataDir, server, evaluations };
}

/** A plain client that keeps its connection; the body is ready, so that the service is measured and not the client's JSON. */
function call(server, path, body) {
  const text = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const headers = { 'Content-Type': 'application/json', 'Content-Length': text.length };
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}/api/v1${path}`, { method: 'POST', headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const answer = JSON.parse(Buffer.concat(chunks).toString());
        if (response.statusCode < 300) resolve(answer);
        else reject(new Error(JSON.stringify(answer).slice(0, 500)));
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

function openRaw(dataDir) {
  const database = new Database(join(dataDir, 'workbench.sqlite'));
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) database.pragma(pragma);
  const insert = database.prepare(
    'INSERT INTO findings (id, created_at, updated_at, version, evaluation_id, object_id, item, result, record, risk) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)',
  );
  const insertAll = database.transaction((list) => {
    for (const row of list) insert.run(...row);
  });
  return { database, insertAll };
}

function timeRaw({ database, insertAll }, evaluation, newId) {
  const keys = new Map(
    database.prepare('SELECT key, id FROM evaluation_objects WHERE evaluation_id = ?').raw().all(evaluation),
  );
  const at = new Date().toISOString();
  const list = rows.map(({ object, item, result, record, risk }) => [
    newId(),
    at,
    at,
    evaluation,
    keys.get(object),
    item,
    result,
    record,
    risk,
  ]);
  const started = performance.now();
  insertAll(list);
  return performance.now() - started;
}

const agent = new Agent({ keepAlive: true });
const body = JSON.stringify({ rows });

async function timeBulk(server, evaluation) {
  const started = performance.now();
  const { inserted } = await call(server, `/evaluations/${evaluation}/findings/bulk`, body);
  if (inserted !== ROWS) throw new Error(`${inserted} of ${ROWS} rows were inserted`);
  return performance.now() - started;
}

const [rawPlace, place] = [await prepare(), await prepare()];
await rawPlace.server.close();
const raw = openRaw(rawPlace.dataDir);
const times = { raw: [], bulk: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  times.raw.push(timeRaw(raw, rawPlace.evaluations[round], place.server.context.newId));
  times.bulk.push(await timeBulk(place.server, place.evaluations[round]));
}
raw.database.close();
agent.destroy();
await place.server.close();
for (const { dataDir } of [rawPlace, place]) rmSync(dataDir, { recursive: true, force: true });
const middle = (list) => list.toSorted((one, other) => one - other)[list.length >> 1];
const value = Number((middle(times.bulk) / middle(times.raw)).toFixed(2));
const note = `${middle(times.bulk).toFixed(1)} ms over HTTP against ${middle(times.raw).toFixed(1)} ms raw`;
const name = 'bulk write of 2,000 findings';
console.log(JSON.stringify({ name, value, limit: `≤ ${LIMIT}`, unit: '× raw', ok: value <= LIMIT, note }));
