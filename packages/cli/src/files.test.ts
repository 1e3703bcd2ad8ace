import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { temporaryFolder } from '../test-support/run-cli.js';
import { writeOutputs } from './files.js';

describe('writing outputs', () => {
  const folder = temporaryFolder();

  it('replaces an older file whole', async () => {
    const path = await folder.write('a.txt', 'old and longer');
    await writeOutputs([{ path, bytes: 'new' }]);
    expect(await readFile(path, 'utf8')).to.equal('new');
  });

  it('leaves no part behind when one of several cannot be written', async () => {
    const blocker = await folder.write('file', 'x');
    const failure = await writeOutputs([
      { path: folder.path('first.txt'), bytes: '1' },
      { path: `${blocker}/second.txt`, bytes: '2' },
    ]).catch((error: Error) => error.message);
    expect(failure).to.contain('cannot write');
    expect((await folder.names()).filter((name) => name.endsWith('.part') || name === 'first.txt')).to.deep.equal([]);
  });
});
