import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { databasePath, postgresOptions, sqliteOptions } from './database.js';
import { sqliteMigrations } from './migrations/index.js';
import { loadSqliteDriver } from './sqlite-driver.js';

/**
 * A connection of its own that only reads, beside a service that may be running; nothing is migrated.
 * @throws Error in Chinese when there is no database
 */
export async function openForReading({
  dataDir,
  databaseUrl,
}: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<DataSource> {
  if (databaseUrl !== null) return new DataSource(postgresOptions(databaseUrl, 1)).initialize();
  const path = databasePath(dataDir);
  if (!existsSync(path)) throw new Error(`${dataDir} 中没有数据库（${path}）；请给出服务的数据文件夹`);
  const options = sqliteOptions(path, 'normal', loadSqliteDriver().driver, true);
  // the list only tells which there are; nothing runs them here
  return new DataSource({ ...options, migrations: sqliteMigrations }).initialize();
}
