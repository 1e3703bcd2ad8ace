import { expect } from 'chai';
import { attackedKinds } from '../test-support/databases.js';
import { idsIn, withEntryAdded, withIdsAdded, withIdsReplaced } from '../test-support/mixed-ids.js';
import type { MadeCall, MixedCall } from '../test-support/mixed-ids.js';
import { operationSteps } from '../test-support/operation-steps.js';
import type { Made, Step } from '../test-support/operation-steps.js';
import { MASTER, masterOrAccounts, plenty, takeBackWhileProbing } from '../test-support/probing.js';
import { person } from '../test-support/people.js';
import type { Person } from '../test-support/people.js';
import { startTester } from '../test-support/tester.js';
import type { TestAnswer, Tester } from '../test-support/tester.js';
import { Organization } from '../src/features/organizations/organization.entity.js';
import { RoleAssignment } from '../src/features/roles/role-assignment.entity.js';
import { rulesOf } from '../src/access/scope.js';
import { RouteTable } from '../src/http/route-table.js';
import { businessRoles, rolePermissions } from '../src/operations/role-permissions.js';
import type { Permission } from '../src/operations/permissions.js';
import { operations } from '../src/operations/table.js';

const routes = new RouteTable(operations);
const MISSING = '01234567-89ab-7def-8123-456789abcdef';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const held = new Set<Permission>(businessRoles.flatMap((role) => rolePermissions[role]));
/** What somebody with a role in a unit can do at all; the administrators' operations know no place. */
const steps = operationSteps.filter(({ operation }) => {
  const { scope, permission } = operations.find(({ id }) => id === operation)!; // a step is of an operation
  return scope !== 'self' && scope !== 'public' && held.has(permission);
});

type Seen = (call: MadeCall) => Promise<void> | void;

/** The steps' own tester: everything as a master, each call of a wanted operation shown before it is made. */
function masterOf(tester: Tester, words: readonly (readonly [string, string])[], seen: Seen): Tester {
  const other = <T>(value: T): T =>
    value === undefined
      ? value
      : (JSON.parse(words.reduce((text, [one, two]) => text.replaceAll(one, two), JSON.stringify(value))) as T);
  const call: Tester['call'] = async (method, path, more = {}) => {
    const match = routes.match(method, path.split('?')[0] ?? '');
    const own = more.body === undefined ? more : { ...more, body: other(more.body) };
    if (match.kind === 'operation') await seen({ operation: match.operation.id, method, path, more: own });
    return tester.call(method, path, { ...own, headers: { ...own.headers, ...MASTER } });
  };
  return {
    ...tester,
    call,
    get: (path) => call('GET', path),
    post: (path, body, headers = {}) => call('POST', path, { body, headers }),
  };
}

for (const kind of attackedKinds)
  describe(`somebody who holds every role in one place and puts ids of another into every call, on ${kind}`, function () {
    this.timeout(180_000);
    let tester: Tester;
    let self: Person;
    let beside: Person;
    const besideIds: string[] = [];
    let probing: ReturnType<typeof takeBackWhileProbing>;
    const strange = new Map<string, MadeCall>();
    const strangeIds = new Map<string, string>();
    let strangePlaces: Set<string>;
    const wrong: string[] = [];
    let wanted = '';
    const tried = { calls: 0, operations: new Set<string>() };

    before(async () => {
      tester = await startTester(kind, { config: plenty, environment: { SIGN_IN: 'on' }, authorize: masterOrAccounts });
      self = await person(tester, [], 'everything-in-one-place');
      beside = await person(tester, [], 'one-evaluation-beside');
      await makeOtherPlace();
      probing = takeBackWhileProbing(tester);
    });
    after(() => tester.stop());

    /** A whole second set of everything, of other units; nothing of it is taken away again. */
    async function makeOtherPlace(): Promise<void> {
      const words = ['某镇人民政府', '某乡中心卫生院', '某乡人民政府'].map(
        (name) => [name, name.replace('某', '邻')] as const,
      );
      const keep: Seen = (call) => {
        if (!strange.has(call.operation) || idsIn(call).length > 0) strange.set(call.operation, call);
        remember(call);
      };
      const master = masterOf(tester, words, keep);
      const kept: Tester['call'] = async (method, path, more) =>
        method === 'DELETE' ? ({ status: 204, body: {}, etag: '' } as TestAnswer) : master.call(method, path, more);
      const made = {} as Made; // filled step by step
      const keeping = { ...master, call: kept };
      for (const step of steps) await (async () => step.run(keeping, made))().catch(() => undefined); // a second time not everything is possible
      strangePlaces = new Set((await tester.server.context.database.read.find(Organization)).map(({ id }) => id));
    }

    /** Ids by the names under which calls speak of them. */
    function remember({ operation, path, more: { body } }: MadeCall): void {
      const match = routes.match(
        operations.find(({ id }) => id === operation)!.method.toUpperCase(),
        path.split('?')[0] ?? '',
      );
      const named = [
        ...(match.kind === 'operation' ? Object.entries(match.params) : []),
        ...new URLSearchParams(path.split('?')[1] ?? ''),
        ...Object.entries((body ?? {}) as Record<string, unknown>),
      ];
      for (const [name, value] of named)
        if (typeof value === 'string' && value.match(UUID)) strangeIds.set(name, value);
    }

    /** Whatever units the steps made for the own place: every role there, for one as a whole, for the other on an evaluation that is not the steps' own. */
    async function settle(): Promise<void> {
      const { context } = tester.server;
      for (const { id: organizationId } of await context.database.read.find(Organization)) {
        if (strangePlaces.has(organizationId)) continue;
        if (await context.database.read.existsBy(RoleAssignment, { organizationId })) continue;
        const system = { name: '旁边的系统', grade: 'S2A2G2', organizationId };
        const { id: systemId } = (await tester.post('/systems', system, MASTER)).body;
        const evaluation = { systemId, name: '旁边的测评', edition: '2021' };
        const { id: evaluationId } = (await tester.post('/evaluations', evaluation, MASTER)).body;
        besideIds.push(organizationId, systemId, evaluationId);
        const rows = businessRoles.flatMap((role) => [
          { ...granted(), accountId: self.id, role, organizationId, evaluationId: null },
          { ...granted(), accountId: beside.id, role, organizationId, evaluationId },
        ]);
        await context.database.write((em) => em.insert(RoleAssignment, rows));
      }
    }

    const granted = (): Pick<RoleAssignment, 'id' | 'createdAt' | 'department' | 'grantedBy'> => ({
      id: tester.server.context.newId(),
      createdAt: '2026-01-01T00:00:00.000Z',
      department: null,
      grantedBy: '测试',
    });

    /** Whoever works on one evaluation of a unit reaches nothing else of it but the names around. */
    async function requireNothingBeside(call: MadeCall): Promise<void> {
      const { scope, permission } = operations.find(({ id }) => id === call.operation)!; // a step is of an operation
      const { status, body } = await beside.call(call.method, call.path, call.more);
      const isNamed =
        rulesOf(scope).some((rule) => !rule.optional) && !['organizations.read', 'systems.read'].includes(permission);
      if (isNamed && status !== 404 && status !== 403) wrong.push(`${call.operation} from beside: ${status}`);
      if (status >= 400 || scope === 'instance') return;
      const { body: all } = await tester.call(call.method, call.path, { ...call.more, headers: MASTER });
      const known = new Set([...besideIds, ...idsIn(call)]);
      for (const id of new Set(JSON.stringify(all).match(UUID) ?? []))
        if (!known.has(id) && JSON.stringify(body).includes(id)) wrong.push(`${call.operation} shows ${id} beside`);
    }

    async function attack(call: MadeCall): Promise<void> {
      if (call.operation !== wanted || tried.operations.has(wanted)) return;
      tried.operations.add(wanted);
      await settle();
      await probing(async () => {
        await requireNothingBeside(call);
        const theirs = idsIn(strange.get(wanted) ?? call);
        const own = new Set(idsIn(call));
        const theirAt = (index: number): string | undefined =>
          own.has(theirs[index] ?? '') ? undefined : theirs[index];
        const sets = [
          [withIdsReplaced(call, theirAt), withIdsReplaced(call, (index) => theirAt(index) && MISSING)],
          [
            withIdsAdded(call, (name) => strangeIds.get(name)),
            withIdsAdded(call, (name) => strangeIds.get(name) && MISSING),
          ],
          [withEntryAdded(call, theirAt), withEntryAdded(call, (index) => theirAt(index) && MISSING)],
        ] as const;
        for (const [foreign, missing] of sets)
          for (const [index, mixed] of foreign.entries()) await compare(mixed, missing[index]!);
      });
    }

    /** What is foreign must be answered exactly as what does not exist. */
    async function compare(foreign: MixedCall, missing: MixedCall): Promise<void> {
      const given = new Set(idsIn(foreign));
      const [one, other] = [await ask(foreign), await ask(missing)];
      tried.calls += 1;
      const at = `${foreign.operation} (${foreign.place})`;
      if (one.status !== other.status || plain(one) !== plain(other))
        wrong.push(
          `${at}: ${one.status} ${plain(one).slice(0, 300)}, but ${other.status} ${plain(other).slice(0, 300)} of what is not there`,
        );
      const shown = (JSON.stringify(one.body).match(UUID) ?? []).filter((id) => !given.has(id));
      for (const id of shown) if ([...strangeIds.values()].includes(id)) wrong.push(`${at} shows ${id}`);
    }

    const ask = ({ method, path, more }: MixedCall): Promise<TestAnswer> => self.call(method, path, more);

    function plain({ body }: TestAnswer): string {
      return JSON.stringify(body).replaceAll(UUID, 'ID');
    }

    /** The step itself has its own test; here units hold more than it knows, so not every one can be taken away at the end. */
    const run = async (step: Step, master: Tester, made: Made): Promise<void> => {
      wanted = step.operation;
      await step.run(master, made);
    };

    it('is told the same as of what does not exist, in every operation, address, filter, body and list', async () => {
      const made = {} as Made; // filled step by step
      const master = masterOf(tester, [], attack);
      for (const step of steps) await run(step, master, made);
      expect(wrong, wrong.join('\n')).to.deep.equal([]);
      expect(tried.operations.size).to.equal(steps.length);
      expect(tried.calls, 'calls in which one id was foreign').to.be.greaterThan(150);
    });
  });
