#!/usr/bin/env node
/**
 * Fails on an import that goes upward, past another room's door, or to a package that the room does not declare; and on a circle between files.
 */
import { readdirSync, readFileSync, statSync, existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log('check-imports: every import stays within what its room may use. No options; exit 1 lists the faults.');
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Room → rooms it may import. The CLI reaches the API only to serve it. */
const rooms = {
  controls: [],
  'packages/workbooks': ['controls'],
  reports: ['controls', 'packages/workbooks'],
  api: ['controls', 'packages/workbooks', 'reports'],
  'packages/api-types': [],
  'packages/client': ['packages/api-types'],
  'packages/cli': ['controls', 'packages/workbooks', 'reports', 'packages/client', 'api'],
  'packages/web': ['controls', 'packages/client', 'packages/api-types'],
  test: ['controls', 'packages/workbooks', 'reports', 'api', 'packages/client', 'packages/cli', 'packages/api-types'],
};
const roomOfPackage = new Map(Object.keys(rooms).map((room) => [`@mlps/${room.split('/').pop()}`, room]));
const rootManifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const faults = [];
const edges = new Map();

function* sources(folder) {
  for (const name of readdirSync(folder)) {
    if (['node_modules', 'dist', 'out', 'data', 'golden'].includes(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (/\.(ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.ts')) yield path;
  }
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b([^'"`;]*?)from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function checkFile(room, manifest, path) {
  const targets = [];
  for (const [, clause, from, bare, dynamic] of readFileSync(path, 'utf8').matchAll(importPattern)) {
    const name = from ?? bare ?? dynamic;
    const where = relative(root, path);
    if (name.startsWith('.')) checkRelative(room, path, name, where, targets, clause ?? '');
    else checkPackage(room, manifest, name, where);
  }
  edges.set(path, targets);
}

function checkRelative(room, path, name, where, targets, clause) {
  const target = resolve(dirname(path), name);
  if (!target.startsWith(join(root, room) + sep))
    faults.push(`${where}: ${name} leaves the room; import the other room by its package name`);
  const source = [
    target.replace(/\.js$/, '.ts'),
    target.replace(/\.js$/, '.tsx'),
    `${target}.ts`,
    `${target}.tsx`,
  ].find(existsSync);
  if (source && !/^\s*type\b/.test(clause)) targets.push(source); // types make no circle at run time
}

function checkPackage(room, manifest, name, where) {
  if (name.startsWith('node:') || builtinModules.includes(name)) return;
  const parts = name.split('/');
  const base = name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  const other = roomOfPackage.get(base);
  if (other !== undefined && other !== room && !rooms[room].includes(other))
    faults.push(`${where}: ${room} may not import ${base}`);
  const declared = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.devDependencies,
    ...manifest.peerDependencies,
  };
  const aside =
    /(\.test\.tsx?|[/\\](test|bench|test-support|scripts)[/\\].*|\.config\.ts)$/.test(where) || room === 'test';
  if (base in declared || base === manifest.name || (aside && base in rootManifest.devDependencies)) return;
  faults.push(`${where}: ${base} is not declared in ${room}/package.json`);
}

for (const room of Object.keys(rooms)) {
  const manifest = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8'));
  for (const path of sources(join(root, room))) checkFile(room, manifest, path);
}
const state = new Map();
function walk(path, trail) {
  state.set(path, 'open');
  for (const next of edges.get(path) ?? []) {
    if (state.get(next) === 'open')
      faults.push(
        `circle: ${[...trail, path, next]
          .slice([...trail, path].indexOf(next))
          .map((p) => relative(root, p))
          .join(' → ')}`,
      );
    else if (!state.has(next)) walk(next, [...trail, path]);
  }
  state.set(path, 'done');
}
for (const path of edges.keys()) if (!state.has(path)) walk(path, []);
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`imports: ${edges.size} files, no fault`);
