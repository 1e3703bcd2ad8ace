#!/usr/bin/env node
/**
 * Every package that goes to a user, with its licence: docs/licences.md, from package-lock.json and the packages' own package.json.
 * With --sbom FILE also a bill of materials in CycloneDX, as npm makes it. Fails on a licence that is not in scripts/allowed-licences.json.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Packages that are installed without development tools: name, version, licence. */
export function shippedPackages() {
  const { packages } = read('package-lock.json');
  return Object.entries(packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.dev && !entry.link)
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      licence: licenceOf(path, entry),
      optional: Boolean(entry.optional),
    }))
    .filter((one, index, all) => all.findIndex((other) => same(one, other)) === index)
    .toSorted((one, other) =>
      one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1,
    );
}

function same(one, other) {
  return one.name === other.name && one.version === other.version;
}

/** As the lock says; else as the package itself says, in whichever of the old forms. */
function licenceOf(path, entry) {
  if (entry.license) return entry.license;
  const file = join(path, 'package.json');
  if (!existsSync(join(root, file))) return 'unknown';
  const { license, licenses } = read(file);
  const told =
    typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '));
  return told ?? (firstLine(join(root, path, 'LICENSE')).startsWith('MIT License') ? 'MIT' : 'unknown');
}

function firstLine(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trimStart().split('\n')[0] : '';
}

/** Whether one of the alternatives, or all parts of a combination, are allowed. */
export function isAllowed(licence, allowed = read('scripts/allowed-licences.json')) {
  const bare = licence.replace(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => isAllowed(part, allowed));
  return bare.split(' AND ').every((part) => Object.hasOwn(allowed, part.trim()));
}

export function licencesPage(packages = shippedPackages()) {
  const counts = Object.entries(countBy(packages.map(({ licence }) => licence))).toSorted(
    ([, one], [, other]) => other - one,
  );
  const rows = packages.map(
    ({ name, version, licence, optional }) => `| ${name} | ${version} | ${licence} | ${optional ? 'optional' : ''} |`,
  );
  return `# Licences

<!-- Made by \`node scripts/generate-licences.mjs\`. -->

The ${packages.length} packages that reach a user (development tools are left out), from package-lock.json. A test refuses a licence that is not in scripts/allowed-licences.json. \`npm run sbom\` writes the same as a bill of materials in CycloneDX.

| licence | packages |
| --- | --- |
${counts.map(([licence, count]) => `| ${licence} | ${count} |`).join('\n')}

| package | version | licence | |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function countBy(words) {
  const counts = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function writeSbom(path) {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const { stdout, stderr, status } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 256 << 20 });
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr.slice(0, 2000)}`);
  const bill = JSON.parse(stdout);
  bill.metadata.component.name = read('package.json').name; // npm takes the name of the folder
  writeFileSync(path, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--help')) {
    console.log('generate-licences [--sbom FILE]: docs/licences.md; with --sbom a CycloneDX bill of materials instead');
    process.exit(0);
  }
  const at = process.argv.indexOf('--sbom');
  if (at >= 0) writeSbom(process.argv[at + 1] ?? 'sbom.cdx.json');
  else {
    const packages = shippedPackages();
    const bad = packages.filter(({ licence }) => !isAllowed(licence));
    for (const { name, version, licence } of bad)
      console.error(`${name} ${version}: licence ${licence} is not in scripts/allowed-licences.json`);
    writeFileSync(join(root, 'docs', 'licences.md'), licencesPage(packages));
    process.exitCode = bad.length > 0 ? 1 : 0;
  }
}
