import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { databaseKinds } from '../test-support/databases.js';
import { editRows, membersOf, signed, strangeKey, zipOf } from '../test-support/forge-archive.js';
import type { Members } from '../test-support/forge-archive.js';
import { hospital } from '../test-support/hospital.js';
import { reasons } from '../test-support/paper-steps.js';
import { person, startAccounts } from '../test-support/people.js';
import type { Person } from '../test-support/people.js';
import { tamper } from '../test-support/tamper.js';
import { importSmall, startTester } from '../test-support/tester.js';
import type { Json, TestAnswer, Tester } from '../test-support/tester.js';
import { freshRow } from '../src/database/change-row.js';
import { RectificationReport } from '../src/features/books/book.entity.js';
import { Organization } from '../src/features/organizations/organization.entity.js';

const ZIP = { 'Content-Type': 'application/zip' };

/** A hospital in the middle of its work: notice, items with plan, extension, accepted risk, retest, evidence and papers. */
async function filled(tester: Tester): Promise<Json> {
  const { x: _own, ...document } = hospital();
  const evaluation = (await tester.post('/evaluations/import', document)).body;
  const notice = (await tester.post('/papers', { kind: 'notice', subjectId: evaluation.id, reasons })).body;
  const { items } = (await tester.post(`/notices/${notice.id}/rectification-items`, {})).body;
  const change = async (id: string, method: string, what: string, body: object): Promise<Json> => {
    const path = `/rectification-items/${id}`;
    const headers = { 'If-Match': (await tester.get(path)).etag };
    const answer = await tester.call(method, path + what, { body, headers });
    expect(answer.status, JSON.stringify(answer.body)).to.be.lessThan(300);
    return answer.body;
  };
  await change(items[0].id, 'PATCH', '', {
    owner: '王工',
    department: '信息科',
    plan: { measures: '更换设备', milestones: [{ title: '到货', date: items[0].dueDate }], costYuan: 2000 },
  });
  await change(items[1].id, 'POST', '/extensions', { reason: '设备在途', newDate: '2099-01-31' });
  await change(items[2].id, 'POST', '/acceptances', {
    reason: '补丁与业务系统不兼容',
    measures: ['只允许业务服务器访问'],
    residualRisk: '内网被控时仍可能被利用',
    approver: '某院长',
    expiry: '2099-12-31',
  });
  const text = { 'Content-Type': 'text/plain' };
  await tester.call('POST', `/evidence?name=a.txt&rectificationItemId=${items[0].id}`, {
    raw: '整改截图的文字',
    headers: text,
  });
  const { object, item } = document.findings[0]!;
  const place = new URLSearchParams({ name: 'b.txt', evaluationId: evaluation.id, object, item });
  await tester.call('POST', `/evidence?${place.toString()}`, { raw: '访谈记录', headers: text });
  await tester.post(`/evaluations/${evaluation.id}/retests`, {
    date: '2026-10-01',
    entries: [
      { object: items[3].targets?.[0]?.objectKey ?? object, item: items[3].item, outcome: 'fixed', record: '已修复' },
    ],
  });
  return evaluation;
}

/** A small system with a notice and evidence, where the quantity does not matter. */
async function small(tester: Tester): Promise<Json> {
  const evaluation = await importSmall(tester);
  await tester.post('/papers', { kind: 'notice', subjectId: evaluation.id, reasons });
  const place = new URLSearchParams({
    name: 'b.txt',
    evaluationId: evaluation.id,
    object: 'server-1',
    item: 'L2-CES1-01',
  });
  await tester.call('POST', `/evidence?${place.toString()}`, {
    raw: '访谈记录',
    headers: { 'Content-Type': 'text/plain' },
  });
  return evaluation;
}

/** The small system with one row at least in every table that holds JSON. */
async function worked(tester: Tester): Promise<Json> {
  const evaluation = await small(tester);
  const place = `/evaluations/${evaluation.id}/findings/server-1/L2-CES1-01`;
  const headers = { 'If-Match': (await tester.get(place)).etag };
  const body = { result: 'nonconform', risk: 'high', record: '口令长度仍不足' };
  expect((await tester.call('PUT', place, { body, headers })).status).to.equal(200);
  const { items } = (await tester.post(`/evaluations/${evaluation.id}/rectification-items`, {})).body;
  const low = items.find(({ risk }: Json) => risk === 'low');
  const ask = { reason: '不兼容', measures: ['隔离'], residualRisk: '有', approver: '某院长', expiry: '2099-12-31' };
  const item = `/rectification-items/${low.id}`;
  const asked = await tester.call('POST', `${item}/acceptances`, {
    body: ask,
    headers: { 'If-Match': (await tester.get(item)).etag },
  });
  expect(asked.status, JSON.stringify(asked.body)).to.equal(201);
  const dates = { filedOn: '2024-03-01', evaluations: ['2025-03-01'] };
  const facts = `/systems/${evaluation.systemId}/duty-facts`;
  expect((await tester.call('PUT', facts, { body: dates, headers: { 'If-None-Match': '*' } })).status).to.equal(201);
  const reported = {
    department: '信息科',
    owner: '某人',
    measure: '更换',
    plannedDate: '',
    actualDate: '',
    state: 'done',
  };
  await tester.server.context.database.write((em) =>
    em.insert(RectificationReport, {
      ...freshRow(tester.server.context),
      rectificationItemId: low.id,
      objectKey: 'server-1',
      reported: { ...reported, state: 'done', evidence: '', note: '' },
      written: { department: '', owner: '', measure: '' },
      reportedBy: '某人',
      source: '回报.xlsx',
    }),
  );
  return evaluation;
}

async function exported(tester: Tester, systemId: string, query = ''): Promise<Buffer> {
  const { status, bytes } = await tester.get(`/systems/${systemId}/archive${query}`);
  expect(status, bytes.toString('utf8', 0, 200)).to.equal(200);
  return bytes;
}

function bring(tester: Tester, raw: Buffer, query: Record<string, string> = {}): Promise<TestAnswer> {
  return tester.call('POST', `/archives?${new URLSearchParams(query).toString()}`, { raw, headers: ZIP });
}

const inspect = (tester: Tester, raw: Buffer): Promise<TestAnswer> =>
  tester.call('POST', '/archives/inspection', { raw, headers: ZIP });

const keyOf = async (tester: Tester): Promise<string> => (await tester.get('/archive-key')).body.fingerprint;
const total = ({ tables }: Json, fate: string): number => tables.reduce((sum: number, row: Json) => sum + row[fate], 0);

/** What the rows of an archive say, without what belongs to an instance. */
async function content(bytes: Buffer): Promise<Json> {
  const members = await membersOf(bytes);
  const own = ['version', 'updatedAt', 'organizationId', 'dataVersion'];
  const rows = [...members].filter(([name]) => name.startsWith('rows/'));
  const told = rows.map(([name, text]) => [
    name,
    JSON.parse(text.toString(), (key, value: unknown) => (own.includes(key) ? undefined : value)),
  ]);
  return {
    rows: Object.fromEntries(told),
    files: [...members.keys()].filter((name) => !name.startsWith('rows/')).sort(),
  };
}

async function everyPaper(tester: Tester, evaluationId: string): Promise<Map<string, string>> {
  const { items } = (await tester.get(`/papers?evaluationId=${evaluationId}`)).body;
  const papers = new Map<string, string>();
  for (const { id, files } of items)
    for (const { format } of files)
      papers.set(`${id}.${format}`, (await tester.get(`/papers/${id}/files/${format}`)).bytes.toString('base64'));
  return papers;
}

for (const kind of databaseKinds)
  describe(`the archive of a hospital, from sqlite to ${kind}`, function () {
    this.timeout(60_000);
    let [agency, unit]: Tester[] = [];
    let evaluation: Json;
    let archive: Buffer;
    before(async () => {
      agency = await startTester('sqlite');
      unit = await startTester(kind);
      evaluation = await filled(agency);
      archive = await exported(agency, evaluation.systemId);
    });
    after(async () => {
      await agency?.stop();
      await unit?.stop();
    });

    it('is shown before it is taken: who, what, and that its key is unknown', async () => {
      const { status, body } = await inspect(unit!, archive);
      expect(status, JSON.stringify(body)).to.equal(200);
      expect(body).to.include({ trust: 'unknown', known: false, systemId: evaluation.systemId, conflictCount: 0 });
      expect(body.fingerprint).to.equal(await keyOf(agency!));
      expect(body.tables.find(({ table }: Json) => table === 'findings').create).to.be.greaterThan(100);
    });

    it('is refused until its fingerprint is named, and then nothing was written', async () => {
      const name = { organizationName: '某县人民医院' };
      for (const trust of [{}, { trust: 'ab'.repeat(32) }] as Record<string, string>[]) {
        const { status, body } = await bring(unit!, archive, { ...name, ...trust });
        expect([status, body.code]).to.deep.equal([409, 'archive.untrusted']);
      }
      expect((await unit!.get('/organizations')).body.items).to.deep.equal([]);
    });

    it('travels whole: the score, every paper, every piece of evidence and every row', async () => {
      const trust = { trust: await keyOf(agency!), keyName: '某测评机构' };
      const { status, body } = await bring(unit!, archive, { organizationName: '某县人民医院', ...trust });
      expect(status, JSON.stringify(body)).to.equal(201);
      const score = `/evaluations/${evaluation.id}/score`;
      expect((await unit!.get(score)).body).to.deep.equal((await agency!.get(score)).body);
      expect((await unit!.get(score)).body.score).to.equal(76.02);
      const papers = await everyPaper(unit!, evaluation.id);
      expect(papers.size).to.be.greaterThan(2);
      expect(papers).to.deep.equal(await everyPaper(agency!, evaluation.id));
      expect(await content(await exported(unit!, evaluation.systemId))).to.deep.equal(await content(archive));
      for (const { id } of (await agency!.get(`/evidence?evaluationId=${evaluation.id}`)).body.items)
        expect((await unit!.get(`/evidence/${id}/content`)).body).to.equal(
          (await agency!.get(`/evidence/${id}/content`)).body,
        );
    });

    it('changes nothing when it comes again, and the key is known by then', async () => {
      const { status, body } = await bring(unit!, archive);
      expect([status, body.trust, body.known]).to.deep.equal([201, 'trusted', true]);
      expect(['create', 'update', 'remove', 'kept'].map((fate) => total(body, fate))).to.deep.equal([0, 0, 0, 0]);
      const { items } = (await unit!.get(`/systems/${evaluation.systemId}/archive-imports`)).body;
      expect(items).to.have.length(1);
    });

    it('brings what changed since, and leaves what was changed here', async () => {
      const items = (await agency!.get(`/rectification-items?evaluationId=${evaluation.id}`)).body.items;
      const patch = async (tester: Tester, id: string, body: object): Promise<void> => {
        const path = `/rectification-items/${id}`;
        const headers = { 'If-Match': (await tester.get(path)).etag };
        expect((await tester.call('PATCH', path, { body, headers })).status).to.equal(200);
      };
      await patch(agency!, items[5].id, { note: '来源的说明' });
      await patch(unit!, items[6].id, { note: '本院的说明' });
      const row = (await agency!.get(`/evaluations/${evaluation.id}/findings?result=nonconform&limit=1`)).body.items[0];
      const place = `/evaluations/${evaluation.id}/findings/${encodeURIComponent(row.object)}/${row.item}`;
      const headers = { 'If-Match': (await agency!.get(place)).etag };
      await agency!.call('PUT', place, { body: { result: 'conform', record: '已改' }, headers });
      const newer = await exported(agency!, evaluation.systemId);
      expect((await bring(unit!, newer)).status).to.equal(201);
      const note = async (tester: Tester, id: string): Promise<string> =>
        (await tester.get(`/rectification-items/${id}`)).body.note;
      expect([await note(unit!, items[5].id), await note(unit!, items[6].id)]).to.deep.equal([
        '来源的说明',
        '本院的说明',
      ]);
      const score = `/evaluations/${evaluation.id}/score`;
      expect((await unit!.get(score)).body.score)
        .to.equal((await agency!.get(score)).body.score)
        .and.not.equal(76.02);
      const { body } = await bring(unit!, archive);
      expect(body.code, 'an older one').to.equal('archive.older');

      await patch(agency!, items[7].id, { note: '甲' });
      await patch(unit!, items[7].id, { note: '乙' });
      const both = await exported(agency!, evaluation.systemId);
      const refused = await bring(unit!, both);
      expect([refused.status, refused.body.code]).to.deep.equal([409, 'archive.conflicts']);
      expect(refused.body.current.conflicts.some(({ id }: Json) => id === items[7].id)).to.equal(true);
      expect((await bring(unit!, both, { conflicts: 'keep' })).status).to.equal(201);
      expect(await note(unit!, items[7].id)).to.equal('乙');
    });

    it('goes home with what the unit did', async () => {
      const items = (await agency!.get(`/rectification-items?evaluationId=${evaluation.id}`)).body.items;
      const back = await exported(unit!, evaluation.systemId);
      const { status, body } = await bring(agency!, back, { trust: await keyOf(unit!) });
      expect(status, JSON.stringify(body)).to.equal(201);
      expect((await agency!.get(`/rectification-items/${items[6].id}`)).body.note).to.equal('本院的说明');
    });
  });

/** What a stranger may hand in, made of a sound archive; and what must be said. */
const hostile: readonly [
  what: string,
  code: string,
  make: (sound: Buffer, members: Members, key: Key) => unknown,
  place?: string | null,
][] = [
  ['is no zip at all', 'archive.unreadable', () => Buffer.from('PK\u0003\u0004 no archive')],
  ['was cut off', 'archive.unreadable', (sound) => sound.subarray(0, sound.length - 100)],
  ['is another zip', 'archive.unreadable', () => zipOf([['a.txt', Buffer.from('a')]])],
  ['has no signature', 'archive.unreadable', (_sound, members) => zipOf(without(members, 'signature.json'))],
  [
    'names a file outside itself',
    'archive.unreadable',
    (_sound, members) =>
      zipOf([...members, ['xx/xxxx', Buffer.from('x')]]).then((zip) => renamed(zip, 'xx/xxxx', '../evil')),
  ],
  [
    'holds a file of a foreign name',
    'archive.unreadable',
    (_sound, members) => zipOf([...members, ['evil.sh', Buffer.from('x')]]),
  ],
  [
    'holds one file twice',
    'archive.unreadable',
    (_sound, members) => zipOf([...members, ['rows/papers.json', Buffer.from('[]')]]),
  ],
  [
    'grows a thousandfold',
    'archive.unreadable',
    (_sound, members) => zipOf([...without(members, 'bases.json'), ['bases.json', Buffer.alloc(20 * 1024 * 1024, 32)]]),
  ],
  [
    'has a changed row',
    'archive.altered',
    (_sound, members) =>
      zipOf(editRows(members, 'systems', (rows) => [{ ...rows[0], name: rows[0].name.replace(/.$/, '坏') }])),
  ],
  [
    'has one more file',
    'archive.altered',
    (_sound, members) => zipOf([...members, [`evidence/${'0'.repeat(64)}`, Buffer.from('x')]]),
  ],
  [
    'has one file less',
    'archive.altered',
    (_sound, members) =>
      zipOf(
        without(
          members,
          [...members.keys()].find((name) => name.startsWith('files/'))!,
        ),
      ),
  ],
  [
    'has a changed manifest',
    'archive.altered',
    (_sound, members) =>
      zipOf(new Map(members).set('manifest.json', edited(members, 'manifest.json', { signer: '某监管部门' }))),
  ],
  [
    'has one bit wrong in a paper',
    'archive.altered',
    (sound, members) => flipped(sound, [...members].find(([name]) => name.startsWith('files/'))![1]),
  ],
  [
    'is of a later format',
    'archive.version',
    (_sound, members, key) =>
      signed(
        new Map(members).set('manifest.json', edited(members, 'manifest.json', { format: 'mlps-archive/2' })),
        key,
      ),
  ],
  [
    'is signed in an unknown way',
    'archive.version',
    (_sound, members) =>
      zipOf(new Map(members).set('signature.json', edited(members, 'signature.json', { algorithm: 'none' }))),
  ],
  [
    'has evidence under a false name',
    'archive.altered',
    (_sound, members, key) => signed(new Map(members).set(`evidence/${'1'.repeat(64)}`, Buffer.from('x')), key),
  ],
  [
    'holds no list of rows',
    'archive.unreadable',
    (_sound, members, key) => signed(new Map(members).set('rows/papers.json', Buffer.from('{"a":1}')), key),
  ],
  [
    'has a column of another version',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'findings', { isAdministrator: true }),
  ],
  ['lacks a value', 'archive.invalid', (_sound, members, key) => rows(members, key, 'findings', { item: null })],
  [
    'has an unknown result',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'findings', { result: 'perfect' }),
  ],
  [
    'has an item outside the grade',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'findings', { item: 'L4-CES1-01' }),
  ],
  [
    'has a text too long',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'evaluations', { name: 'x'.repeat(501) }),
  ],
  [
    'has a text that cannot be kept',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'evaluations', { name: 'a\u0000b' }),
  ],
  [
    'has an id that is none',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'evaluations', { id: "x' OR 1=1" }),
  ],
  [
    'has a grade that is none',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'evaluations', { grade: 'S9A9G9' }),
  ],
  [
    'points outside itself',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'evaluations', { systemId: '01234567-89ab-7def-8123-456789abcdef' }),
  ],
  [
    'has an object for a list',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'systems', { modules: {} }),
  ],
  [
    'has one id twice',
    'archive.invalid',
    async (_sound, members, key) =>
      signed(
        editRows(members, 'findings', (list) => [...list, list[0]]),
        key,
      ),
  ],
  [
    'has a paper without its file',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'paper_files', { sha256: '2'.repeat(64) }),
  ],
  ...(
    [
      ['systems', { modules: [{ name: 'HIS', vendor: { $ne: null } }] }, 'modules[0].vendor'],
      ['systems', { extensions: ['cloud', 'quantum'] }, 'extensions'],
      ['evaluations', { settings: { objectRule: 'best' } }, null],
      ['finding_versions', { content: { result: 'perfect' } }, 'content.result'],
      ['finding_versions', { content: { result: 'conform', isAdministrator: true } }, 'content.isAdministrator'],
      ['papers', { contradictions: [{ id: 'x', severity: 'none' }] }, 'contradictions[0]'],
      ['papers', { warnings: [{ toString: 'x' }] }, 'warnings'],
      ['papers', { facts: { deadline: ['2026-01-01'] } }, 'facts.deadline'],
      ['rectification_items', { plan: { measures: 'x', milestones: 'none', costYuan: null } }, 'plan.milestones'],
      ['rectification_items', { acceptance: { reason: 'x' } }, 'acceptance'],
      ['rectification_items', { note: 'x'.repeat(40_000) }, 'note'],
      ['rectification_history', { changes: { owner: { from: null, to: 'x', __html: 'x' } } }, 'changes.owner'],
      ['rectification_acceptances', { measures: [1] }, 'measures'],
      ['duty_facts', { facts: { filedOn: 'yesterday' } }, 'facts.filedOn'],
      ['duty_facts', { facts: { evaluations: ['2026-13-01'] } }, 'facts.evaluations[0]'],
      ['rectification_reports', { reported: { state: 'done' } }, 'reported'],
    ] as const
  ).map(([table, patch, place]): (typeof hostile)[number] => [
    `holds ${JSON.stringify(patch).slice(0, 80)} in ${table}`,
    'archive.invalid',
    (_sound, members, key) => rows(members, key, table, patch),
    place,
  ]),
  ...(
    [
      ['is no data', Buffer.from('junk')],
      ['is an evaluation of nothing', gzipSync('{"evaluation":{"objects":7}}')],
      ['has a result that is none', gzipSync('{"evaluation":{"objects":[],"findings":[{"result":"perfect"}]}}')],
      ['has records that are none', gzipSync('{"records":[null]}')],
    ] as const
  ).map(([what, bytes]): (typeof hostile)[number] => [
    `has a paper whose frozen data ${what}`,
    'archive.invalid',
    (_sound, members, key) => withInput(members, key, bytes),
    'files/',
  ]),
  [
    'is of another system than it says',
    'archive.invalid',
    (_sound, members, key) => rows(members, key, 'systems', { id: '01234567-89ab-7def-8123-456789abcdef' }),
  ],
];

type Key = ReturnType<typeof strangeKey>;

/** A paper that rests on these bytes, which are there under their own hash. */
function withInput(members: Members, key: Key, bytes: Buffer): Promise<Buffer> {
  const inputSha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = new Map(members).set(`files/${inputSha256}`, bytes);
  return rows(kept, key, 'papers', { inputSha256 });
}

function without(members: Members, name: string): Members {
  const left = new Map(members);
  left.delete(name);
  return left;
}

function edited(members: Members, name: string, patch: object): Buffer {
  return Buffer.from(JSON.stringify({ ...JSON.parse(members.get(name)!.toString()), ...patch }));
}

/** The first row of a table changed, and everything signed by the stranger. */
function rows(members: Members, key: Key, table: string, patch: object): Promise<Buffer> {
  return signed(
    editRows(members, table, ([first, ...rest]) => [{ ...first, ...patch }, ...rest]),
    key,
  );
}

function renamed(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

function flipped(sound: Buffer, paper: Buffer): Buffer {
  const bytes = Buffer.from(sound);
  bytes[bytes.indexOf(paper) + 20]! ^= 1;
  return bytes;
}

describe('an archive that somebody has touched', function () {
  this.timeout(60_000);
  let [source, target]: Tester[] = [];
  let [sound, members, key]: [Buffer?, Members?, Key?] = [];
  let evaluation: Json;
  before(async () => {
    [source, target] = [await startTester('sqlite'), await startTester('sqlite')];
    evaluation = await worked(source);
    sound = await exported(source, evaluation.systemId);
    members = await membersOf(sound);
    key = strangeKey();
  });
  after(async () => {
    await source?.stop();
    await target?.stop();
  });
  const name = { organizationName: '某县人民医院' };

  for (const [what, code, make, place = ''] of hostile)
    it(`is refused with ${code} when it ${what}`, async () => {
      const bytes = (await make(sound!, members!, key!)) as Buffer;
      const { status, body } = await bring(target!, bytes, { ...name, trust: key!.fingerprint });
      expect([status, body.code], body.detail).to.deep.equal([422, code]);
      expect(body.detail).to.include(place ?? '');
      expect(body.detail)
        .to.match(/没有写入任何内容|请用/)
        .and.not.match(/undefined|Error|SELECT/);
    });

  it('is read when an older version wrote it, which knew fewer columns', async () => {
    const older = editRows(members!, 'findings', (list) => list.map(({ advice: _advice, ...row }) => row));
    const { status, body } = await inspect(target!, await signed(older, key!));
    expect([status, body.trust], body.detail).to.deep.equal([200, 'unknown']);
  });

  it('left nothing behind, not even an organization', async () => {
    for (const path of ['/organizations', '/systems', '/evaluations', '/papers', '/archive-trusted-keys'])
      expect((await target!.get(path)).body.items, path).to.deep.equal([]);
  });

  it('leaves nothing half written when the import breaks at its last step', async () => {
    const broken = "CREATE TRIGGER no_imports BEFORE INSERT ON archive_imports BEGIN SELECT RAISE(FAIL, 'broken'); END";
    await tamper(target!.place, broken);
    const trust = { trust: await keyOf(source!) };
    expect((await bring(target!, sound!, { ...name, ...trust })).status).to.equal(500);
    await tamper(target!.place, 'DROP TRIGGER no_imports');
    for (const path of ['/organizations', '/systems', '/evaluations', '/papers', '/archive-trusted-keys'])
      expect((await target!.get(path)).body.items, path).to.deep.equal([]);
    expect((await bring(target!, sound!, { ...name, ...trust })).status).to.equal(201);
  });

  it('does not overwrite what belongs to another system here, and does not say whose it is', async () => {
    const other = await importSmall(source!);
    const stolen = await membersOf(await exported(source!, other.systemId));
    const [taken] = (await source!.get(`/evaluations?systemId=${evaluation.systemId}`)).body.items;
    const renamed = [...stolen].map(
      ([path, bytes]) => [path, Buffer.from(bytes.toString().replaceAll(other.id, taken.id))] as const,
    );
    await source!.call('DELETE', `/evaluations/${other.id}`, {
      headers: { 'If-Match': (await source!.get(`/evaluations/${other.id}`)).etag },
    });
    const { status, body } = await bring(source!, await signed(new Map(renamed), key!), { trust: key!.fingerprint });
    expect([status, body.code], body.detail).to.deep.equal([409, 'archive.taken']);
    expect(body.detail).to.not.include(taken.name);
  });

  it('is refused where a number of its papers, or the name of its system, is taken', async () => {
    const again = await startTester('sqlite');
    const organization = (await again.post('/organizations', { name: name.organizationName })).body;
    const { name: systemName } = (await source!.get(`/systems/${evaluation.systemId}`)).body;
    const own = (await again.post('/systems', { name: systemName, grade: 'S2A2G2', organizationId: organization.id }))
      .body;
    const trust = { trust: await keyOf(source!), organizationId: organization.id };
    expect((await bring(again, sound!, trust)).body.code).to.equal('archive.taken');
    const headers = { 'If-Match': (await again.get(`/systems/${own.id}`)).etag };
    expect((await again.call('DELETE', `/systems/${own.id}`, { headers })).status).to.equal(204);
    expect((await bring(again, sound!, trust)).status).to.equal(201);
    await again.stop();
  });

  it('gives the next paper of the same issuer the next number', async () => {
    const [paper] = (await target!.get(`/papers?kind=notice`)).body.items;
    const wish = { kind: 'notice', subjectId: evaluation.id, issuer: paper.issuer, date: paper.date };
    const { body } = await target!.post('/papers/check', wish);
    expect(body.number, JSON.stringify(body)).to.not.equal(paper.number);
  });

  it('can be signed by SM2 over SM3 digests, where the machine offers them', async () => {
    // contacts are encrypted here and travel all the same
    const other = await startTester('sqlite', { config: { fieldKey: 'a-key-of-its-own-'.repeat(2) } });
    const bytes = await exported(source!, evaluation.systemId, '?digest=sm3&signature=sm2-sm3');
    const { fingerprint } = (await source!.get('/archive-key?signature=sm2-sm3')).body;
    const { status, body } = await bring(other, bytes, { ...name, trust: fingerprint });
    expect([status, body.algorithm, body.digest], body.detail).to.deep.equal([201, 'sm2-sm3', 'sm3']);
    expect((await other.get(`/evaluations/${evaluation.id}`)).body.contact)
      .to.equal(evaluation.contact)
      .and.be.a('string');
    expect(await content(await exported(other, evaluation.systemId, '?digest=sm3'))).to.deep.equal(
      await content(bytes),
    );
    const bad = zipOf(new Map(await membersOf(bytes)).set('bases.json', Buffer.from('[ ]')));
    expect((await bring(other, await bad)).body.code).to.equal('archive.altered');
    await other.stop();
  });
});

describe('who may export and import archives', function () {
  this.timeout(60_000);
  let tester: Tester;
  let ids: { system: string; organization: string; elsewhere: string; evaluation: string };
  let archive: Buffer;
  before(async () => {
    const source = await startTester('sqlite');
    const evaluation = await importSmall(source);
    archive = await exported(source, evaluation.systemId);
    tester = await startAccounts('sqlite');
    const { context } = tester.server;
    const organization = (name: string): object => ({
      ...freshRow(context),
      name,
      contact: null,
      phone: null,
      note: null,
      superiorId: null,
    });
    const rows = [organization('某医院'), organization('某无关单位')] as { id: string }[];
    await context.database.write((em) => em.insert(Organization, rows));
    ids = { system: evaluation.systemId, organization: rows[0]!.id, elsewhere: rows[1]!.id, evaluation: evaluation.id };
    trust = await keyOf(source);
    await source.stop();
  });
  let trust = '';
  after(() => tester.stop());
  const bringAs = (who: Person, query: Record<string, string>): Promise<TestAnswer> =>
    who.call('POST', `/archives?${new URLSearchParams({ trust, ...query }).toString()}`, {
      raw: archive,
      headers: ZIP,
    });

  it('imports only into an organization where the caller may register systems; a foreign one is absent', async () => {
    const manager = await person(tester, [{ role: 'hospitalManager', organizationId: ids.organization }]);
    const viewer = await person(tester, [{ role: 'viewer', organizationId: ids.organization }]);
    expect((await bringAs(viewer, { organizationId: ids.organization })).status).to.equal(403);
    expect((await bringAs(manager, { organizationId: ids.elsewhere })).status).to.equal(404);
    expect((await bringAs(manager, { organizationName: '新单位' })).status).to.equal(403);
    expect((await bringAs(manager, {})).body.code).to.equal('archive.target');
    const { status, body } = await bringAs(manager, { organizationId: ids.organization, keyName: '某机构' });
    expect([status, body.organizationId], body.detail).to.deep.equal([201, ids.organization]);
    const entries = (await tester.server.context.database.read.query(
      "SELECT operation, object_id AS id FROM audit_entries WHERE operation = 'archives.import' AND result = 'done'",
    )) as Json[];
    expect(entries).to.deep.equal([{ operation: 'archives.import', id: ids.system }]);
  });

  it('exports only to who may see all of the system, with an entry in the log', async () => {
    const manager = await person(tester, [{ role: 'hospitalManager', organizationId: ids.organization }]);
    const narrow = await person(tester, [
      { role: 'leadEvaluator', organizationId: ids.organization, evaluationId: ids.evaluation },
    ]);
    const foreign = await person(tester, [{ role: 'hospitalManager', organizationId: ids.elsewhere }]);
    const path = `/systems/${ids.system}/archive`;
    const answers = await Promise.all([manager, narrow, foreign].map((who) => who.get(path)));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 403, 404]);
    const [count] = (await tester.server.context.database.read.query(
      "SELECT count(*) AS n FROM audit_entries WHERE operation = 'archives.export' AND result = 'done'",
    )) as Json[];
    expect(Number(count.n)).to.equal(1);
  });

  it('keeps what an organization trusts to itself, and forgets it on wish', async () => {
    const manager = await person(tester, [{ role: 'hospitalManager', organizationId: ids.organization }]);
    const foreign = await person(tester, [{ role: 'hospitalManager', organizationId: ids.elsewhere }]);
    const [key] = (await manager.get('/archive-trusted-keys')).body.items;
    expect(key).to.include({ name: '某机构', fingerprint: trust });
    expect((await foreign.get('/archive-trusted-keys')).body.items).to.deep.equal([]);
    expect((await foreign.call('DELETE', `/archive-trusted-keys/${key.id}`)).status).to.equal(404);
    // the system is known here, but not to people from elsewhere: to them its archive is one of taken ids
    expect((await bringAs(foreign, { organizationId: ids.elsewhere })).body.code).to.equal('archive.taken');
    expect((await manager.call('DELETE', `/archive-trusted-keys/${key.id}`)).status).to.equal(204);
    const untrusted = await manager.call('POST', '/archives', { raw: archive, headers: ZIP });
    expect(untrusted.body.code).to.equal('archive.untrusted');
  });
});
