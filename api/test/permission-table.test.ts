import { expect } from 'chai';
import { attackedKinds } from '../test-support/databases.js';
import { operationSteps } from '../test-support/operation-steps.js';
import type { Made } from '../test-support/operation-steps.js';
import { verdictFor, verdictOf } from '../test-support/permission-probe.js';
import type { AskedCall, Subject, Verdict } from '../test-support/permission-probe.js';
import { MASTER, masterOrAccounts, plenty, takeBackWhileProbing } from '../test-support/probing.js';
import { person } from '../test-support/people.js';
import type { Person } from '../test-support/people.js';
import { startTester } from '../test-support/tester.js';
import type { CallMore, TestAnswer, Tester } from '../test-support/tester.js';
import { freshRow } from '../src/database/change-row.js';
import { Organization } from '../src/features/organizations/organization.entity.js';
import { RoleAssignment } from '../src/features/roles/role-assignment.entity.js';
import { RouteTable } from '../src/http/route-table.js';
import { accountRoles, businessRoles, isAdministrator } from '../src/operations/role-permissions.js';
import { operations } from '../src/operations/table.js';

interface Known extends Subject {
  readonly name: string;
  readonly who: Person | null;
}

const routes = new RouteTable(operations);
/** Where what a call says in words decides, and no id: the unit of a document is foreign to these, and they may not register one. */
const exceptions = new Map([['documents.import as hospitalManager elsewhere', 'forbidden' as const]]);
/** Work in progress belongs to whoever began it, here the master: to everybody else it is absent, whatever their role. */
const ofWhoeverBegan = ['paperJobs.get', 'paperJobs.file', 'paperJobs.cancel'];

for (const kind of attackedKinds)
  describe(`the table of rights: every operation as every role, on own and foreign data, over HTTP, on ${kind}`, function () {
    this.timeout(30_000);
    let tester: Tester;
    let subjects: Known[];
    let superiorId: string;
    let elsewhereId: string;
    let probing: ReturnType<typeof takeBackWhileProbing>;
    let wrong: string[] = [];
    let wantedId = '';
    let asMaster: Tester | null = null;
    const tried = new Map<string, number>();

    before(async () => {
      tester = await startTester(kind, {
        config: plenty,
        environment: { SIGN_IN: 'on' },
        authorize: masterOrAccounts,
      });
      probing = takeBackWhileProbing(tester);
      superiorId = await organization('某上级主管部门');
      await organization('某乡中心卫生院'); // the documents of the steps are its own
      elsewhereId = await organization('某无关单位');
      subjects = await people(elsewhereId);
    });
    after(() => tester.stop());

    async function organization(name: string): Promise<string> {
      const { context } = tester.server;
      const row = { ...freshRow(context), name, contact: null, phone: null, note: null, superiorId: null };
      await context.database.write((em) => em.insert(Organization, row));
      return row.id;
    }

    async function people(elsewhere: string): Promise<Known[]> {
      const list: Known[] = [{ name: 'nobody', role: null, standing: 'foreign', who: null }];
      for (const role of accountRoles) {
        const roles = isAdministrator(role) ? [{ role }] : [];
        list.push({ name: role, role, standing: 'own', who: await person(tester, roles, `own-${role}`.toLowerCase()) });
      }
      for (const role of businessRoles) {
        const who = await person(tester, [{ role, organizationId: elsewhere }], `foreign-${role}`.toLowerCase());
        list.push({ name: `${role} elsewhere`, role, standing: 'foreign', who });
      }
      const who = await person(tester, [{ role: 'superior', organizationId: superiorId }], 'above');
      return [...list, { name: 'superior above', role: 'superior', standing: 'above', who }];
    }

    /** Whatever organizations the steps made meanwhile: the own people get their roles there, and they come under the superior. */
    async function settle(): Promise<void> {
      const { context } = tester.server;
      const known = ['某上级主管部门', '某无关单位'];
      await context.database.write(async (em) => {
        for (const { id, name } of await em.find(Organization)) {
          if (known.includes(name) || (await em.existsBy(RoleAssignment, { organizationId: id }))) continue;
          await em.update(Organization, { id }, { superiorId });
          for (const { who, role, standing } of subjects)
            if (standing === 'own' && role !== null && !isAdministrator(role)) {
              const own = { id: context.newId(), createdAt: '2026-01-01T00:00:00.000Z', accountId: who!.id, role };
              const place = { organizationId: id, evaluationId: null, department: null };
              await em.insert(RoleAssignment, { ...own, ...place, grantedBy: '测试' });
            }
        }
      });
    }

    /** The same call as everybody, before the master makes it. */
    async function probe(asked: AskedCall): Promise<void> {
      await settle();
      const { operation, path, more } = asked;
      const foreign: string[] = [];
      await probing(async () => {
        for (const subject of subjects) {
          const { status, body } = await (subject.who ?? tester).call(operation.method.toUpperCase(), path, more);
          const [found, wanted] = [verdictOf(status, body?.code), expected(subject, asked)];
          if (found !== wanted)
            wrong.push(`${operation.id} as ${subject.name}: ${wanted} wanted, ${status} ${body?.code}`);
          if (subject.standing === 'foreign' && operation.method === 'get' && status === 200)
            foreign.push(JSON.stringify(body));
          tried.set(operation.id, (tried.get(operation.id) ?? 0) + 1);
        }
      });
      await requireNoForeignIds(asked, foreign);
    }

    function expected(subject: Known, asked: AskedCall): Verdict {
      const { id } = asked.operation;
      const verdict = exceptions.get(`${id} as ${subject.name}`) ?? verdictFor(subject, asked);
      return verdict === 'allowed' && ofWhoeverBegan.includes(id) ? 'absent' : verdict;
    }

    /** Nothing that a list, search or statistic shows to the master may appear in what it shows to people from elsewhere. */
    async function requireNoForeignIds(
      { operation, path, more }: AskedCall,
      answers: readonly string[],
    ): Promise<void> {
      if (operation.scope === 'instance' || answers.length === 0) return;
      const all = await tester.call('GET', path, { ...more, headers: { ...more.headers, ...MASTER } });
      const ids = new Set(JSON.stringify(all.body).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []);
      ids.delete(elsewhereId);
      for (const answer of answers)
        for (const id of ids) if (answer.includes(id)) wrong.push(`${operation.id} shows ${id}`);
    }

    /** The steps remember what they made by their tester, so there is one for all of them. */
    function master(): Tester {
      const call = async (method: string, path: string, more: CallMore = {}): Promise<TestAnswer> => {
        const match = routes.match(method, path.split('?')[0] ?? '');
        const operation = match.kind === 'operation' ? match.operation : null;
        if (operation?.id === wantedId && match.kind === 'operation' && !tried.has(operation.id))
          await probe({ operation, params: match.params, path, more });
        return tester.call(method, path, { ...more, headers: { ...more.headers, ...MASTER } });
      };
      return {
        ...tester,
        call,
        get: (path) => call('GET', path),
        post: (path, body, headers = {}) => call('POST', path, { body, headers }),
      };
    }

    const made = {} as Made; // filled step by step
    const ofOneself = new Set(
      operations.filter(({ scope }) => scope === 'self' || scope === 'public').map(({ id }) => id),
    );

    for (const step of operationSteps.filter(({ operation }) => !ofOneself.has(operation)))
      it(`holds for ${step.operation}`, async () => {
        wrong = [];
        wantedId = step.operation;
        const { status, body } = await step.run((asMaster ??= master()), made);
        expect(wrong, wrong.join('\n')).to.deep.equal([]);
        expect(status, JSON.stringify(body)).to.equal(step.status);
        expect(tried.get(step.operation), 'the step made its call').to.equal(subjects.length);
      });

    it('was tried for every operation that touches data of somebody', () => {
      const others = operations.map(({ id }) => id).filter((id) => !ofOneself.has(id));
      expect([...tried.keys()].sort()).to.deep.equal(others.sort());
    });

    it('lets everybody who is signed in, and nobody else, reach what is one’s own', async () => {
      for (const { id, method, path } of operations.filter(({ scope }) => scope === 'self')) {
        const address = path.replace(/\{\w+\}/g, '01234567-89ab-7def-8123-456789abcdef');
        expect((await tester.call(method.toUpperCase(), address)).status, id).to.equal(401);
      }
      for (const { who } of subjects.filter((entry) => entry.who)) {
        expect((await who!.get('/session/sessions')).status).to.equal(200);
        expect((await who!.get('/security-policy')).status).to.equal(200);
      }
    });

    it('says in words what nobody should have to look up', async () => {
      const reads = ['/systems', '/evaluations', '/rectification-items', '/evidence', '/notices', '/organizations'];
      for (const { role, who } of subjects.filter((entry) => entry.role !== null && isAdministrator(entry.role)))
        for (const path of reads) expect((await who!.get(path)).status, `${role} ${path}`).to.equal(403);
    });
  });
