#!/usr/bin/env node
/**
 * Style sheets that a page loads with itself stay loaded when the page is left. So such a sheet must not style what another sheet names, or a page would
 * look different after a visit elsewhere; and its classes must not be used by a page that does not load it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv.includes('--help')) {
  console.log(
    'check-styles: no sheet that is loaded late styles or lends to other pages. No options; exit 1 lists the faults.',
  );
  process.exit(0);
}

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'packages/web/src');
const filesEnding = (ending) =>
  readdirSync(src, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.replaceAll('\\', '/'));
const read = (file) => readFileSync(join(src, file), 'utf8');
const imported = (file) =>
  [...read(file).matchAll(/import '([^']+\.css)'/g)].map(([, path]) => normalize(join(dirname(file), path)));

const always = new Set(imported('app/main.tsx'));
const sheets = filesEnding('.css').map((file) => {
  const selectors = read(file)
    .replace(/\/\*[^]*?\*\//g, '')
    .match(/[^{};]+(?=\{)/g)
    .filter((selector) => !selector.trim().startsWith('@'))
    .flatMap((selector) => selector.split(','));
  const heads = selectors.map((selector) => /^\s*\.([\w-]+)/.exec(selector)?.[1]).filter(Boolean);
  const named = selectors.flatMap((selector) => [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name));
  return { file, heads: new Set(heads), named: new Set(named) };
});
const late = sheets.filter(({ file }) => !always.has(file));
const early = new Set(sheets.filter(({ file }) => always.has(file)).flatMap(({ named }) => [...named]));

/** The folder of a feature, or the file itself elsewhere. */
const roomOf = (file) => (file.startsWith('features/') ? file.split('/').slice(0, 2).join('/') : dirname(file));
const modules = filesEnding('.tsx');
const loads = new Map();
for (const file of modules)
  for (const sheet of imported(file)) loads.set(sheet, new Set([...(loads.get(sheet) ?? []), roomOf(file)]));
/** The classes that a module writes out. */
const usedBy = (file) =>
  new Set(
    [...read(file).matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(
      ([, text = '', code = '']) => `${text} ${code}`.match(/[\w-]+/g) ?? [],
    ),
  );

const faults = [];
for (const { file, heads } of late)
  for (const other of sheets) {
    const both = [...heads].filter((name) => other.file !== file && other.heads.has(name));
    if (both.length > 0) faults.push(`${file}: styles .${both.join(', .')} that ${other.file} styles too`);
  }
for (const module of modules) {
  const used = usedBy(module);
  const reached = late.filter(({ file }) => loads.get(file)?.has(roomOf(module)));
  for (const { file, heads } of late.filter((sheet) => !reached.includes(sheet))) {
    const lent = [...heads].filter(
      (name) => used.has(name) && !early.has(name) && !reached.some(({ named }) => named.has(name)),
    );
    if (lent.length > 0)
      faults.push(`${module}: uses .${lent.join(', .')} of ${basename(file)}, which it does not load`);
  }
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
