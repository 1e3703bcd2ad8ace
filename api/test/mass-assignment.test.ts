import { expect } from 'chai';
import { operationSteps } from '../test-support/operation-steps.js';
import type { Made } from '../test-support/operation-steps.js';
import { offeredFields } from '../test-support/body-fields.js';
import { startTester } from '../test-support/tester.js';
import type { Json, TestAnswer, Tester } from '../test-support/tester.js';
import { watchedTester } from '../test-support/watched-tester.js';
import type { WatchedCall } from '../test-support/watched-tester.js';
import { operations } from '../src/operations/table.js';

const plenty = { rateLimit: 1_000_000, addressRateLimit: 1_000_000, doorRateLimit: 1_000_000 };
/** A refusal lists at most 200 faults. */
const AT_ONCE = 190;

/** Fields that the service alone decides, wherever they turn up in a body; the columns of every table come on top. */
const serverOwned = /^(id|version|etag|.*At|.*By|.*Id|number|serial|hash|.*Hash|score|conclusion|state|role|roles)$/;

/** Where a body does offer a name that sounds like one of those, and why that is no hole. */
const offered: readonly (readonly [names: RegExp, why: string])[] = [
  [
    /\.(organizationId|systemId|superiorId|evaluationId|rectificationItemId|trainingEventId|subjectId|previousId|replacesId)$/,
    'a place or a thing that the caller must see; the scope of the operation says so',
  ],
  [/\.version$|changeMany\.items\[\]\.(etag|id)$/, 'what the caller saw: stale is a conflict'],
  [
    /^(accounts|evaluations|selfInspections|campaigns)\.change\.state$/,
    'a step of the life cycle, judged by its rules',
  ],
  [/objects.*\.id$/, 'the key of an object within its evaluation is chosen by whoever draws the list up'],
  [/^(notices|papers|paperJobs)\.\w+\.number$/, 'a number from the register of the unit; twice is refused'],
  [
    /^notices\.issue\.(prepared|reviewed|approved)By$/,
    'names that are printed on the paper; the audit log says who issued it',
  ],
  [/^roles\.assign\.(role|accountId)$/, 'what the security administrator decides, never for himself'],
  [
    /^campaigns\.move\.role$|^rectification\.move\.acceptance\.requestedBy$/,
    'heeded in local mode only, where there are no accounts',
  ],
];

describe('names in the contract that sound like the service’s own', () => {
  it('are offered to callers where there is a reason for it, and nowhere else', () => {
    const found = offeredFields
      .filter(({ name }) => serverOwned.test(name))
      .map(({ operation, path, name }) => `${operation}${path}.${name}`);
    expect(found.filter((name) => !offered.some(([names]) => names.test(name)))).to.deep.equal([]);
    for (const [names, why] of offered)
      expect(
        found.some((name) => names.test(name)),
        why,
      ).to.equal(true);
  });
});

describe('fields that only the service sets', function () {
  this.timeout(30_000);
  let tester: Tester;
  let columns: string[];
  let asMade: Tester;
  let wanted = '';
  let faults: string[] = [];
  const tried = new Set<string>();
  const made = {} as Made; // filled step by step

  before(async () => {
    tester = await startTester('sqlite', { config: plenty });
    columns = allColumns(tester);
    asMade = watchedTester(tester, async (asked) => {
      if (asked.operation.id !== wanted || tried.has(wanted) || asked.more.body === undefined) return;
      tried.add(wanted);
      await probe(asked);
    });
  });
  after(() => tester.stop());

  /** A body that would be taken, with every column of every table added to each of its objects: all are refused by name. */
  async function probe({ method, path, more, call }: WatchedCall): Promise<void> {
    for (const at of objectsIn(more.body)) {
      const known = offeredAt(wanted, at.path);
      if (known === null) continue; // an object whose keys the caller chooses
      const names = columns.filter((name) => !known.has(name));
      for (let from = 0; from < names.length; from += AT_ONCE)
        await probeSome({ method, path, more, call }, at, names.slice(from, from + AT_ONCE));
    }
  }

  async function probeSome(
    { method, path, more, call }: Omit<WatchedCall, 'operation'>,
    at: Place,
    names: readonly string[],
  ): Promise<void> {
    const body = structuredClone(more.body);
    for (const name of names) at.read(body)[name] = 'x';
    const answer = await call(method, path, { ...more, body });
    if (![400, 422].includes(answer.status)) faults.push(`${wanted}${at.path}: ${answer.status}`);
    const missed = names.filter((name) => !refusedBy(answer).has(`$${at.path}.${name}`));
    if (missed.length > 0 && names.length > 1 && wanted.startsWith('columnMappings.'))
      for (const name of missed) await probeSome({ method, path, more, call }, at, [name]); // it names the first fault alone
    else if (names.length !== 1 || !String(answer.body.detail).includes(`“${names[0]}”`))
      faults.push(...missed.map((name) => `${wanted}${at.path}.${name}: ${answer.status}`));
  }

  for (const step of operationSteps)
    it(`are refused by name in every part of ${step.operation}`, async () => {
      [wanted, faults] = [step.operation, []];
      const { status, body } = await step.run(asMade, made);
      expect(faults, faults.join('\n')).to.deep.equal([]);
      expect(status, JSON.stringify(body)).to.equal(step.status); // and what was refused changed nothing that the step needs
    });

  it('were tried in every body of the contract', () => {
    const withBody = operations.filter(({ body }) => body !== undefined).map(({ id }) => id);
    expect([...tried].sort()).to.deep.equal(withBody.sort());
  });
});

/** Names that the contract offers in this object of a body; null where every name is taken. */
function offeredAt(operation: string, path: string): Set<string> | null {
  const plain = path.replaceAll(/\[\d+\]/g, '[]');
  const fields = offeredFields.filter((field) => field.operation === operation && field.path === plain);
  return fields.length === 0 ? null : new Set(fields.map(({ name }) => name));
}

/** Paths of the fields that an answer refuses; of many rows at once, each is judged by itself. */
function refusedBy({ body }: TestAnswer): Set<string> {
  const rows = ((body.bulk?.refusals ?? []) as Json[]).flatMap(({ row, issues }) =>
    (issues as Json[]).map(({ path }) => `$.rows[${row - 1}]${String(path).slice(1)}`),
  );
  return new Set([...((body.issues ?? []) as Json[]).map(({ path }) => String(path)), ...rows]);
}

/** An object inside a body. */
interface Place {
  readonly path: string;
  readonly read: (body: unknown) => Record<string, unknown>;
}

function objectsIn(body: unknown): Place[] {
  const found: Place[] = [];
  const walk = (value: unknown, path: string, read: (whole: unknown) => unknown): void => {
    if (Array.isArray(value)) {
      if (value.length > 0) walk(value[0], `${path}[0]`, (whole) => (read(whole) as unknown[])[0]);
    } else if (typeof value === 'object' && value !== null) {
      found.push({ path, read: (whole) => read(whole) as Record<string, unknown> }); // it is the same shape
      for (const [name, entry] of Object.entries(value))
        walk(entry, `${path}.${name}`, (whole) => (read(whole) as Record<string, unknown>)[name]);
    }
  };
  walk(body, '', (whole) => whole);
  return found;
}

/** Names of the columns of every table, and what else one may try. */
function allColumns({ server }: Tester): string[] {
  const { entityMetadatas } = server.context.database.read.connection;
  const names = entityMetadatas.flatMap(({ columns }) => columns.map(({ propertyName }) => propertyName));
  return [
    ...new Set([...names, 'created_at', 'organization_id', 'isAdmin', 'etag', 'score', 'constructor', 'toString']),
  ];
}
