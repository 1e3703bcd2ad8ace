import { createRequire } from 'node:module';
import { expect } from 'chai';
import { allowEverything, silentLog, startServer } from '@mlps/api';
import { runCli, temporaryFolder } from '../../test-support/run-cli.js';

interface Raw {
  exec(sql: string): void;
  prepare(sql: string): { all(): unknown[] };
  close(): void;
}

describe('mlps backup, restore and audit verify', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const passphrase = async (text = 'correct horse battery'): Promise<string> => folder.write('passphrase', `${text}\n`);

  before(async () => {
    const server = await startServer({
      port: 0,
      dataDir: folder.path('data'),
      environment: {},
      log: silentLog,
      authorize: allowEverything,
    });
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ name: '某卫生院' });
    await fetch(`${server.url}/api/v1/organizations`, { method: 'POST', headers, body });
    await server.close();
  });

  it('makes a file that restores into an empty folder, where the chain verifies', async () => {
    const [data, file, restored] = [folder.path('data'), folder.path('b'), folder.path('restored')];
    const word = ['--passphrase-file', await passphrase()];
    expect((await runCli('backup', '--data', data, '-o', file, ...word)).code).to.equal(0);
    const Database = createRequire(import.meta.url)('better-sqlite3') as new (path: string) => Raw;
    const database = new Database(folder.path('data/workbench.sqlite'));
    const told = database.prepare('SELECT operation FROM audit_entries ORDER BY seq DESC LIMIT 1').all();
    database.close();
    expect(told).to.deep.equal([{ operation: 'backups.onHost' }]);
    expect((await runCli('audit', 'verify', '--data', data)).code).to.equal(0);
    expect((await runCli('restore', file, '--check', ...word)).out).to.match(/备份完好/);
    const { code, out } = await runCli('restore', file, '--data', restored, ...word);
    expect([code, /已恢复/.test(out)]).to.deep.equal([0, true]);
    expect((await runCli('audit', 'verify', '--data', restored)).code).to.equal(0);
    expect((await runCli('restore', file, '--data', restored, ...word)).code).to.equal(3);
  });

  it('refuses a wrong passphrase with code 3, and no passphrase with code 2', async () => {
    const word = ['--passphrase-file', await passphrase('another word entirely')];
    const refused = await runCli('restore', folder.path('b'), '--data', folder.path('none'), ...word);
    expect([refused.code, /口令不对/.test(refused.talk)]).to.deep.equal([3, true]);
    expect(await folder.names()).to.not.include('none');
    expect((await runCli('restore', folder.path('b'), '--data', folder.path('none'))).code).to.equal(2);
  });

  it('names an entry that was edited, with code 5', async () => {
    const Database = createRequire(import.meta.url)('better-sqlite3') as new (path: string) => Raw;
    const database = new Database(folder.path('restored/workbench.sqlite'));
    database.exec("UPDATE audit_entries SET actor_id = 'other' WHERE seq = 1");
    database.close();
    const { code, out } = await runCli('audit', 'verify', '--data', folder.path('restored'));
    expect([code, /1 +edited/.test(out)]).to.deep.equal([5, true]);
  });

  it('says where there is no database', async () => {
    const { code, talk } = await runCli('audit', 'verify', '--data', folder.path('nowhere'));
    expect([code, /没有数据库/.test(talk)]).to.deep.equal([3, true]);
  });
});
