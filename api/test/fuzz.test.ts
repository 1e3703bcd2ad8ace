import { expect } from 'chai';
import { attackedKinds } from '../test-support/databases.js';
import { Chance, contractOperations, Fuzzer, hostileTexts } from '../test-support/fuzz.js';
import type { ContractOperation, ContractParameter } from '../test-support/fuzz.js';
import { importSmall, startTester } from '../test-support/tester.js';
import type { CallMore, Json, Tester } from '../test-support/tester.js';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_128);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12);

for (const kind of attackedKinds)
  describe(`bodies from the contract by chance, seed ${SEED}, ${RUNS} for each operation, on ${kind}`, function () {
    this.timeout(60_000 + RUNS * 5000);
    let tester: Tester;
    let ids: string[];
    before(async () => {
      tester = await startTester(kind);
      ids = await prepared(tester);
    });
    after(() => tester.stop());

    for (const [index, operation] of contractOperations.entries())
      it(`never make ${operation.id} fail by itself`, async () => {
        const fuzzer = new Fuzzer(new Chance(SEED + index * 7919), [...ids, '01234567-89ab-7def-8123-456789abcdef']);
        for (let run = 0; run < RUNS; run += 1) {
          const { path, more } = requestOf(operation, fuzzer);
          const { status, body } = await tester.call(operation.method, path, more);
          const shown = `${operation.method} ${path} ${JSON.stringify(more).slice(0, 600)} → ${JSON.stringify(body).slice(0, 300)}`;
          expect(status, shown).to.be.lessThan(500);
        }
      });

    it('left a service that still answers, and its data in order', async () => {
      const lists = ['/organizations', '/systems', '/evaluations', '/rectification-items', '/notices', '/campaigns'];
      for (const path of lists) expect((await tester.get(path)).status, path).to.equal(200);
      expect((await fetch(`${tester.server.url}/readyz`)).status).to.equal(200);
    });
  });

/** Some of everything, so that the calls find something. @returns the ids of it */
async function prepared(tester: Tester): Promise<string[]> {
  const evaluation = await importSmall(tester);
  const items = (await tester.post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items as Json[];
  const notice = (await tester.post(`/evaluations/${evaluation.id}/notices`, {})).body;
  const organization = (await tester.get('/organizations')).body.items[0];
  const campaign = (
    await tester.post('/campaigns', { organizationId: organization.id, title: '某检查', dueOn: '2999-01-31' })
  ).body;
  const text = { 'Content-Type': 'text/plain' };
  const evidence = (await tester.call('POST', '/evidence?name=a.txt', { raw: '证据', headers: text })).body;
  const rows = [evaluation, organization, campaign, notice, evidence, ...items.slice(0, 2)];
  return [...rows.map(({ id }) => String(id)), String(evaluation.systemId)];
}

function requestOf(operation: ContractOperation, fuzzer: Fuzzer): { path: string; more: CallMore } {
  const { chance } = fuzzer;
  let { path } = operation;
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const parameter of operation.parameters) {
    const text = textOf(parameter, fuzzer);
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(text || 'x'));
    else if (parameter.in === 'query' && (parameter.required || chance.happens(0.3))) query.set(parameter.name, text);
    else if (parameter.in === 'header' && chance.happens(0.85))
      headers[parameter.name] = headerOf(parameter.name, chance);
  }
  if (query.size > 0) path += `?${query.toString()}`;
  if (operation.takesFile) {
    const type = chance.pick(['text/plain', 'application/pdf', 'application/octet-stream', 'text/csv']);
    return {
      path,
      more: {
        raw: chance.pick(['', '内容', '%PDF-1.4', 'PK\u0003\u0004', 'a,b\n1,2']),
        headers: { ...headers, 'Content-Type': type },
      },
    };
  }
  return { path, more: { ...(operation.body ? { body: fuzzer.value(operation.body) } : {}), headers } };
}

function textOf({ schema }: ContractParameter, fuzzer: Fuzzer): string {
  const value = fuzzer.chance.happens(0.15) ? fuzzer.chance.pick(hostileTexts) : fuzzer.value(schema);
  // half a surrogate pair has no encoding in an address
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 1000).replace(/\p{Surrogate}/gu, '?');
}

function headerOf(name: string, chance: Chance): string {
  if (name === 'If-None-Match') return '*';
  if (name === 'If-Match') return chance.pick(['*', '"1-00000000"', 'W/"x"', 'nonsense']);
  return chance.pick(['key-1', 'key-2', 'a b', 'k'.repeat(300)]);
}
