import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { DataSource } from 'typeorm';
import { databaseCode } from '../errors/database-errors.js';
import { Organization } from '../features/organizations/organization.entity.js';
import { sqliteOptions } from './database.js';
import { loadSqliteDriver } from './sqlite-driver.js';

const at = '2026-11-23T08:00:00.000Z';
const row = { id: 'a', createdAt: at, updatedAt: at, version: 1, name: '甲单位' };

for (const name of ['better-sqlite3', '@photostructure/sqlite']) {
  describe(`the SQLite driver ${name}`, () => {
    let folder: string;
    let source: DataSource;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'mlps-driver-'));
      const { driver } = loadSqliteDriver(name);
      source = await new DataSource(sqliteOptions(join(folder, 'test.sqlite'), 'normal', driver)).initialize();
      await source.runMigrations();
    });
    after(async () => {
      await source.destroy();
      rmSync(folder, { recursive: true, force: true });
    });

    it('writes, counts and reads through TypeORM', async () => {
      await source.manager.insert(Organization, row);
      const { affected } = await source.manager.update(Organization, { id: 'a', version: 1 }, { note: '改' });
      const found = await source.manager.findOneBy(Organization, { id: 'a' });
      expect([affected, found?.note, found?.version]).to.deep.equal([1, '改', 2]);
    });

    it('calls a doubled name by the same code', async () => {
      const error: unknown = await source.manager
        .insert(Organization, { ...row, id: 'b' })
        .catch((cause: unknown) => cause);
      expect(databaseCode(error)).to.equal('SQLITE_CONSTRAINT_UNIQUE');
    });

    it('calls a doubled key by the same code', async () => {
      const error: unknown = await source.manager
        .insert(Organization, { ...row, name: '乙' })
        .catch((cause: unknown) => cause);
      expect(databaseCode(error)).to.equal('SQLITE_CONSTRAINT_PRIMARYKEY');
    });

    it('calls a dangling reference by the same code', async () => {
      const sql = `INSERT INTO systems (id, created_at, updated_at, version, organization_id, name, grade, extensions, modules) VALUES ('s', '', '', 1, 'nobody', '', '', '', '')`;
      const error: unknown = await source.query(sql).catch((cause: unknown) => cause);
      expect(databaseCode(error)).to.equal('SQLITE_CONSTRAINT_FOREIGNKEY');
    });

    it('keeps foreign keys on and writes ahead', async () => {
      expect(await source.query('PRAGMA foreign_keys')).to.deep.equal([{ foreign_keys: 1 }]);
      expect(await source.query('PRAGMA journal_mode')).to.deep.equal([{ journal_mode: 'wal' }]);
    });
  });
}

describe('loadSqliteDriver', () => {
  it('says what to do when there is none', () => {
    expect(() => loadSqliteDriver('nothing')).to.throw(/没有可用的 SQLite 驱动.*DATABASE_URL/);
  });
});
