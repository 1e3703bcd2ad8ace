import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createClient } from './create-client.js';
import type { Client } from './create-client.js';
import { ProblemError, TransportError } from './problem-error.js';

interface Canned {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const id = '01234567-89ab-7def-8123-456789abcdef';

describe('createClient', () => {
  let server: Server;
  let client: Client;
  let baseUrl: string;
  const seen: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const answers: Canned[] = [];
  before(async () => {
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      seen.push({ method: request.method!, url: request.url!, headers: request.headers, body });
      const { status = 200, headers = JSON_TYPE, body: text = '{}' } = answers.shift() ?? {};
      response.writeHead(status, headers).end(status === 204 ? undefined : text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    baseUrl = `http://127.0.0.1:${port}`;
    client = createClient({ baseUrl });
  });
  beforeEach(() => {
    seen.length = 0;
    answers.length = 0;
  });
  after(() => new Promise((resolve) => server.close(resolve)));

  it('puts parameters into path and query, encoded', async () => {
    await client.call('findings.get', { params: { evaluationId: id, objectId: '机房/1', item: 'L2-PES1-01' } });
    await client.call('catalog.list', { query: { grade: 'S2A2G2', extensions: ['cloud', 'iot'], limit: 5 } });
    expect(seen.map(({ url }) => url)).to.deep.equal([
      `/api/v1/evaluations/${id}/findings/%E6%9C%BA%E6%88%BF%2F1/L2-PES1-01`,
      '/api/v1/catalog/items?grade=S2A2G2&extensions=cloud%2Ciot&limit=5',
    ]);
  });

  it('sends body, version and key as the contract asks', async () => {
    const body = { name: '某县人民医院' };
    await client.call('organizations.create', { body }, { idempotencyKey: 'k1' });
    await client.call('organizations.change', { params: { organizationId: id }, body }, { ifMatch: '"1-a"' });
    expect(seen.map(({ method, body: text }) => [method, text])).to.deep.equal([
      ['POST', JSON.stringify(body)],
      ['PATCH', JSON.stringify(body)],
    ]);
    expect(seen[0]!.headers).to.include({ 'content-type': 'application/json', 'idempotency-key': 'k1' });
    expect(seen[1]!.headers['if-match']).to.equal('"1-a"');
  });

  it('sends a file as it is, with its type and name', async () => {
    const file = new Blob(['%PDF-1.7'], { type: 'application/pdf' });
    await client.call('evidence.upload', { query: { name: '扫描件.pdf' } }, { file });
    expect([seen[0]!.body, seen[0]!.headers['content-type']]).to.deep.equal(['%PDF-1.7', 'application/pdf']);
    expect(seen[0]!.url).to.include('name=%E6%89%AB');
  });

  it('says as whom something is entered, in a header that takes Chinese', async () => {
    const options = { actingAs: { name: '批准人', role: 'hospitalManager' } };
    await client.call('acceptances.approve', { params: { acceptanceId: id }, body: {} }, options);
    expect(decodeURIComponent(String(seen[0]!.headers['x-acting-name']))).to.equal('批准人');
    expect(seen[0]!.headers['x-acting-role']).to.equal('hospitalManager');
  });

  it('gives data, version and address of what was made', async () => {
    answers.push({ status: 201, headers: { ...JSON_TYPE, ETag: '"1-a"', Location: '/x' }, body: '{"name":"甲"}' });
    const answer = await client.call('organizations.create', { body: { name: '甲' } });
    expect([answer.data.name, answer.status, answer.etag, answer.location]).to.deep.equal(['甲', 201, '"1-a"', '/x']);
  });

  it('gives a file with its Chinese name', async () => {
    const name = 'attachment; filename="_.pdf"; filename*=UTF-8\'\'%E9%80%9A%E7%9F%A5.pdf';
    answers.push({ headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': name }, body: '%PDF' });
    const { data, fileName } = await client.call('notices.file', { params: { noticeId: id, format: 'pdf' } });
    expect([await data.text(), fileName]).to.deep.equal(['%PDF', '通知.pdf']);
  });

  it('gives nothing for an answer without content', async () => {
    answers.push({ status: 204, headers: {} });
    const { data } = await client.call('systems.remove', { params: { systemId: id } }, { ifMatch: '"1-a"' });
    expect(data).to.equal(undefined);
  });

  it('throws the problem document of a refusal, with the current version', async () => {
    const problem = { code: 'precondition.stale', status: 412, detail: '已被他人修改', current: { name: '乙' } };
    const headers = { 'Content-Type': 'application/problem+json; charset=utf-8', ETag: '"2-a"' };
    answers.push({ status: 412, headers, body: JSON.stringify(problem) });
    const error = await failure(client.call('systems.get', { params: { systemId: id } }));
    expect(error)
      .to.be.instanceOf(ProblemError)
      .and.include({ code: 'precondition.stale', status: 412, etag: '"2-a"' });
    expect((error as ProblemError).problem.current).to.deep.equal({ name: '乙' });
  });

  it('says that it is no answer of the service when a proxy sends a page', async () => {
    answers.push({ status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>Bad gateway</h1>' });
    expect(await failure(client.call('systems.list', {}))).to.be.instanceOf(TransportError);
  });

  it('says that nobody answers', async () => {
    const nowhere = createClient({ baseUrl: 'http://127.0.0.1:1' });
    expect((await failure(nowhere.call('systems.list', {}))).message).to.match(/连不上服务/);
  });

  it('sends the token of the session with what changes something, and with nothing else', async () => {
    const signedIn = createClient({ baseUrl, csrfToken: () => 't1' });
    await signedIn.call('organizations.create', { body: { name: '甲' } });
    await signedIn.call('systems.list', {});
    expect(seen.map(({ headers }) => headers['x-csrf-token'])).to.deep.equal(['t1', undefined]);
  });

  it('names the chosen organization where lists are narrowed by it, and nowhere else', async () => {
    const narrowed = createClient({ baseUrl, organization: () => id });
    answers.push({ body: '{"items":[],"nextCursor":null}' });
    for await (const system of narrowed.each('systems.list', {})) expect.fail(system.name);
    await narrowed.call('systems.list', {}, { everywhere: true });
    await narrowed.call('evaluations.list', { query: { systemId: id } });
    await narrowed.call('systems.get', { params: { systemId: id } });
    expect(seen.map(({ headers }) => headers['x-organization'])).to.deep.equal([id, undefined, undefined, undefined]);
  });

  it('tells of a refusal before it throws it', async () => {
    const told: string[] = [];
    const watched = createClient({ baseUrl, onRefusal: ({ code }) => told.push(code) });
    const problem = { code: 'resource.not-found', status: 404, detail: '没有' };
    answers.push({
      status: 404,
      headers: { 'Content-Type': 'application/problem+json' },
      body: JSON.stringify(problem),
    });
    await failure(watched.call('systems.get', { params: { systemId: id } }));
    expect(told).to.deep.equal(['resource.not-found']);
  });

  it('walks through all pages of a list', async () => {
    answers.push(
      { body: '{"items":[{"name":"甲"}],"nextCursor":"c2"}' },
      { body: '{"items":[{"name":"乙"}],"nextCursor":null}' },
    );
    const names = [];
    for await (const system of client.each('systems.list', { query: { limit: 1 } })) names.push(system.name);
    expect(names).to.deep.equal(['甲', '乙']);
    expect(seen.map(({ url }) => url)).to.deep.equal(['/api/v1/systems?limit=1', '/api/v1/systems?limit=1&cursor=c2']);
  });

  it('refuses a call whose parameter is missing before it sends anything', async () => {
    const error = await failure(client.call('systems.get', { params: { systemId: '' } }));
    expect([error.message, seen.length]).to.deep.equal(['systems.get: parameter systemId is missing', 0]);
  });
});

async function failure(call: Promise<unknown>): Promise<Error> {
  return call.then(
    () => new Error('no failure'),
    (error: unknown) => error as Error,
  );
}
