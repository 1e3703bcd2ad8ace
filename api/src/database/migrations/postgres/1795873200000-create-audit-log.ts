import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: the audit log, a chain of entries and where it ends. */
export class CreateAuditLog1795873200000 implements MigrationInterface {
  readonly name = 'CreateAuditLog1795873200000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION IF EXISTS mlps_note_change CASCADE'); // and the triggers that call it
    for (const table of tables.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}

const tables = ['audit_entries', 'audit_heads'];

const statements = [
  `CREATE TABLE "audit_entries" (
    "seq" integer NOT NULL,
    "at" varchar(24) NOT NULL,
    "algorithm" varchar(40) NOT NULL,
    "actor_id" varchar(100) NOT NULL,
    "operation" varchar(100) NOT NULL,
    "object_kind" varchar(100),
    "object_id" varchar(200),
    "request_id" varchar(100),
    "result" varchar(100) NOT NULL,
    "details" text NOT NULL,
    "salt" varchar(40) NOT NULL,
    "details_hash" varchar(64) NOT NULL,
    "prev_hash" varchar(64) NOT NULL,
    "hash" varchar(64) NOT NULL,
    CONSTRAINT "pk_audit_entries" PRIMARY KEY ("seq")
  )`,
  `CREATE INDEX "ix_audit_entries_at" ON "audit_entries" ("at")`,
  `CREATE INDEX "ix_audit_entries_actor_id_seq" ON "audit_entries" ("actor_id", "seq")`,
  `CREATE INDEX "ix_audit_entries_operation_seq" ON "audit_entries" ("operation", "seq")`,
  `CREATE INDEX "ix_audit_entries_object_id_seq" ON "audit_entries" ("object_id", "seq")`,
  `CREATE TABLE "audit_heads" (
    "id" integer NOT NULL,
    "seq" integer NOT NULL,
    "hash" varchar(64) NOT NULL,
    "at" varchar(24) NOT NULL,
    "anchor_seq" integer NOT NULL,
    "anchor_hash" varchar(64) NOT NULL,
    "seal" varchar(64) NOT NULL,
    CONSTRAINT "pk_audit_heads" PRIMARY KEY ("id")
  )`,
  `INSERT INTO "audit_heads" ("id", "seq", "hash", "at", "anchor_seq", "anchor_hash", "seal") VALUES (1, 0, '${'0'.repeat(64)}', '', 0, '${'0'.repeat(64)}', '')`,
];
