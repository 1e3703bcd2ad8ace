import type { Made, Step } from './operation-steps.js';
import type { Json, TestAnswer, Tester } from './tester.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Upload bytes as a workbook. */
export function uploadBook(
  tester: Tester,
  path: string,
  bytes: Uint8Array | string,
  name = '记录表.xlsx',
  more = '',
): Promise<TestAnswer> {
  const raw = typeof bytes === 'string' ? bytes : Buffer.from(bytes);
  const type = name.endsWith('.csv') ? 'text/csv' : XLSX;
  return tester.call('POST', `${path}?name=${encodeURIComponent(name)}${more}`, {
    raw,
    headers: { 'Content-Type': type },
  });
}

/** A small record sheet as CSV, as an agency might write it. */
export const smallCsv = [
  '扩展标准,控制点,测评项,结果记录,符合情况',
  '安全通用要求,物理访问控制,a）机房出入口应有专人值守或电子门禁，控制、鉴别和记录进入的人员,门禁记录齐全,符合',
].join('\n');

/** What the book steps made, by service: each suite begins with an empty one. */
const known = new WeakMap<Tester, Record<string, Json>>();

async function keep(tester: Tester, name: string, answer: Promise<TestAnswer>): Promise<TestAnswer> {
  const done = await answer;
  known.set(tester, { ...known.get(tester), [name]: done.body });
  return done;
}

const made = (tester: Tester, name: string): Json => known.get(tester)?.[name];
const match = ({ etag }: { etag: string }): { headers: Record<string, string> } => ({ headers: { 'If-Match': etag } });

interface Place {
  readonly noun: string;
  readonly path: (all: Made) => string;
  readonly bytes: (tester: Tester, all: Made) => Promise<{ bytes: Uint8Array | string; name: string }>;
  readonly more: Record<string, unknown>;
}

const places: readonly Place[] = [
  {
    noun: 'evaluationBooks',
    path: ({ imported }) => `/evaluations/${imported.id}/books`,
    bytes: async (t, { imported }) => {
      const { bytes } = await t.get(`/evaluations/${imported.id}/record-book`);
      return { bytes, name: '记录表.xlsx' };
    },
    more: {},
  },
  {
    noun: 'systemBooks',
    path: ({ imported }) => `/systems/${imported.systemId}/books`,
    bytes: async () => ({ bytes: smallCsv, name: '中心机房.csv' }),
    more: { evaluationName: '由记录表导入' },
  },
  {
    noun: 'noticeBooks',
    path: ({ notice }) => `/notices/${notice.id}/books`,
    bytes: async (t, { notice }) => ({
      bytes: (await t.get(`/notices/${notice.id}/files/xlsx`)).bytes,
      name: '整改清单.xlsx',
    }),
    more: {},
  },
];

function stepsOf({ noun, path, bytes, more }: Place): Step[] {
  const one = (tester: Tester, all: Made): string => `${path(all)}/${made(tester, noun).id}`;
  return [
    {
      operation: `${noun}.upload`,
      status: 201,
      run: async (t, all) => {
        const file = await bytes(t, all);
        return keep(t, noun, uploadBook(t, path(all), file.bytes, file.name));
      },
    },
    { operation: `${noun}.list`, status: 200, run: (t, all) => t.get(path(all)) },
    { operation: `${noun}.get`, status: 200, run: (t, all) => t.get(one(t, all)) },
    { operation: `${noun}.rows`, status: 200, run: (t, all) => t.get(`${one(t, all)}/rows?limit=5`) },
    {
      operation: `${noun}.change`,
      status: 200,
      run: (t, all) => keep(t, noun, t.call('PATCH', one(t, all), { body: { objects: [] }, ...match(made(t, noun)) })),
    },
    {
      operation: `${noun}.apply`,
      status: 200,
      run: (t, all) => keep(t, noun, t.post(`${one(t, all)}/application`, { seen: made(t, noun).seen, ...more })),
    },
    { operation: `${noun}.remove`, status: 204, run: (t, all) => t.call('DELETE', one(t, all), match(made(t, noun))) },
  ];
}

const mapping = { format: 'mlps-columns/1', columns: { item: '检查内容', result: '判断' } };

/** One success of every operation of workbooks. */
export const bookSteps: readonly Step[] = [
  {
    operation: 'evaluations.recordBook',
    status: 200,
    run: (t, { imported }) => t.get(`/evaluations/${imported.id}/record-book?objects=server-1`),
  },
  ...places.flatMap(stepsOf),
  {
    operation: 'columnMappings.create',
    status: 201,
    run: (t, { organization }) =>
      keep(t, 'mapping', t.post(`/organizations/${organization.id}/column-mappings`, { name: '甲机构', mapping })),
  },
  {
    operation: 'columnMappings.list',
    status: 200,
    run: (t, { organization }) => t.get(`/organizations/${organization.id}/column-mappings`),
  },
  {
    operation: 'columnMappings.get',
    status: 200,
    run: (t, { organization }) => t.get(`/organizations/${organization.id}/column-mappings/${made(t, 'mapping').id}`),
  },
  {
    operation: 'columnMappings.replace',
    status: 200,
    run: (t, { organization }) =>
      keep(
        t,
        'mapping',
        t.call('PUT', `/organizations/${organization.id}/column-mappings/${made(t, 'mapping').id}`, {
          body: { name: '甲机构 2026', mapping },
          ...match(made(t, 'mapping')),
        }),
      ),
  },
  {
    operation: 'columnMappings.remove',
    status: 204,
    run: (t, { organization }) =>
      t.call(
        'DELETE',
        `/organizations/${organization.id}/column-mappings/${made(t, 'mapping').id}`,
        match(made(t, 'mapping')),
      ),
  },
];
