import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that may hold their value encrypted, which is longer than the value. */
const wider: readonly (readonly [table: string, column: string])[] = [
  ['accounts', 'email'],
  ['accounts', 'phone'],
  ['organizations', 'contact'],
  ['organizations', 'phone'],
  ['evaluations', 'contact'],
  ['evaluations', 'phone'],
  ['notices', 'contact'],
  ['notices', 'phone'],
];

/** Why: contact data may be encrypted by setting, and one row says under which key. */
export class ProtectContacts1795906600000 implements MigrationInterface {
  readonly name = 'ProtectContacts1795906600000';
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of wider) await retype(runner, table, column, 'text');
    await runner.query(`CREATE TABLE "field_encryption" (
    "id" integer PRIMARY KEY NOT NULL,
    "key_id" varchar(100),
    "cipher" varchar(40),
    "proof" text,
    "changed_at" varchar(24),
    "log_hidden" boolean NOT NULL
  )`);
    await runner.query('INSERT INTO "field_encryption" ("id", "log_hidden") VALUES (1, 0)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "field_encryption"');
    for (const [table, column] of wider) await retype(runner, table, column, 'varchar(500)');
  }
}

/** SQLite changes no type, but takes a column in another's place. */
async function retype(runner: QueryRunner, table: string, column: string, type: string): Promise<void> {
  await runner.query(`ALTER TABLE "${table}" ADD COLUMN "new_${column}" ${type}`);
  await runner.query(`UPDATE "${table}" SET "new_${column}" = "${column}"`);
  await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  await runner.query(`ALTER TABLE "${table}" RENAME COLUMN "new_${column}" TO "${column}"`);
}
