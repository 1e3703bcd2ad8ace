import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { readConfig } from './config.js';

describe('readConfig', () => {
  it('works without any setting: this machine, port 8080, SQLite in .data', () => {
    const config = readConfig({});
    expect(config).to.include({ host: '127.0.0.1', port: 8080, databaseUrl: null, sqliteSync: 'full' });
    expect(config.dataDir).to.equal(resolve('.data'));
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readConfig({}))).to.equal(true);
  });

  it('puts what is given before the environment, and passes over what is undefined', () => {
    const config = readConfig({ PORT: '9000', HOST: '0.0.0.0' }, { port: 0, host: undefined as never });
    expect(config).to.include({ port: 0, host: '0.0.0.0' });
  });

  const bad: readonly (readonly [string, string])[] = [
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['BODY_LIMIT', '10mb'],
    ['SQLITE_SYNC', 'off'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_POOL', '0'],
    ['ACCESS_LOG', 'yes'],
  ];
  for (const [name, value] of bad) {
    it(`refuses ${name}=${value} and names it`, () => {
      expect(() => readConfig({ [name]: value })).to.throw(new RegExp(`环境变量 ${name} 应为`));
    });
  }

  it('does not repeat a database address, which may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://root:geheim@x' }))
      .to.throw()
      .and.not.match(/geheim/);
  });
});

describe('the documents of settings', () => {
  it('name every variable that the service reads: docs/settings.md, or the page of its subject', () => {
    const root = new URL('../../../', import.meta.url);
    const source = readFileSync(new URL('api/src/config.ts', root), 'utf8');
    const docs = new URL('docs/', root);
    const told = readdirSync(docs)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(new URL(name, docs), 'utf8'))
      .join('\n');
    const read = [...source.matchAll(/environment(?:\[|, )'([A-Z0-9_]+)'/g)].map(([, name]) => name!);
    expect(read.length).to.be.greaterThan(15);
    expect(read.filter((name) => !told.includes(`\`${name}\``))).to.deep.equal([]);
  });
});
