import { CreateTables1795477200000 as CreateTablesPostgres } from './postgres/1795477200000-create-tables.js';
import { CreateTables1795477200000 as CreateTablesSqlite } from './sqlite/1795477200000-create-tables.js';
import { CreateTracking1795491000000 as CreateTrackingPostgres } from './postgres/1795491000000-create-tracking.js';
import { CreateTracking1795491000000 as CreateTrackingSqlite } from './sqlite/1795491000000-create-tracking.js';

/** Migrations in the order in which they run, one list per database, because their SQL differs. */
export const sqliteMigrations = [CreateTablesSqlite, CreateTrackingSqlite];
export const postgresMigrations = [CreateTablesPostgres, CreateTrackingPostgres];
