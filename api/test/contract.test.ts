import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { problemKinds } from '../src/errors/problem-codes.js';
import { renderDocs } from '../src/http/docs-page.js';
import { RouteTable } from '../src/http/route-table.js';
import { buildOpenApi, problemsOf } from '../src/openapi/build-openapi.js';
import { generatedFiles } from '../src/openapi/generated-files.js';
import { isOwnSchema } from '../src/operations/operation.js';
import { operations } from '../src/operations/table.js';
import { permissions } from '../src/operations/permissions.js';

const root = new URL('../../../', import.meta.url);
const contract = JSON.parse(JSON.stringify(buildOpenApi(operations)));

describe('the contract', () => {
  for (const [path, text] of Object.entries(generatedFiles())) {
    it(`is committed as it is generated: ${path}`, () => {
      const committed = readFileSync(new URL(path, root), 'utf8');
      expect(committed === text, `${path} is out of date; run node scripts/generate-openapi.mjs`).to.equal(true);
    });
  }

  it('gives every operation an id, a summary, a permission and a place of its own', () => {
    expect(new Set(operations.map(({ id }) => id)).size).to.equal(operations.length);
    expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).to.equal(operations.length);
    for (const { summary, permission } of operations) {
      expect(summary).to.match(/\p{Script=Han}/u);
      expect(permissions).to.have.property(permission);
    }
  });

  it('needs every permission that exists somewhere', () => {
    expect([...new Set(operations.map(({ permission }) => permission))]).to.have.members(Object.keys(permissions));
  });

  it('names each parameter of a path in its class, and no other', () => {
    for (const [path, methods] of Object.entries<Record<string, { parameters: { in: string; name: string }[] }>>(
      contract.paths,
    ))
      for (const { parameters } of Object.values(methods)) {
        const named = parameters.filter((entry) => entry.in === 'path').map(({ name }) => name);
        expect(named).to.have.members([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      }
  });

  it('has a schema behind every reference, and each schema compiles', () => {
    const ajv = new Ajv2020({ strict: false, formats: { uuid: true, date: true } });
    ajv.addSchema({ $id: 'contract', ...contract });
    for (const name of Object.keys(contract.components.schemas))
      expect(() => ajv.compile({ $ref: `contract#/components/schemas/${name}` }), name).to.not.throw();
    for (const [reference] of JSON.stringify(contract).matchAll(/#\/components\/schemas\/\w+/g))
      expect(contract.components.schemas).to.have.property(reference.split('/').pop()!);
  });

  /** Links and sessions are put on or taken off, never changed: they have no version to ask for. */
  const withoutVersions = [
    'evidence.unlink',
    'session.signOut',
    'session.end',
    'ownTokens.revoke',
    'tokens.revoke',
    'archiveKeys.remove',
    'roles.remove',
    'roles.setSuperior',
  ];

  it('documents every problem code that an operation may answer, and asks for If-Match wherever something changes', () => {
    for (const operation of operations) {
      for (const code of problemsOf(operation)) expect(problemKinds).to.have.property(code);
      // a POST may change something that is there as well, and then asks for it
      if (['put', 'patch', 'delete'].includes(operation.method) && !withoutVersions.includes(operation.id))
        expect(operation.mutable ?? false, operation.id).to.not.equal(false);
    }
  });

  it('refuses unknown fields in the schema of every DTO class', () => {
    const own = operations.flatMap(({ body, answer }) => [body, answer]).filter((shape) => shape && isOwnSchema(shape));
    const names = new Set([...own.map((shape) => shape!.name), 'Problem']);
    for (const [name, schema] of Object.entries<{ additionalProperties?: unknown }>(contract.components.schemas))
      if (!names.has(name)) expect(schema.additionalProperties, name).to.equal(false);
  });

  it('is shown whole by the documentation, without script or foreign address', () => {
    const page = renderDocs(operations);
    for (const { id } of operations) expect(page).to.include(`id="${id}"`);
    for (const code of Object.keys(problemKinds)) expect(page).to.include(`id="${code}"`);
    expect(page).to.not.match(/<script|https?:\/\/| style=/);
  });
});

describe('the router', () => {
  it('refuses an operation without a permission', () => {
    const bare = { ...operations[0]!, permission: '' as never };
    expect(() => new RouteTable([bare])).to.throw(/names no permission/);
  });

  it('refuses an operation that does not say whose data it touches', () => {
    const bare = { ...operations[0]!, scope: undefined as never };
    expect(() => new RouteTable([bare])).to.throw(/names no scope/);
  });

  it('refuses two operations at one address', () => {
    expect(() => new RouteTable([operations[0]!, operations[0]!])).to.throw(/same address/);
  });

  it('puts a fixed part before a parameter and still finds the parameter', () => {
    const table = new RouteTable(operations);
    const id = (method: string, path: string): unknown => {
      const match = table.match(method, path);
      return match.kind === 'operation' ? match.operation.id : match.kind;
    };
    expect(id('POST', '/evaluations/import')).to.equal('documents.import');
    expect(id('GET', '/evaluations/import')).to.equal('method');
    expect(id('GET', '/evaluations/x/findings/bulk/L2-CES1-01')).to.equal('findings.get');
    expect(id('GET', '/evaluations//score')).to.equal('unknown');
    expect(id('GET', '/systems/')).to.equal('unknown');
    expect(id('HEAD', '/systems')).to.equal('systems.list');
    expect(id('constructor', '/systems')).to.equal('method');
  });
});
