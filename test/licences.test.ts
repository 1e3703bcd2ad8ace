import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { repositoryPath } from './helpers/paths.js';

interface Shipped {
  name: string;
  version: string;
  licence: string;
}
interface Licences {
  shippedPackages(): Shipped[];
  isAllowed(licence: string): boolean;
  licencesPage(): string;
}

describe('the licences of what reaches a user', () => {
  let licences: Licences;
  before(async () => {
    licences = (await import(repositoryPath('scripts/generate-licences.mjs'))) as Licences;
  });

  it('are all on the list of those allowed', () => {
    const bad = licences.shippedPackages().filter(({ licence }) => !licences.isAllowed(licence));
    expect(bad).to.deep.equal([]);
  });

  it('are listed in docs/licences.md as they are', () => {
    const page = readFileSync(repositoryPath('docs/licences.md'), 'utf8');
    const rows = (text: string): string[] => text.split('\n').map((line) => line.replaceAll(/[\s|-]+/g, ' ').trim());
    expect(rows(page), 'run node scripts/generate-licences.mjs').to.deep.equal(rows(licences.licencesPage()));
  });

  it('need every part of a combination, and one of a choice', () => {
    expect(['MIT AND Zlib', '(MIT OR GPL-3.0-or-later)'].map((text) => licences.isAllowed(text))).to.deep.equal([
      true,
      true,
    ]);
    expect(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'unknown'].map((text) => licences.isAllowed(text))).to.deep.equal([
      false,
      false,
      false,
    ]);
  });
});
