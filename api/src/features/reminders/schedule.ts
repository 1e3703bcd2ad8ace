import { messageOf } from '../../http/log.js';
import type { AppContext } from '../../app-context.js';
import { timestamp } from '../../app-context.js';
import { systemFacts } from '../audit/facts.js';
import { raiseAlarm } from '../alarms/raise-alarm.js';
import { verifyAudit } from '../audit/verify-audit.js';
import { pruneAudit } from '../audit/prune.js';
import { runDailyJobs } from './daily-jobs.js';

const HOUR_MS = 60 * 60 * 1000;
const RUNS_A_DAY = 24;
const MOST_PLACES = 10;

/**
 * Run the daily jobs every hour while the service runs: each finds only what has become due since, so that a service that was off at
 * midnight catches up.
 * @returns stops it, and waits for a run that is under way
 */
export function scheduleJobs(app: AppContext): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let runs = 0;
  const timer = setInterval(() => {
    const isDaily = (runs += 1) % RUNS_A_DAY === 1;
    running = running.then(() => run(app)).then(() => (isDaily ? checkAudit(app) : undefined));
  }, HOUR_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Once a day the whole chain is checked, so that whoever touched it is noticed before the next evaluation. */
export async function checkAudit(app: AppContext): Promise<void> {
  try {
    const { database, config } = app;
    const { sound, faults } = await verifyAudit(database.read, { dataDir: config.dataDir, key: database.chain.key });
    if (sound) return;
    const places = faults.slice(0, MOST_PLACES).map(({ zh }) => zh);
    await raiseAlarm(app, { kind: 'auditBroken', about: '审计记录', details: { faults: faults.length, places } });
  } catch (error) {
    app.log.write({ kind: 'job', time: timestamp(app), message: messageOf(error) });
  }
}

async function run(app: AppContext): Promise<void> {
  try {
    await runDailyJobs({ ...app, database: app.database.about({ ...systemFacts, operation: 'jobs.daily' }) });
    await pruneAudit(app);
  } catch (error) {
    app.log.write({ kind: 'job', time: timestamp(app), message: messageOf(error) });
  }
}
