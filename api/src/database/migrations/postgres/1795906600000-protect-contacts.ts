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
    for (const [table, column] of wider)
      await runner.query(`ALTER TABLE "${table}" ALTER COLUMN "${column}" TYPE text`);
    await runner.query(`CREATE TABLE "field_encryption" (
    "id" integer NOT NULL,
    "key_id" character varying(100),
    "cipher" character varying(40),
    "proof" text,
    "changed_at" character varying(24),
    "log_hidden" boolean NOT NULL,
    CONSTRAINT "pk_field_encryption" PRIMARY KEY ("id")
  )`);
    await runner.query('INSERT INTO "field_encryption" ("id", "log_hidden") VALUES (1, false)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "field_encryption"');
    for (const [table, column] of wider)
      await runner.query(`ALTER TABLE "${table}" ALTER COLUMN "${column}" TYPE character varying(500)`);
  }
}
