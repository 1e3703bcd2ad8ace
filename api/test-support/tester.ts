import { expect } from 'chai';
import type { Evaluation } from '@mlps/controls';
import { silentLog } from '../src/http/log.js';
import { RouteTable } from '../src/http/route-table.js';
import { operations } from '../src/operations/table.js';
import { startServer } from '../src/server.js';
import type { RunningServer, ServerOptions } from '../src/server.js';
import { contractFaults } from './contract-check.js';
import { makePlace } from './databases.js';
import type { DatabaseKind, TestPlace } from './databases.js';

/** A JSON answer; fields are looked at one by one in the tests. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it expects; the contract check has proved the shape
export type Json = any;

export interface TestAnswer {
  readonly status: number;
  readonly body: Json;
  readonly bytes: Buffer;
  readonly headers: Headers;
  readonly etag: string;
}

export interface CallMore {
  readonly body?: unknown;
  /** body as it stands, for what is no JSON */
  readonly raw?: string | Buffer;
  readonly headers?: Record<string, string>;
}

/** A running service for one suite; every answer below the API's root is held against the contract. */
export interface Tester {
  readonly server: RunningServer;
  readonly place: TestPlace;
  readonly kind: DatabaseKind;
  /** the same service with accounts, for what local mode does not have; its successes count here too */
  withAccounts(): Promise<Tester>;
  call(method: string, path: string, more?: CallMore): Promise<TestAnswer>;
  get(path: string): Promise<TestAnswer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  /** ids of the operations that gave a success */
  readonly succeeded: Set<string>;
  stop(): Promise<void>;
}

const routes = new RouteTable(operations);
const ROOT = '/api/v1';

/** Start a service on an empty database of this kind. */
export async function startTester(kind: DatabaseKind, options: ServerOptions = {}): Promise<Tester> {
  const place = await makePlace(kind);
  const { config, ...rest } = options;
  const server = await startServer({
    port: 0,
    dataDir: place.dataDir,
    log: silentLog,
    environment: { SIGN_IN: 'off' },
    ...rest,
    config: { databaseUrl: place.databaseUrl, sqliteSync: 'normal', databasePool: 8, ...config },
  });
  const succeeded = new Set<string>();
  const call: Tester['call'] = async (method, path, more = {}) => {
    const response = await fetch(server.url + ROOT + path, requestOf(method, more));
    const bytes = Buffer.from(await response.arrayBuffer());
    const type = response.headers.get('Content-Type');
    const body: Json = type && /[/+]json/.test(type) ? JSON.parse(bytes.toString('utf8')) : bytes.toString('utf8');
    const match = routes.match(method, path.split('?')[0] ?? '');
    if (match.kind === 'operation' && response.status !== 304) {
      expect(contractFaults(match.operation.id, response.status, type, body)).to.deep.equal([]);
      if (response.status < 400) succeeded.add(match.operation.id);
    }
    return {
      status: response.status,
      body,
      bytes,
      headers: response.headers,
      etag: response.headers.get('ETag') ?? '',
    };
  };
  let accounts: Promise<Tester> | null = null;
  const startOther = async (): Promise<Tester> => {
    const other = await startTester(kind, { ...options, environment: { SIGN_IN: 'on' } });
    other.succeeded.add = (id) => Set.prototype.add.call(other.succeeded, id) && succeeded.add(id);
    return other;
  };
  return {
    server,
    place,
    kind,
    withAccounts: () => (accounts ??= startOther()),
    call,
    succeeded,
    get: (path) => call('GET', path),
    post: (path, body, headers = {}) => call('POST', path, { body, headers }),
    async stop() {
      await (await accounts)?.stop();
      await server.close();
      await place.remove();
    },
  };
}

function requestOf(method: string, { body, raw, headers = {} }: CallMore): RequestInit {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method,
    headers: { ...(content === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(content === undefined ? {} : { body: content }),
    redirect: 'manual',
  };
}

/** A small invented evaluation: two objects, four findings, one of them not applicable. */
export function smallDocument(change: Partial<Evaluation> = {}): Evaluation {
  return {
    format: 'mlps-evaluation/1',
    system: {
      name: '门诊业务系统',
      grade: 'S2A2G2',
      extensions: [],
      filingNumber: null,
      organization: '某乡中心卫生院',
      modules: [{ name: 'HIS', vendor: '甲软件公司' }],
    },
    edition: '2021',
    evaluation: { body: '某测评机构', contact: '某联系人', reportDate: '2026-09-30' },
    objects: [
      { id: 'room-1', name: '中心机房', kind: 'machine-room' },
      { id: 'server-1', name: '数据库服务器', kind: 'server' },
    ],
    findings: [
      { object: 'room-1', item: 'L2-PES1-01', result: 'conform', record: '机房位于三层，“门窗”完好。' },
      { object: 'room-1', item: 'L2-PES1-02', result: 'notApplicable', reason: '机房不在顶层或地下室' },
      {
        object: 'server-1',
        item: 'L2-CES1-01',
        result: 'nonconform',
        record: '口令长度不足',
        risk: 'high',
        hazard: true,
        advice: '口令改为十位以上并含三类字符。',
      },
      { object: 'server-1', item: 'L2-CES1-02', result: 'partial', risk: 'low', advice: '启用登录失败锁定。' },
    ],
    ...change,
  };
}

let imported = 0;

/** Import a document and give its evaluation, each of a system of its own: the items of one system are merged. */
export async function importSmall(tester: Tester, change: Partial<Evaluation> = {}): Promise<Json> {
  const { system } = smallDocument(change);
  const own = change.system ? {} : { system: { ...system, name: `${system.name}（${(imported += 1)}）` } };
  const { status, body } = await tester.post(
    '/evaluations/import?again=true&system=keep',
    smallDocument({ ...change, ...own }),
  );
  expect(status, JSON.stringify(body)).to.equal(201);
  return body;
}
