import type { SystemModule } from '@mlps/controls';
import type { QueryRunner } from 'typeorm';
import { searchKey } from '../../support/search-key.js';

interface OldRow {
  id: string;
  name: string;
  filing_number?: string | null;
  modules?: string;
}

/** The columns, and keys for what is registered already; the statements are the same on both databases. */
export async function addSearchKeys(runner: QueryRunner): Promise<void> {
  for (const table of ['organizations', 'systems'])
    await runner.query(`ALTER TABLE "${table}" ADD COLUMN "search_key" text`);
  for (const { id, name } of await rows(runner, 'SELECT "id", "name" FROM "organizations"'))
    await store(runner, 'organizations', id, [name]);
  for (const row of await rows(runner, 'SELECT "id", "name", "filing_number", "modules" FROM "systems"'))
    await store(runner, 'systems', row.id, [row.name, row.filing_number, ...moduleNames(row.modules)]);
}

export async function removeSearchKeys(runner: QueryRunner): Promise<void> {
  for (const table of ['organizations', 'systems'])
    await runner.query(`ALTER TABLE "${table}" DROP COLUMN "search_key"`);
}

function rows(runner: QueryRunner, sql: string): Promise<OldRow[]> {
  return runner.query(sql) as Promise<OldRow[]>;
}

function moduleNames(json: string | undefined): string[] {
  const modules = JSON.parse(json ?? '[]') as SystemModule[]; // the column's shape
  return modules.map(({ name }) => name);
}

async function store(
  runner: QueryRunner,
  table: string,
  id: string,
  names: readonly (string | null | undefined)[],
): Promise<void> {
  const place = runner.connection.options.type === 'postgres' ? ['$1', '$2'] : ['?', '?'];
  await runner.query(`UPDATE "${table}" SET "search_key" = ${place[0]} WHERE "id" = ${place[1]}`, [
    searchKey(names),
    id,
  ]);
}
