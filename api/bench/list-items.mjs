#!/usr/bin/env node
/** One page of 10,000 rectification items by due date, over HTTP, with their objects; and the overdue ones among them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog, startServer } from '../dist/src/index.js';
import { RectificationItem, RectificationTarget } from '../dist/src/features/rectification/rectification.entity.js';

if (process.argv.includes('--help')) {
  console.log('list-items: 10,000 rectification items listed by due date through the API. No options.');
  process.exit(0);
}

const LIMIT_MS = 100;
const ITEMS = 10_000;
const ROUNDS = 15;
const at = '2026-11-24T00:00:00.000Z';
const dataDir = mkdtempSync(join(tmpdir(), 'mlps-bench-'));
const server = await startServer({ port: 0, dataDir, log: silentLog, environment: { SIGN_IN: 'off' } });
const { context } = server;
const root = `${server.url}/api/v1`;

async function fill() {
  const answer = await fetch(`${root}/systems`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: '某系统', grade: 'S3A3G3' }),
  });
  const { id: systemId } = await answer.json();
  const day = (n) => new Date(Date.parse('2026-01-01') + (n % 700) * 86_400_000).toISOString().slice(0, 10);
  const items = Array.from({ length: ITEMS }, (_, n) => ({
    id: context.newId(),
    createdAt: at,
    updatedAt: at,
    version: 1,
    scope: systemId,
    key: `k-${n}`,
    systemId,
    organizationId: null,
    evaluationId: null,
    origin: 'evaluation',
    sourceId: null,
    item: 'L3-CES1-01',
    title: `第 ${n} 项：应对登录的用户进行身份标识和鉴别`,
    advice: '启用口令复杂度与登录失败处理。',
    risk: 'medium',
    hazard: false,
    state: n % 5 === 0 ? 'closed' : 'open',
    dueDate: day(n * 7919),
  }));
  const targets = items.flatMap(({ id }) =>
    ['甲', '乙'].map((name) => ({
      id: context.newId(),
      createdAt: at,
      rectificationItemId: id,
      objectKey: name,
      objectName: `服务器${name}`,
      result: 'partial',
      fixed: false,
    })),
  );
  await context.database.write(async (em) => {
    for (let n = 0; n < items.length; n += 500) await em.insert(RectificationItem, items.slice(n, n + 500));
    for (let n = 0; n < targets.length; n += 500) await em.insert(RectificationTarget, targets.slice(n, n + 500));
  });
}

async function median(path) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const answer = await fetch(root + path);
    const { items } = await answer.json();
    times.push(performance.now() - start);
    if (items.length !== 200) throw new Error(`${path}: ${items.length} items instead of 200`);
  }
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
}

try {
  await fill();
  for (const [name, path] of [
    ['first 200 of 10,000 rectification items by due date', '/rectification-items?limit=200'],
    ['first 200 overdue of 10,000 rectification items', '/rectification-items?due=overdue&limit=200'],
  ]) {
    const value = Number((await median(path)).toFixed(1));
    console.log(JSON.stringify({ name, value, limit: LIMIT_MS, unit: 'ms', ok: value <= LIMIT_MS }));
  }
} finally {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
}
