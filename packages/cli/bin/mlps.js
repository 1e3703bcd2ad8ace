#!/usr/bin/env node
import { existsSync } from 'node:fs';

// a reader that closes early (mlps … | head) is no fault
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

if (existsSync(new URL('../dist/src/index.js', import.meta.url))) {
  const { main } = await import('../dist/src/index.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error('mlps: not built yet. Run: npm run build');
  process.exitCode = 1;
}
