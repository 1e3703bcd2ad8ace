import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { expect } from 'chai';
import { hostileTexts, contractOperations } from '../test-support/fuzz.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { person } from '../test-support/people.js';
import type { Person } from '../test-support/people.js';
import { importSmall, smallDocument, startTester } from '../test-support/tester.js';
import type { Json, Tester } from '../test-support/tester.js';
import { freshRow } from '../src/database/change-row.js';
import { Organization } from '../src/features/organizations/organization.entity.js';
import { RoleAssignment } from '../src/features/roles/role-assignment.entity.js';
import { silentLog } from '../src/http/log.js';
import { operations } from '../src/operations/table.js';
import { startServer } from '../src/server.js';

const byNumber = (one: number, other: number): number => one - other;
const NOBODY = '01234567-89ab-7def-8123-456789abcdef';
const addressOf = (path: string): string => path.replace(/\{\w+\}/g, NOBODY);

async function organizationNamed({ server: { context } }: Tester, name: string): Promise<string> {
  const row = { ...freshRow(context), name, contact: null, phone: null, note: null, superiorId: null };
  await context.database.write((em) => em.insert(Organization, row));
  return row.id;
}

describe('somebody who has not signed in', () => {
  let tester: Tester;
  before(async () => {
    tester = await startTester('sqlite', { environment: { SIGN_IN: 'on' }, config: { addressRateLimit: 100_000 } });
  });
  after(() => tester.stop());

  it('gets nothing from any operation, before anything of the request is read', async () => {
    for (const { id, method, path } of operations.filter((entry) => entry.scope !== 'public')) {
      const { status, body } = await tester.call(
        method.toUpperCase(),
        addressOf(path),
        method === 'get' ? {} : { raw: '{' },
      );
      expect([status, body.code], id).to.deep.equal([401, 'session.required']);
    }
  });

  it('gets no further with a forged cookie, a forged token, or headers of local mode', async () => {
    const forged: Record<string, string>[] = [
      { Cookie: 'mlps_session=x' },
      { Cookie: `mlps_session=${'A'.repeat(43)}; __Host-mlps_session=${'B'.repeat(43)}` },
      { Authorization: 'Bearer mlps_x' },
      { Authorization: 'Basic YWRtaW46YWRtaW4=' },
      { 'X-Acting-Role': 'hospitalManager', 'X-Acting-Name': 'x' },
      { 'X-Forwarded-For': '127.0.0.1', 'X-Forwarded-User': 'admin' },
      { Authorization: `Bearer ${'x'.repeat(8000)}` },
    ];
    for (const headers of forged)
      expect((await tester.call('GET', '/systems', { headers })).status, JSON.stringify(headers)).to.equal(401);
  });

  it('cannot set the service up without the code, nor guess it', async () => {
    const someone = { account: 'evil', name: '恶意', password: 'Quiet-lantern-77' };
    const body = { systemAdministrator: someone, securityAdministrator: someone, auditAdministrator: someone };
    const codes: string[] = [];
    for (let turn = 0; turn < 8; turn += 1)
      codes.push((await tester.post('/setup', { ...body, code: `AAAA-BBBB-CCCC-${1000 + turn}` })).body.code);
    expect(codes.slice(0, 2)).to.deep.equal(['setup.code', 'setup.code']);
    expect(codes.slice(2).every((code) => code === 'session.locked')).to.equal(true);
    expect((await tester.get('/setup')).body.needed).to.equal(true);
  });
});

describe('floods', () => {
  it('are stopped: attempts to sign in by address, calls by account, and calls of nobody', async () => {
    const config = { doorRateLimit: 4, rateLimit: 12, addressRateLimit: 15 };
    const tester = await startTester('sqlite', { environment: { SIGN_IN: 'on' }, config });
    const self = await person(tester, []);
    const tries = await Promise.all(
      Array.from({ length: 6 }, (_, turn) => tester.post('/session', { account: `a${turn}`, password: 'x' })),
    );
    expect(tries.map(({ status }) => status).sort(byNumber)).to.deep.equal([401, 401, 401, 429, 429, 429]);
    const calls = await Promise.all(Array.from({ length: 20 }, () => self.get('/session')));
    expect(calls.filter(({ status }) => status === 429).length).to.be.at.least(8);
    expect(calls.find(({ status }) => status === 429)!.headers.get('Retry-After')).to.match(/^\d+$/);
    const nobody = await Promise.all(Array.from({ length: 20 }, () => tester.get('/systems')));
    expect(nobody.filter(({ status }) => status === 429).length).to.be.at.least(5);
    await tester.stop();
  });
});

describe('a flood over two processes', () => {
  it('is counted once, where they share the counts in the database', async () => {
    const options = {
      config: { doorRateLimit: 6, rateLimitStore: 'database' as const },
      environment: { SIGN_IN: 'on' },
    };
    const tester = await startTester('postgres', options);
    const config = { ...options.config, databaseUrl: tester.place.databaseUrl, dataDir: tester.place.dataDir };
    const other = await startServer({ ...options, port: 0, log: silentLog, config });
    await untilCounted(tester);
    const attempt = async (url: string): Promise<number> =>
      (
        await fetch(`${url}/api/v1/session`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ account: 'nobody', password: 'x' }),
        })
      ).status;
    const statuses: number[] = [];
    for (let turn = 0; turn < 10; turn += 1)
      statuses.push(await attempt(turn % 2 === 0 ? tester.server.url : other.url));
    await other.close();
    await tester.stop();
    expect(statuses.slice(-3)).to.deep.equal([429, 429, 429]);
    expect(statuses.filter((status) => status === 429).length).to.be.at.least(3);
  });
});

/** The table of counts is made when the service starts, beside everything else. */
async function untilCounted({ server }: Tester): Promise<void> {
  const exists = async (): Promise<boolean> =>
    (
      await server.context.database.read.query<{ found: string | null }[]>(`SELECT to_regclass('rate_limits') AS found`)
    )[0]!.found !== null;
  for (let turn = 0; turn < 200 && !(await exists()); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
}

describe('requests that are too big, too slow or broken', () => {
  let tester: Tester;
  before(async () => {
    const config = { bodyLimitBytes: 64 * 1024, evidenceLimitBytes: 64 * 1024, requestTimeoutMs: 1000 };
    tester = await startTester('sqlite', { config });
  });
  after(() => tester.stop());

  it('are refused by size, also when they do not say it or lie about it, or unpack to more', async () => {
    const big = JSON.stringify({ name: 'x'.repeat(100_000), grade: 'S2A2G2' });
    expect((await tester.call('POST', '/systems', { raw: big })).status).to.equal(413);
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(JSON.stringify({ name: 'x'.repeat(20_000_000), grade: 'S2A2G2' }));
    const packed = await tester.call('POST', '/systems', { raw: bomb, headers: { 'Content-Encoding': 'gzip' } });
    expect(packed.status).to.equal(413);
    const file = { raw: Buffer.alloc(100_000, 'a'), headers: { 'Content-Type': 'text/plain' } };
    expect((await tester.call('POST', '/evidence?name=a.txt', file)).status).to.equal(413);
  });

  it('are cut off when they drip, and do not keep others waiting', async () => {
    const { port } = new URL(tester.server.url);
    const dripping = Array.from({ length: 30 }, () => drip(Number(port)));
    expect((await tester.get('/systems')).status).to.equal(200);
    const ended = await Promise.all(dripping);
    for (const text of ended) expect(text === '' || /^HTTP\/1\.1 40[08]/.test(text), text.slice(0, 60)).to.equal(true);
    expect((await tester.get('/systems')).status).to.equal(200);
  }).timeout(15_000);

  it('cannot nest without end, nor smuggle a second request', async () => {
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    expect((await tester.call('POST', '/systems', { raw: deep })).status).to.equal(400);
    const text = await raw(
      Number(new URL(tester.server.url).port),
      'POST /api/v1/systems HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/organizations HTTP/1.1\r\nHost: x\r\n\r\n',
    );
    expect(text).to.match(/^HTTP\/1\.1 400/);
    expect(text.match(/HTTP\/1\.1/g)).to.have.length(1);
  });
});

/** A request of which a byte comes now and then. @returns what came back until it was cut off */
function drip(port: number): Promise<string> {
  return raw(
    port,
    'POST /api/v1/systems HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    200,
  );
}

function raw(port: number, text: string, everyMs?: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    const timer = setInterval(() => everyMs && socket.writable && socket.write(' '), everyMs ?? 1000);
    socket.on('data', (piece) => {
      answer += piece.toString('utf8');
      if (everyMs === undefined) socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve(answer);
    });
  });
}

describe('a page of another site', () => {
  it('can neither use somebody’s session nor reach a local service under a foreign name', async () => {
    const tester = await startTester('sqlite', { environment: { SIGN_IN: 'on' } });
    const self = await person(tester, []);
    const foreign: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
    ];
    for (const headers of foreign)
      expect((await self.call('POST', '/session/sign-out-everywhere', { headers })).body.code).to.equal(
        'request.cross-site',
      );
    expect(
      (await self.call('POST', '/session/sign-out-everywhere', { headers: { 'X-CSRF-Token': 'guess' } })).body.code,
    ).to.equal('session.csrf');
    expect((await self.get('/session')).status).to.equal(200);
    await tester.stop();
    const local = await startTester('sqlite');
    const port = Number(new URL(local.server.url).port);
    const rebound = await raw(port, 'GET /api/v1/systems HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(rebound).to.match(/^HTTP\/1\.1 403/);
    const upload = await local.call('POST', '/evidence?name=a.txt', {
      raw: 'x',
      headers: { 'Content-Type': 'text/plain', 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(upload.body.code).to.equal('request.cross-site');
    await local.stop();
  });

  it('finds no address that leads on to where it says', async () => {
    const tester = await startTester('sqlite');
    const tries = [
      '//evil.example',
      '/\\evil.example',
      '/api/docs?next=//evil.example',
      '/?redirect=https://evil.example',
      '/%2f%2fevil.example',
      '/api/docs//evil.example',
    ];
    for (const path of tries) {
      const place = (await fetch(tester.server.url + path, { redirect: 'manual' })).headers.get('Location') ?? '/';
      expect(new URL(place, tester.server.url).host, path).to.equal(new URL(tester.server.url).host);
    }
    expect((await tester.get('/session/oidc/callback?redirect=//evil.example')).status).to.equal(400);
    await tester.stop();
  });
});

onEachDatabase('hostile values', (tester) => {
  let evaluation: Json;
  before(async () => {
    evaluation = await importSmall(tester());
  });

  it('are data in every filter of every list: none breaks it, none widens it', async () => {
    const all = new Map<string, number>();
    for (const { id, method, path, parameters } of contractOperations.filter((entry) => entry.method === 'GET')) {
      const texts = parameters.filter(
        (entry) => entry.in === 'query' && entry.schema['type'] === 'string' && !entry.schema['enum'],
      );
      const address = path.replace('{evaluationId}', evaluation.id).replace(/\{\w+\}/g, NOBODY);
      for (const { name } of texts)
        for (const text of hostileTexts.slice(2, 5)) {
          const { status, body } = await tester().call(method, `${address}?${name}=${encodeURIComponent(text)}`);
          expect(status, `${id} ${name}=${text}`).to.be.oneOf([200, 302, 400, 404, 409, 422]);
          if (status === 200 && name === 'q' && /DROP|OR '1'/.test(text)) all.set(id, (body.items ?? []).length);
        }
    }
    expect(
      [...all.values()].filter((count) => count > 0),
      JSON.stringify([...all]),
    ).to.deep.equal([]);
    expect((await tester().get('/systems')).body.items).to.have.length(1);
  }).timeout(60_000);

  it('are no paths when they name an upload', async () => {
    const names = [
      '../../../etc/passwd.txt',
      '/etc/passwd.txt',
      'C:\\x\\..\\y.txt',
      '..%2f..%2fx.txt',
      'a\u0000.txt',
      'a\r\nX: y.txt',
      '\u202Etxt.exe',
      '.',
      '..',
      'CON.txt',
      'a/b/c.txt',
    ];
    for (const name of names) {
      const { status, body } = await tester().call('POST', `/evidence?name=${encodeURIComponent(name)}`, {
        raw: '内容',
        headers: { 'Content-Type': 'text/plain' },
      });
      expect(status, name).to.be.oneOf([201, 400, 415, 422]);
      if (status !== 201) continue;
      expect(body.name, name).to.not.match(/[/\\\p{Cc}\u202e]|^\.+$/u);
      const file = await tester().call('GET', `/evidence/${body.id}/content`);
      expect(file.headers.get('Content-Disposition')).to.match(
        /^attachment; filename="[^"\r\n]+"; filename\*=UTF-8''[^\s;]+$/,
      );
      expect(file.headers.get('Content-Security-Policy')).to.equal("default-src 'none'; sandbox");
    }
    const folders = readdirSync(tester().place.dataDir);
    expect(folders.filter((name) => /passwd|etc/.test(name))).to.deep.equal([]);
  });

  it('do not break out of headers that repeat them', async () => {
    const headers = { 'X-Request-Id': 'a b<script>' };
    const answer = await tester().call('GET', '/systems', { headers });
    expect(answer.headers.get('X-Request-Id')).to.match(/^[\w.-]{1,64}$/);
  });

  it('let one of two approvals at once through, and one alone', async () => {
    const [item] = (await tester().post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items.filter(
      ({ risk }: Json) => risk === 'low',
    );
    const { etag } = await tester().get(`/rectification-items/${item.id}`);
    const acceptance = {
      reason: '补丁不兼容',
      measures: ['只许业务服务器访问'],
      residualRisk: '仍可能被利用',
      approver: '某院长',
      expiry: '2099-12-31',
    };
    const asked = await tester().call('POST', `/rectification-items/${item.id}/acceptances`, {
      body: acceptance,
      headers: { 'If-Match': etag, 'X-Acting-Name': encodeURIComponent('申请人') },
    });
    expect(asked.status, JSON.stringify(asked.body)).to.equal(201);
    const approve = (name: string): Promise<Json> =>
      tester().call('POST', `/acceptances/${asked.body.id}/approve`, {
        body: {},
        headers: { 'X-Acting-Name': encodeURIComponent(name) },
      });
    const answers = await Promise.all(['甲', '乙', '丙', '丁'].map(approve));
    expect(answers.map(({ status }) => Number(status)).sort(byNumber)).to.deep.equal([200, 409, 409, 409]);
    const { items } = (await tester().get(`/rectification-items/${item.id}/history`)).body;
    expect(items.filter(({ action }: Json) => action === 'accept')).to.have.length(1);
  });
});

describe('somebody of another hospital', () => {
  let tester: Tester;
  let self: Person;
  let victimId: string;
  let evaluation: Json;
  let items: Json[];
  before(async () => {
    tester = await startTester('sqlite', { environment: { SIGN_IN: 'on' } });
    const victim = (victimId = await organizationNamed(tester, '某县人民医院'));
    const own = await organizationNamed(tester, '某县中医院');
    const lead = await person(tester, [{ role: 'leadEvaluator', organizationId: victim }]);
    const { system, ...document } = smallDocument();
    const imported = await lead.post('/evaluations/import', {
      ...document,
      system: { ...system, organization: '某县人民医院' },
    });
    evaluation = imported.body;
    items = (await lead.post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items;
    self = await person(tester, [
      { role: 'hospitalManager', organizationId: own },
      { role: 'leadEvaluator', organizationId: own },
    ]);
  });
  after(() => tester.stop());

  it('changes nothing foreign in a batch, and is told the same as of what does not exist', async () => {
    const wanted = [items[0]!['id'], NOBODY].map((id) => ({ id: String(id) }));
    const { body } = await self.post('/rectification-items/bulk', { items: wanted, change: { department: '夺取' } });
    expect(body.changed).to.equal(0);
    const plain = body.skipped.map(({ id, ...rest }: Json) => JSON.stringify(rest).replaceAll(id, 'ID'));
    expect(new Set(plain).size).to.equal(1);
  });

  it('leaves a trace in the audit log for what is there, and none for what is not; the answers are the same', async () => {
    const [seen, missing] = [await self.get(`/evaluations/${evaluation.id}`), await self.get(`/evaluations/${NOBODY}`)];
    expect([seen.status, missing.status]).to.deep.equal([404, 404]);
    expect(JSON.stringify(seen.body)).to.not.include('foreign');
    const traces = async (id: string): Promise<Json[]> =>
      tester.server.context.database.read.query(
        `SELECT actor_id, result FROM audit_entries WHERE operation = 'evaluations.get' AND object_id = '${id}'`,
      );
    for (let turn = 0; turn < 100 && (await traces(evaluation.id)).length === 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 20)); // written after the answer
    expect(await traces(evaluation.id)).to.deep.equal([{ actor_id: self.id, result: 'resource.not-found' }]);
    expect(await traces(NOBODY)).to.deep.equal([]);
  });

  it('counts, finds and exports nothing foreign', async () => {
    expect((await self.get('/rectification-items/overview')).body.total).to.equal(0);
    expect(
      (await self.get('/rectification-items/burn-down')).body.points.filter(({ open }: Json) => open > 0),
    ).to.deep.equal([]);
    expect((await self.get(`/systems?q=${encodeURIComponent('门诊')}`)).body.items).to.deep.equal([]);
    expect((await self.get(`/rectification-items?systemId=${evaluation.systemId}`)).body.items).to.deep.equal([]);
    expect((await self.get('/duties')).body.items).to.deep.equal([]);
    const calendar = await self.get('/rectification-items.ics');
    expect(calendar.bytes.toString('utf8')).to.not.include('VEVENT');
    for (const path of ['document', 'evidence-bundle', 'score', 'grid', 'progress', 'comparison'])
      expect((await self.get(`/evaluations/${evaluation.id}/${path}`)).status, path).to.equal(404);
  });

  it('cannot hang own evidence on foreign items, or foreign things under own ones', async () => {
    const text = { 'Content-Type': 'text/plain' };
    const foreign = `/evidence?name=a.txt&rectificationItemId=${items[0]!['id']}`;
    expect((await self.call('POST', foreign, { raw: '内容', headers: text })).status).to.equal(404);
    const own = await self.call('POST', '/evidence?name=a.txt', { raw: '内容', headers: text });
    const link = { rectificationItemId: items[0]!['id'] };
    expect((await self.post(`/evidence/${own.body.id}/links`, link)).status).to.equal(404);
    const system = { systemId: evaluation.systemId, name: '夺取', edition: '2021' };
    expect((await self.post('/evaluations', system)).status).to.equal(404);
  });

  it('cannot take a unit over by its name in a document', async () => {
    const { system, ...document } = smallDocument({ edition: '2019' });
    const taken = await self.post('/evaluations/import', {
      ...document,
      system: { ...system, organization: '某县人民医院' },
    });
    expect([403, 409]).to.include(taken.status);
    expect((await self.get('/evaluations')).body.items).to.deep.equal([]);
  });

  it('is not told that the same document was imported elsewhere', async () => {
    const { system, ...document } = smallDocument();
    const same = await self.post('/evaluations/import', {
      ...document,
      system: { ...system, organization: '某县人民医院' },
    });
    expect(same.body.code).to.not.equal('import.already-imported');
  });

  it('cannot accept a risk alone, by saying that somebody else had asked for it', async () => {
    const low = items.find(({ risk }) => risk === 'low')!;
    const manager = await person(tester, [{ role: 'hospitalManager', organizationId: victimId }], '某负责人');
    const { etag } = await manager.get(`/rectification-items/${low.id}`);
    const told = { reason: '补丁不兼容', measures: ['隔离'], residualRisk: '仍可能被利用', expiry: '2099-12-31' };
    const acceptance = { ...told, requestedBy: '某科室', approver: '某负责人', approvedOn: null };
    const body = { action: 'accept', acceptance };
    const path = `/rectification-items/${low.id}/moves`;
    const alone = await manager.call('POST', path, { body, headers: { 'If-Match': etag } });
    expect([alone.status, alone.body.code]).to.deep.equal([409, 'rectification.not-your-move']);
  });

  it('gains nothing by naming a role it does not have', async () => {
    const headers = { 'X-Acting-Role': 'superior', 'X-Acting-Name': 'x' };
    expect((await self.call('GET', `/evaluations/${evaluation.id}`, { headers })).status).to.equal(404);
    const own = (await self.get('/organizations')).body.items[0];
    expect((await self.call('GET', `/organizations/${own.id}`, { headers })).body.code).to.equal('access.denied');
  });

  it('gets no kept answer of somebody else by using the same key, and nobody gets one for a role that is gone', async () => {
    const lead = await person(tester, [{ role: 'leadEvaluator', organizationId: victimId }]);
    const headers = { 'Idempotency-Key': 'one-key-for-all' };
    const make = (who: Person, organizationId: string): Promise<Json> =>
      who.call('POST', '/systems', { body: { name: '同名系统', grade: 'S2A2G2', organizationId }, headers });
    const made = await make(lead, victimId);
    expect([made.status, (await make(lead, victimId)).body.id]).to.deep.equal([201, made.body.id]);
    const [ownOrganization] = (await self.get('/organizations')).body.items;
    expect((await make(self, victimId)).status).to.equal(404);
    const own = await make(self, ownOrganization.id);
    expect([own.status, own.body.id === made.body.id, own.headers.get('Idempotency-Replayed')]).to.deep.equal([
      201,
      false,
      null,
    ]);
    await tester.server.context.database.write((em) => em.delete(RoleAssignment, { accountId: lead.id }));
    const gone = await make(lead, victimId);
    expect([gone.status, gone.body.id]).to.deep.equal([403, undefined]);
  });
});
