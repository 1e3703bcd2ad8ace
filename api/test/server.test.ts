import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { createLog } from '../src/http/log.js';
import { startServer } from '../src/server.js';
import type { RunningServer, ServerOptions } from '../src/server.js';
import { makePlace } from '../test-support/databases.js';
import type { TestPlace } from '../test-support/databases.js';
import { hospital } from '../test-support/hospital.js';

/** Headers carry Latin-1 alone. */
function encoded(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, encodeURI(value)]));
}

describe('the server', () => {
  let place: TestPlace;
  let server: RunningServer | null;
  const lines: string[] = [];
  beforeEach(async () => {
    place = await makePlace('sqlite');
    lines.length = 0;
  });
  afterEach(async () => {
    await server?.close();
    await place.remove();
  });
  const start = async (options: ServerOptions = {}): Promise<RunningServer> => {
    const log = createLog({ write: (text) => lines.push(text) });
    server = await startServer({ port: 0, dataDir: place.dataDir, log, environment: { SIGN_IN: 'off' }, ...options });
    return server;
  };
  const webDir = (page: string): string => {
    const folder = join(place.dataDir, 'web');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
    return folder;
  };

  it('loads the demonstration into an empty database, and only then', async () => {
    await start({ demo: hospital() });
    await server!.close();
    const { url } = await start({ demo: hospital() });
    const { items } = (await (await fetch(`${url}/api/v1/evaluations`)).json()) as { items: unknown[] };
    expect(items).to.have.length(1);
  });

  it('keeps a connection longer than a proxy in front of it does', async () => {
    const { url } = await start();
    const { headers } = await fetch(`${url}/healthz`);
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).to.be.above(60);
  });

  it('answers for its health, and says 503 when its database is gone', async () => {
    const { url, context } = await start();
    const status = async (path: string): Promise<number> => (await fetch(url + path)).status;
    expect([await status('/healthz'), await status('/readyz')]).to.deep.equal([200, 200]);
    await context.database.close();
    expect([await status('/healthz'), await status('/readyz')]).to.deep.equal([200, 503]);
    context.database.close = () => Promise.resolve();
  });

  it('counts requests by operation and status and tells its memory', async () => {
    const { url } = await start();
    await fetch(`${url}/api/v1/systems`);
    await fetch(`${url}/api/v1/systems?x=1`);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).to.include('mlps_http_requests_total{operation="systems.list",status="200"} 1');
    expect(text).to.include('mlps_http_requests_total{operation="systems.list",status="400"} 1');
    expect(text).to.match(/mlps_http_request_duration_seconds_bucket\{operation="systems.list",le="\+Inf"\} 2/);
    expect(text).to.match(/process_resident_memory_bytes \d+/);
  });

  it('lets a running request finish before it stops, and takes no new one', async () => {
    const { url, context } = await start({ demo: hospital() });
    const { items } = (await (await fetch(`${url}/api/v1/evaluations`)).json()) as { items: { id: string }[] };
    const started = startedWrite(context);
    const issuing = fetch(`${url}/api/v1/evaluations/${items[0]!.id}/notices`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    await started;
    await server!.close();
    expect((await issuing).status).to.equal(201);
    expect(await fetch(`${url}/healthz`).catch(() => 'refused')).to.equal('refused');
  });

  it('writes one line per request with operation, status and id, and nothing of what was asked', async () => {
    const { url, context } = await start();
    await fetch(`${url}/api/v1/systems?q=${encodeURIComponent('某县人民医院')}`, {
      headers: { 'X-Request-Id': 'abc-1' },
    });
    await new Promise((resolve) => setTimeout(resolve, 20)); // the line is written when the connection has the answer
    context.log.flush();
    const entry = JSON.parse(lines.join('').trim());
    expect(entry).to.include({ kind: 'access', operation: 'systems.list', status: 200, requestId: 'abc-1' });
    expect(lines.join('')).to.not.include('医院').and.not.include('%E5');
  });

  it('writes nothing of anybody into its log: no name, telephone, address, password or token, whatever fails', async () => {
    const { url, context } = await start({ environment: { SIGN_IN: 'on' } });
    const planted = [
      '张某甲',
      '13800001234',
      'jia@example.com',
      'Secret-lantern-77',
      'mlps_plantedtoken',
      '某县人民医院',
    ];
    const call = async (path: string, body?: object, headers: Record<string, string> = {}): Promise<number> => {
      const json = {
        'Content-Type': 'application/json',
        'User-Agent': '张某甲',
        Referer: `${url}/?q=张某甲`,
        ...headers,
      };
      const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
      return (await fetch(`${url}/api/v1${path}`, { ...init, headers: encoded(json) })).status;
    };
    expect(await call('/session', { account: 'jia@example.com', password: 'Secret-lantern-77' })).to.equal(401);
    expect(await call('/systems?q=张某甲', undefined, { Authorization: 'Bearer mlps_plantedtoken' })).to.equal(401);
    expect(await call('/rectification-items.ics?token=mlps_plantedtoken')).to.equal(401);
    expect(await call('/张某甲/13800001234')).to.equal(404);
    for (const message of [
      `invalid input syntax for type uuid: "张某甲"`,
      `Unexpected token '张', "张某甲 13800001234" is not valid JSON`,
      '550 <jia@example.com> not here',
      '单位「某县人民医院」名下还有 1 个系统',
    ]) {
      Object.assign(context, { authorize: () => Promise.reject(new TypeError(message)) });
      expect(await call('/systems')).to.equal(500);
    }
    await new Promise((resolve) => setTimeout(resolve, 20)); // the line is written when the connection has the answer
    context.log.flush();
    const told = lines.join('');
    expect(told).to.include('invalid input syntax for type uuid: …').and.include('TypeError');
    for (const text of planted)
      for (const form of [text, encodeURIComponent(text)]) expect(told, form).to.not.include(form);
  });

  it('sends its security headers with every answer: data, pages, files, redirects and every kind of refusal', async () => {
    const { url } = await start({
      environment: { SIGN_IN: 'on' },
      webDir: webDir('<!doctype html><title>工作台</title>'),
    });
    const answers: [string, RequestInit?][] = [
      ['/api/v1/catalog/items'],
      ['/api/v1/session'],
      ['/api/v1/planets'],
      ['/api/v1/session', { method: 'PUT' }],
      ['/api/v1/session', { method: 'POST', body: '{' }],
      ['/api/v1/session', { method: 'OPTIONS' }],
      ['/api/v1/session/oidc'],
      ['/api/v1/openapi.json'],
      ['/api/docs/'],
      ['/api/docs'],
      ['/api/other'],
      ['/healthz'],
      ['/readyz'],
      ['/metrics'],
      ['/'],
      ['/systems/1'],
      ['/assets/app-1a2b.js'],
      ['/assets/missing.js'],
      ['/%00'],
      ['/%'],
    ];
    for (const [path, init] of answers) {
      const { status, headers } = await fetch(url + path, { redirect: 'manual', ...init });
      const at = `${init?.method ?? 'GET'} ${path} ${status}`;
      expect(headers.get('Content-Security-Policy'), at).to.match(/frame-ancestors 'none'|default-src 'none'/);
      expect(headers.get('X-Content-Type-Options'), at).to.equal('nosniff');
      expect(headers.get('X-Frame-Options'), at).to.equal('DENY');
      expect(headers.get('Referrer-Policy'), at).to.equal('same-origin');
      expect(headers.get('X-Powered-By'), at).to.equal(null);
      expect(headers.get('Server'), at).to.equal(null);
    }
  });

  it('serves the web application, its page for every address of its own, and keeps the API apart', async () => {
    const { url } = await start({ webDir: webDir('<!doctype html><title>工作台</title>') });
    const get = async (path: string, accept = 'text/html'): Promise<[number, string | null]> => {
      const response = await fetch(url + path, { headers: { Accept: accept } });
      return [response.status, response.headers.get('Cache-Control')];
    };
    expect(await get('/')).to.deep.equal([200, 'no-cache']);
    expect(await get('/systems/1')).to.deep.equal([200, 'no-cache']);
    expect(await get('/assets/app-1a2b.js')).to.deep.equal([200, 'public, max-age=31536000, immutable']);
    expect((await get('/assets/missing.js'))[0]).to.equal(404);
    expect((await get('/api/v1/planets'))[0]).to.equal(404);
    expect((await get('/api/other'))[0]).to.equal(404);
    expect((await get('/../package.json'))[0]).to.equal(404);
  });

  it('gives the page a nonce of its own for style elements, and no script from elsewhere', async () => {
    const { url } = await start({ webDir: webDir('<meta property="csp-nonce" nonce="__CSP_NONCE__">') });
    const [one, other] = [await fetch(url), await fetch(url)];
    const policy = one.headers.get('Content-Security-Policy')!;
    const nonce = /nonce="([^"]+)"/.exec(await one.text())![1]!;
    expect(policy).to.include(`style-src 'self' 'nonce-${nonce}'`).and.include("script-src 'self';");
    expect(policy).to.not.equal(other.headers.get('Content-Security-Policy')).and.not.include('unsafe');
  });

  it('leads to the documentation when there is no web application', async () => {
    const { url } = await start();
    const response = await fetch(url, { redirect: 'manual' });
    expect([response.status, response.headers.get('Location')]).to.deep.equal([302, '/api/docs/']);
  });

  it('says what to do when the port is taken', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    const other = await makePlace('sqlite');
    const refused = await startServer({ port, dataDir: other.dataDir, environment: { SIGN_IN: 'off' } }).catch(
      (error: Error) => error,
    );
    expect((refused as Error).message).to.match(/端口已被占用/);
    await other.remove();
  });

  it('says what to do when the web application was not built', async () => {
    const refused = await start({ webDir: join(place.dataDir, 'nowhere') }).catch((error: Error) => error);
    expect((refused as Error).message).to.match(/没有 index\.html.*npm run build/);
    server = null;
  });

  it('answers an unexpected failure without a stack, and logs it', async () => {
    const { url, context } = await start();
    context.database.read.createQueryBuilder = () => {
      throw new Error('secret detail');
    };
    const response = await fetch(`${url}/api/v1/systems`);
    const text = await response.text();
    context.log.flush();
    expect([response.status, JSON.parse(text).code]).to.deep.equal([500, 'server.error']);
    expect(text).to.not.include('secret').and.not.include('.js');
    expect(lines.join('')).to.include('secret detail');
  });
});

/** Resolves when the next write has begun. */
function startedWrite(context: RunningServer['context']): Promise<void> {
  const write = context.database.write.bind(context.database);
  return new Promise((resolve) => {
    context.database.write = (work) => {
      resolve();
      return write(work);
    };
  });
}
