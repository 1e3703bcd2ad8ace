import { spawn } from 'node:child_process';
import { cp, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { allowEverything, silentLog, startServer } from '@mlps/api';
import { hospitalPath, runCli, temporaryFolder } from '../../test-support/run-cli.js';

const bin = fileURLToPath(new URL('../../../bin/mlps.js', import.meta.url));

describe('mlps archive', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  let system: string;
  let fingerprint: string;

  async function served<T>(data: string, work: (url: string) => Promise<T>): Promise<T> {
    const options = {
      port: 0,
      dataDir: folder.path(data),
      environment: {},
      log: silentLog,
      authorize: allowEverything,
    };
    const server = await startServer(options);
    try {
      return await work(`${server.url}/api/v1`);
    } finally {
      await server.close();
    }
  }

  before(async () => {
    system = await served('agency', async (url) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = await readFile(hospitalPath);
      const made = await fetch(`${url}/evaluations/import`, { method: 'POST', headers, body });
      return ((await made.json()) as { systemId: string }).systemId;
    });
    await served('unit', () => Promise.resolve());
    await cp(folder.path('unit'), folder.path('empty'), { recursive: true });
  });

  it('shows the fingerprint of a key that only its owner may read', async () => {
    const { code, out } = await runCli('archive', 'key', '--data', folder.path('agency'));
    fingerprint = out.trim();
    expect([code, /^[0-9a-f]{64}$/.test(fingerprint)]).to.deep.equal([0, true]);
    expect((await stat(folder.path('agency/archive-ed25519.key'))).mode & 0o777).to.equal(0o600);
  });

  it('exports a system by its id, and says whose key signed it', async () => {
    const { code, out, talk } = await runCli(
      'archive',
      'export',
      system,
      '--data',
      folder.path('agency'),
      '-o',
      folder.path('a'),
    );
    expect([code, out.trim(), talk.includes(fingerprint)], talk).to.deep.equal([0, folder.path('a'), true]);
    const missing = await runCli(
      'archive',
      'export',
      '没有',
      '--data',
      folder.path('agency'),
      '-o',
      folder.path('none'),
    );
    expect([missing.code, (await folder.names()).includes('none')]).to.deep.equal([3, false]);
  });

  it('shows what an import would do, and refuses it while the key is not trusted', async () => {
    const unit = ['--data', folder.path('unit')];
    const { code, out } = await runCli('archive', 'inspect', folder.path('a'), ...unit);
    expect([code, out.includes(fingerprint), /未知/.test(out), /测评结果/.test(out)]).to.deep.equal([
      0,
      true,
      true,
      true,
    ]);
    const refused = await runCli('archive', 'import', folder.path('a'), ...unit, '--organization', '某院');
    expect([refused.code, /核对/.test(refused.talk)]).to.deep.equal([3, true]);
    const bad = await folder.write('bad', (await readFile(folder.path('a'))).subarray(0, 5000));
    expect((await runCli('archive', 'inspect', bad, ...unit)).code).to.equal(3);
    const none = await runCli('archive', 'inspect', folder.path('nothing'), ...unit);
    expect([none.code, /ENOENT/.test(none.talk)]).to.deep.equal([3, true]);
  });

  it('leaves all or nothing when it is killed in the middle, at any moment', async () => {
    const args = ['archive', 'import', folder.path('a'), '--organization', '某院', '--trust', fingerprint];
    let outcomes = '';
    for (let round = 0; round < 4; round += 1) {
      const data = `killed-${round}`;
      await cp(folder.path('empty'), folder.path(data), { recursive: true });
      await killed([...args, '--data', folder.path(data)], 300 + round * 600);
      const counts = await served(data, async (url) => {
        const list = async (path: string): Promise<unknown[]> =>
          ((await (await fetch(url + path)).json()) as { items: unknown[] }).items;
        const lengths = await Promise.all(['/systems', '/evaluations', '/archive-trusted-keys'].map(list));
        return lengths.map(({ length }) => length).join('');
      });
      expect(['000', '111']).to.include(counts);
      outcomes += counts[0];
    }
    expect(outcomes, 'some rounds were cut short').to.include('0');
  });

  it('imports under a chosen organization once the fingerprint is named, and again without a change', async () => {
    const unit = ['--data', folder.path('unit'), '--json'];
    const trust = ['--organization', '某县人民医院', '--trust', fingerprint, '--key-name', '某机构'];
    const first = await runCli('archive', 'import', folder.path('a'), ...unit, ...trust);
    expect(first.code, first.talk).to.equal(0);
    const again = JSON.parse((await runCli('archive', 'import', folder.path('a'), ...unit)).out);
    expect([again.trust, again.tables.some(({ create }: { create: number }) => create > 0)]).to.deep.equal([
      'trusted',
      false,
    ]);
    expect((await runCli('audit', 'verify', '--data', folder.path('unit'))).code).to.equal(0);
  });
});

/** Run the command in a process of its own and kill it after so long. */
function killed(args: readonly string[], afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
