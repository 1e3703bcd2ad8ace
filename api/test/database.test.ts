import { expect } from 'chai';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { databaseKinds, makePlace } from '../test-support/databases.js';
import type { DatabaseKind, TestPlace } from '../test-support/databases.js';
import { hasManySessions } from '../test-support/postgres.js';
import { openDatabase, postgresOptions, sqliteOptions } from '../src/database/database.js';
import type { Database } from '../src/database/database.js';
import { WhileUnchanged } from '../src/database/while-unchanged.js';
import { loadSqliteDriver } from '../src/database/sqlite-driver.js';
import { Organization } from '../src/features/organizations/organization.entity.js';

const at = '2026-11-23T08:00:00.000Z';
const row = (id: string): Partial<Organization> => ({ id, createdAt: at, updatedAt: at, version: 1, name: id });

/** A data source of our own, beside the service's. */
function sourceAt(place: TestPlace): DataSource {
  return new DataSource(
    place.databaseUrl === null
      ? sqliteOptions(`${place.dataDir}/workbench.sqlite`, 'normal', loadSqliteDriver().driver)
      : postgresOptions(place.databaseUrl, 2),
  );
}

for (const kind of databaseKinds) {
  describe(`the database, ${kind}`, () => {
    let place: TestPlace;
    let database: Database;
    before(async () => {
      place = await makePlace(kind);
      database = await open(place);
    });
    after(async () => {
      await database.close();
      await place.remove();
    });

    it('has the schema that the entities describe, by migrations alone', async () => {
      const source = await sourceAt(place).initialize();
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      await source.destroy();
      expect(upQueries.map(({ query }) => query)).to.deep.equal([]);
    });

    it('is migrated once: a second start changes nothing', async () => {
      const again = await open(place);
      expect(await again.isReady()).to.equal(true);
      await again.close();
    });

    it('keeps one unit of work apart from another that fails meanwhile', async () => {
      const doomed = database.write(async (em) => {
        await em.insert(Organization, row('a'));
        await pause(20);
        throw new Error('no');
      });
      const sound = database.write((em) => em.insert(Organization, row('b')));
      await Promise.allSettled([doomed, sound]);
      const names = (await database.read.find(Organization)).map(({ name }) => name);
      expect(names).to.deep.equal(['b']);
    });

    if (kind === 'sqlite' || hasManySessions()) concurrentReads(() => database, kind);
    it('shows a reader at once what is committed', async () => {
      await database.write((em) => em.insert(Organization, row('d')));
      expect(await database.read.countBy(Organization, { id: 'd' })).to.equal(1);
    });

    it('keeps an answer until anything is written, never what was not committed', async () => {
      const kept = new WhileUnchanged<number>(10);
      let counted = 0;
      const count = (em: EntityManager): Promise<number> =>
        kept.get(em, 'organizations', () => {
          counted += 1;
          return em.count(Organization);
        });
      const first = await count(database.read);
      expect([await count(database.read), counted]).to.deep.equal([first, 1]);
      await database.write(async (em) => {
        await em.insert(Organization, row('kept'));
        expect(await count(em)).to.equal(first + 1);
        throw new Error('no');
      }).catch(({ message }: Error) => expect(message).to.equal('no')); // prettier-ignore
      for (const ask of [() => count(database.read), () => database.snapshot(count)])
        expect([await ask(), await ask()]).to.deep.equal([first, first]);
      await database.write((em) => em.insert(Organization, row('kept')));
      const asked = counted;
      for (const ask of [() => count(database.read), () => database.snapshot(count)])
        expect([await ask(), await ask()]).to.deep.equal([first + 1, first + 1]);
      expect(counted - asked).to.be.within(1, 2);
    });

    it('goes on after a failed unit of work', async () => {
      await database.write(() => Promise.reject(new Error('no'))).catch(() => undefined);
      await database.write((em) => em.insert(Organization, row('f')));
      expect(await database.isReady()).to.equal(true);
    });

    it('commits what it answers after the database has rolled back by itself, as on a full disk', async () => {
      const failing = (work: (em: EntityManager) => Promise<unknown>): Promise<unknown> =>
        database.write(work).catch(() => undefined);
      await failing(async (em) => {
        await em.query('ROLLBACK');
        throw new Error('no room');
      });
      await failing(() => Promise.reject(new Error('an ordinary refusal')));
      await database.write((em) => em.insert(Organization, row('g')));
      await failing(() => Promise.reject(new Error('another')));
      expect(await database.read.existsBy(Organization, { id: 'g' })).to.equal(true);
    });
  });

  describe(`the migrations, ${kind}`, () => {
    it('can be taken back one by one, until no table is left', async () => {
      const place = await makePlace(kind);
      await (await open(place)).close();
      const source = await sourceAt(place).initialize();
      while ((await source.query<unknown[]>('SELECT * FROM migrations')).length > 0) await source.undoLastMigration();
      expect(await tablesOf(source, kind)).to.deep.equal(['migrations']);
      await source.destroy();
      await place.remove();
    });

    it('run once when four services start at the same time', async () => {
      const place = await makePlace(kind);
      const started = await Promise.all(
        Array.from({ length: kind === 'postgres' && hasManySessions() ? 4 : 1 }, () => open(place)),
      );
      for (const database of started) expect(await database.isReady()).to.equal(true);
      await Promise.all(started.map((database) => database.close()));
      await place.remove();
    });
  });
}

/** What takes two sessions at a time. */
function concurrentReads(database: () => Database, kind: DatabaseKind): void {
  it('never shows a reader what is not committed', async () => {
    let seen = -1;
    await database()
      .write(async (em) => {
        await em.insert(Organization, row('c'));
        seen = await database().read.countBy(Organization, { id: 'c' });
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(seen).to.equal(0);
  });

  it('gives a snapshot in which nothing changes', async () => {
    const counts = await database().snapshot(async (em) => {
      const first = await em.count(Organization);
      const other = kind === 'postgres' ? database().write((writer) => writer.insert(Organization, row('e'))) : null;
      await other;
      return [first, await em.count(Organization)];
    });
    expect(counts[0]).to.equal(counts[1]);
  });
}

function open({ dataDir, databaseUrl }: TestPlace): Promise<Database> {
  return openDatabase({ dataDir, databaseUrl, databasePool: 4, sqliteSync: 'normal' });
}

async function tablesOf(source: DataSource, kind: DatabaseKind): Promise<string[]> {
  const sql =
    kind === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()';
  return (await source.query<{ name: string }[]>(sql)).map(({ name }) => name);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
