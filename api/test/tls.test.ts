import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { makePlace } from '../test-support/databases.js';
import { allowEverything } from '../src/http/authorize.js';
import { silentLog } from '../src/http/log.js';
import { startServer } from '../src/server.js';

/** A certificate made for this test alone; it says `localhost`. */
const file = (name: string): string => fileURLToPath(new URL(`../../test-support/tls/${name}`, import.meta.url));

describe('a service with a certificate', () => {
  it('speaks TLS and nothing else', async () => {
    const place = await makePlace('sqlite');
    const environment = { TLS_CERT: file('test-cert.pem'), TLS_KEY: file('test-key.pem') };
    const more = { log: silentLog, authorize: allowEverything };
    const server = await startServer({ port: 0, dataDir: place.dataDir, environment, ...more });
    expect(server.url).to.match(/^https:/);
    const status = await new Promise((resolve, reject) => {
      const options = { ca: readFileSync(file('test-cert.pem')), agent: false as const };
      get(`${server.url}/healthz`, options, (response) => {
        resolve(response.statusCode);
        response.resume();
      }).on('error', reject);
    });
    expect(status).to.equal(200);
    const plain = await fetch(server.url.replace('https:', 'http:')).then(
      () => 'answered',
      () => 'refused',
    );
    expect(plain).to.equal('refused');
    await server.close();
    await place.remove();
  });
});
