import { messageOf } from '../../http/log.js';
import type { AppContext } from '../../app-context.js';
import { timestamp } from '../../app-context.js';
import { systemFacts } from '../audit/facts.js';
import { pruneAudit } from '../audit/prune.js';
import { runDailyJobs } from './daily-jobs.js';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Run the daily jobs every hour while the service runs: each finds only what has become due since, so that a service that was off at
 * midnight catches up.
 * @returns stops it, and waits for a run that is under way
 */
export function scheduleJobs(app: AppContext): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => run(app));
  }, HOUR_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function run(app: AppContext): Promise<void> {
  try {
    await runDailyJobs({ ...app, database: app.database.about({ ...systemFacts, operation: 'jobs.daily' }) });
    await pruneAudit(app);
  } catch (error) {
    app.log.write({ kind: 'job', time: timestamp(app), message: messageOf(error) });
  }
}
