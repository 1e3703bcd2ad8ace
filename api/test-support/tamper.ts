import Database from 'better-sqlite3';
import { runSql } from './databases.js';
import type { TestPlace } from './databases.js';

/** Change the database behind the service's back. */
export async function tamper({ dataDir, databaseUrl }: TestPlace, ...statements: readonly string[]): Promise<void> {
  if (databaseUrl !== null) {
    await runSql(databaseUrl, statements.join(';'));
    return;
  }
  const database = new Database(`${dataDir}/workbench.sqlite`);
  for (const statement of statements) database.exec(statement);
  database.close();
}
