import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';

const script = fileURLToPath(new URL('../../../scripts/generate-rectification-docs.mjs', import.meta.url));

describe('docs/rectification.md', () => {
  it('prints the tables as they are in the data; renew it with: node scripts/generate-rectification-docs.mjs', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--check']);
    expect(stdout).to.contain('up to date');
  });
});
