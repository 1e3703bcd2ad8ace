#!/usr/bin/env node
import { existsSync } from 'node:fs';

if (existsSync(new URL('../dist/src/index.js', import.meta.url))) {
  const { main } = await import('../dist/src/index.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error('mlps: not built yet. Run: npm run build');
  process.exitCode = 1;
}
