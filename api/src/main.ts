import { firstSteps } from './first-steps.js';
import { startServer } from './server.js';

/** Run the service by itself: `node dist/src/main.js`, settings from the environment, until it is told to stop. */
try {
  const server = await startServer();
  process.stderr.write(`等级保护工作台接口已启动：${server.url}\n${firstSteps(server)}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
} catch (error) {
  process.stderr.write(`不能启动：${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
