import { expect } from 'chai';
import { silentLog } from '../src/http/log.js';
import { startServer } from '../src/server.js';
import type { RunningServer } from '../src/server.js';
import { startProxy } from '../test-support/cuttable-proxy.js';
import type { CuttableProxy } from '../test-support/cuttable-proxy.js';
import { makePlace } from '../test-support/databases.js';
import type { TestPlace } from '../test-support/databases.js';

describe('a database that is lost while the service runs', () => {
  let place: TestPlace;
  let proxy: CuttableProxy;
  let server: RunningServer;
  before(async () => {
    place = await makePlace('postgres');
    proxy = await startProxy(place.databaseUrl!); // this kind has one
    const config = { databaseUrl: proxy.url, databasePool: 3 };
    server = await startServer({
      port: 0,
      dataDir: place.dataDir,
      log: silentLog,
      environment: { SIGN_IN: 'off' },
      config,
    });
  });
  after(async () => {
    await server.close();
    await proxy.cut();
    await place.remove();
  });
  const read = async (path: string): Promise<[number, string?]> => {
    const response = await fetch(server.url + path);
    const body = (await response.json()) as { code?: string };
    return body.code === undefined ? [response.status] : [response.status, body.code];
  };

  it('is answered for with 503, and the service recovers without a restart', async () => {
    expect(await read('/api/v1/systems')).to.deep.equal([200]);
    await proxy.cut();
    expect(await read('/readyz')).to.deep.equal([503]);
    expect(await read('/api/v1/systems')).to.deep.equal([503, 'database.unavailable']);
    expect(await read('/healthz')).to.deep.equal([200]);
    await proxy.mend();
    expect(await read('/readyz')).to.deep.equal([200]);
    expect(await read('/api/v1/systems')).to.deep.equal([200]);
  });
});
