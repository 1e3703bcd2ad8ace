import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: evidence on items and findings (the bytes lie on disk under their hash), and reminders that are sent once. */
export class CreateEvidenceAndReminders1795494660000 implements MigrationInterface {
  readonly name = 'CreateEvidenceAndReminders1795494660000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}

const tables = ['evidence', 'evidence_revisions', 'evidence_links', 'reminders', 'reminder_marks'];

const statements = [
  `CREATE TABLE "evidence" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "updated_at" varchar(24) NOT NULL,
    "version" integer NOT NULL,
    "name" varchar(500) NOT NULL,
    "note" text
  )`,
  `CREATE TABLE "evidence_revisions" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "evidence_id" varchar(36) NOT NULL,
    "revision" integer NOT NULL,
    "file_name" varchar(500) NOT NULL,
    "media_type" varchar(100) NOT NULL,
    "size" integer NOT NULL,
    "sha256" varchar(64) NOT NULL,
    "crc32" double precision NOT NULL,
    "uploaded_by" varchar(500) NOT NULL,
    CONSTRAINT "uq_evidence_revisions_evidence_id_revision" UNIQUE ("evidence_id", "revision"),
    CONSTRAINT "fk_evidence_revisions_evidence_id" FOREIGN KEY ("evidence_id") REFERENCES "evidence" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_evidence_revisions_sha256" ON "evidence_revisions" ("sha256")`,
  `CREATE TABLE "evidence_links" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "evidence_id" varchar(36) NOT NULL,
    "rectification_item_id" varchar(36),
    "finding_id" varchar(36),
    "linked_by" varchar(500) NOT NULL,
    CONSTRAINT "uq_evidence_links_evidence_id_finding_id" UNIQUE ("evidence_id", "finding_id"),
    CONSTRAINT "uq_evidence_links_evidence_id_rectification_item_id" UNIQUE ("evidence_id", "rectification_item_id"),
    CONSTRAINT "fk_evidence_links_evidence_id" FOREIGN KEY ("evidence_id") REFERENCES "evidence" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_evidence_links_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_evidence_links_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_evidence_links_finding_id" ON "evidence_links" ("finding_id")`,
  `CREATE INDEX "ix_evidence_links_rectification_item_id" ON "evidence_links" ("rectification_item_id")`,
  `CREATE TABLE "reminders" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "rectification_item_id" varchar(36) NOT NULL,
    "kind" varchar(40) NOT NULL,
    "owner" varchar(500),
    "day" varchar(10) NOT NULL,
    "days_left" integer NOT NULL,
    "read" boolean NOT NULL,
    "mailed_at" varchar(24),
    CONSTRAINT "fk_reminders_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_reminders_owner_id" ON "reminders" ("owner", "id")`,
  `CREATE INDEX "ix_reminders_rectification_item_id_id" ON "reminders" ("rectification_item_id", "id")`,
  `CREATE TABLE "reminder_marks" (
    "mark" varchar(200) PRIMARY KEY NOT NULL,
    "run_id" varchar(36) NOT NULL
  )`,
];
