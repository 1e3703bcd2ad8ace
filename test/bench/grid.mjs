#!/usr/bin/env node
/**
 * The recording grid in a real browser: 60 objects × 80 items, opened, typed into, scrolled, and typed into while 2,000 cells are saved. Beside it the same acts in a
 * plain table of 4,800 cells with the same cells and styles, all of them in the page.
 */
import { tailor } from '@mlps/controls';
import { openBrowser } from '../dist/helpers/browser.js';
import { startWorkbench } from '../dist/helpers/workbench.js';

if (process.argv.includes('--help')) {
  console.log(
    'grid: opens, types and scrolls the recording grid in a browser, and a plain table beside it. No options.',
  );
  process.exit(0);
}

const OBJECTS = 60;
const ITEMS = 80;
const OPEN_MS = 1000;
const KEY_MS = 50;
const LONG_TASK_MS = 50;
const KEYS = 60;
const GAP_MS = 70;
const OPENINGS = 3;

const workbench = await startWorkbench({ demo: false });
const own = await openBrowser();

/** Every item on every object: a kind of the user's own blocks no cell. Half of the cells are answered. */
async function makeEvaluation() {
  const items = tailor('S3A3G3').slice(0, ITEMS);
  const objects = Array.from({ length: OBJECTS }, (_, n) => ({
    id: `o-${n}`,
    name: `对象 ${n + 1}`,
    kind: '自定类别',
  }));
  const record = '经核查，已按要求配置，现场演示与制度一致。'.repeat(3);
  const findings = objects.flatMap(({ id }, column) =>
    items
      .filter((_, row) => (row + column) % 2 === 0)
      .map((item, row) =>
        row % 5 === 0
          ? { object: id, item: item.id, result: 'partial', risk: 'low', record }
          : { object: id, item: item.id, result: 'conform', record },
      ),
  );
  const system = { name: '大系统', grade: 'S3A3G3' };
  const response = await fetch(`${workbench.url}/api/v1/evaluations/import`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ format: 'mlps-evaluation/1', system, edition: '2021', objects, findings }),
  });
  return (await response.json()).id;
}

/** Watches in the page: when the first cell is painted, and how long each key takes to the next paint. */
const WATCH = `
  window.watched = { open: null, keys: [] };
  const painted = (work) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = work; channel.port2.postMessage(0); });
  addEventListener('keydown', ({ timeStamp }) => painted(() => watched.keys.push(performance.now() - timeStamp)), { capture: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.grid-cell[data-result]')) return;
    observer.disconnect();
    painted(() => { watched.open = performance.now(); });
  }).observe(document, { childList: true, subtree: true });`;

const percentile = (list, share) => list.toSorted((one, other) => one - other)[Math.floor((list.length - 1) * share)];
const say = (name, value, limit, unit, note) =>
  console.log(
    JSON.stringify({
      name,
      value: Number(value.toFixed(1)),
      limit: limit === null ? 'told' : `≤ ${limit}`,
      unit,
      ok: limit === null || value <= limit,
      note,
    }),
  );

async function newPage() {
  const context = await own.browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(WATCH);
  return context.newPage();
}

const takeKeys = (page) => page.evaluate('(() => { const list = watched.keys; watched.keys = []; return list; })()');

async function type(page, keys) {
  await takeKeys(page);
  for (let n = 0; n < KEYS; n += 1) {
    await page.keyboard.press(keys[n % keys.length]);
    await page.waitForTimeout(GAP_MS);
  }
  return takeKeys(page);
}

/** @returns processor time of the page's tasks during the work, longest first, so that a busy machine does not decide */
async function tasksOf(page, work) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await work();
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  // the thread on which the page's own events are handled
  const { pid, tid } = events.find(({ name }) => name === 'EventDispatch') ?? {};
  if (pid === undefined) throw new Error('the trace shows no event of the page');
  const tasks = events.filter((event) => event.pid === pid && event.tid === tid && event.name.endsWith('RunTask'));
  return tasks.map(({ tdur = 0 }) => tdur / 1000).toSorted((one, other) => other - one);
}

/** Scroll down and right and back, in steps of a wheel. */
async function scroll(page) {
  await page.mouse.move(700, 500);
  for (let n = 0; n < 60; n += 1) {
    await page.mouse.wheel(n % 3 === 2 ? 240 : 0, n % 3 === 2 ? 0 : n < 40 ? 180 : -180);
    await page.waitForTimeout(30);
  }
}

/** Put a whole range of 2,000 cells on its way, so that the user types on while they are saved. */
async function changeRange(page, key) {
  await page.keyboard.press('Control+Home');
  await page.locator('.save-status[data-state=saved]').waitFor();
  await page.evaluate(`document.querySelector('[role=grid]').focus()`);
  for (let n = 0; n < 24; n += 1) await page.keyboard.press('Shift+ArrowRight');
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press(key);
  await page.getByRole('dialog').getByRole('button', { name: /^修改/ }).click();
}

/** The page's policy forbids the polling that the browser driver has of its own. */
async function opened(page) {
  for (;;) {
    const open = await page.evaluate('watched.open');
    if (open !== null) return open;
    await page.waitForTimeout(20);
  }
}

async function measureGrid(id) {
  const address = `${workbench.url}/evaluations/${id}/grid?domain=all`;
  const openings = [];
  let page;
  for (let n = 0; n < OPENINGS; n += 1) {
    await page?.context().close();
    page = await newPage();
    await page.goto(address);
    openings.push(await opened(page));
  }
  await page.waitForTimeout(1000);
  const keys = await type(page, ['1', '3', 'ArrowDown', '2', 'ArrowRight']);
  await page.waitForTimeout(1500);
  const long = await tasksOf(page, () => scroll(page));
  const onward = ['ArrowDown', '1', 'ArrowRight', '2'];
  await changeRange(page, '3');
  const saving = await type(page, onward);
  // once more for the processor time alone: watching it costs some itself
  await changeRange(page, '2');
  const savingTasks = await tasksOf(page, () => type(page, onward));
  await page.context().close();
  return { open: percentile(openings, 0.5), keys, long, saving, savingTasks };
}

/** The same cells, all in the page at once, with the least that a table needs to be typed into. */
const PLAIN = `(() => {
  const word = { conform: '符合', partial: '部分符合', nonconform: '不符合' };
  const cell = (result) => '<td class="grid-cell" style="position: static" data-result="' + result + '"><span class="grid-result">' + word[result] + '</span><span class="grid-signs"><span class="grid-sign">≡</span></span></td>';
  const started = performance.now();
  const rows = Array.from({ length: ${ITEMS} }, (_, row) => '<tr><th class="grid-item-text">第 ' + row + ' 项要求</th>' + Array.from({ length: ${OBJECTS} }, (_, column) => cell((row + column) % 5 ? 'conform' : 'partial')).join('') + '</tr>');
  document.body.innerHTML = '<div id="plain" tabindex="0" style="height: 800px; overflow: auto"><table class="table"><tbody>' + rows.join('') + '</tbody></table></div>';
  const plain = document.getElementById('plain');
  const cells = [...plain.querySelectorAll('td')];
  let at = 0;
  const move = (step) => { cells[at].removeAttribute('data-active'); at = (at + step + cells.length) % cells.length; cells[at].setAttribute('data-active', ''); cells[at].scrollIntoView({ block: 'nearest', inline: 'nearest' }); };
  plain.addEventListener('keydown', (event) => {
    const result = { 1: 'conform', 2: 'partial', 3: 'nonconform' }[event.key];
    if (result) { cells[at].dataset.result = result; cells[at].firstChild.textContent = word[result]; }
    else if (event.key === 'ArrowDown') move(${OBJECTS});
    else if (event.key === 'ArrowRight') move(1);
    event.preventDefault();
  });
  plain.focus();
  return new Promise((resolve) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => resolve(performance.now() - started); channel.port2.postMessage(0); }));
})()`;

async function measurePlain(id) {
  const page = await newPage();
  // the grid's own page has its styles; the table then takes its place
  await page.goto(`${workbench.url}/evaluations/${id}/grid`);
  await opened(page);
  const open = await page.evaluate(PLAIN);
  const keys = await type(page, ['1', '3', 'ArrowDown', '2', 'ArrowRight']);
  const long = await tasksOf(page, () => scroll(page));
  await page.context().close();
  return { open, keys, long };
}

try {
  const id = await makeEvaluation();
  const plain = await measurePlain(id);
  const grid = await measureGrid(id);
  const beside = (value) => `plain table: ${value.toFixed(0)} ms`;
  const size = `${OBJECTS} × ${ITEMS}`;
  say(
    `grid of ${size}: from the address to the first painted cell`,
    grid.open,
    OPEN_MS,
    'ms',
    `whole page with its scripts; ${beside(plain.open)} for the table alone`,
  );
  say(
    `grid of ${size}: key to painted cell, 95th percentile`,
    percentile(grid.keys, 0.95),
    KEY_MS,
    'ms',
    `median ${percentile(grid.keys, 0.5).toFixed(0)} ms; ${beside(percentile(plain.keys, 0.95))}`,
  );
  const over = (tasks) => tasks.filter((ms) => ms > LONG_TASK_MS).length;
  say(
    `grid of ${size}: longest task while scrolling, processor time`,
    grid.long[0] ?? 0,
    LONG_TASK_MS,
    'ms',
    `${over(grid.long)} over ${LONG_TASK_MS} ms; plain table: ${over(plain.long)}, longest ${(plain.long[0] ?? 0).toFixed(0)} ms`,
  );
  say(
    `grid of ${size}: key to painted cell while 2,000 cells are saved, 95th percentile`,
    percentile(grid.saving, 0.95),
    KEY_MS,
    'ms',
    `median ${percentile(grid.saving, 0.5).toFixed(0)} ms; plain table that saves nothing: ${percentile(plain.keys, 0.95).toFixed(0)} ms`,
  );
  say(
    `grid of ${size}: longest task between keys while 2,000 cells are saved, processor time`,
    grid.savingTasks[0] ?? 0,
    LONG_TASK_MS,
    'ms',
    'what the page itself costs, however busy the machine is',
  );
} finally {
  await own.close();
  await workbench.close();
}
