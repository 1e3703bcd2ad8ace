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
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "name" character varying(500) NOT NULL,
    "note" text,
    CONSTRAINT "pk_evidence" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "evidence_revisions" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "evidence_id" character varying(36) NOT NULL,
    "revision" integer NOT NULL,
    "file_name" character varying(500) NOT NULL,
    "media_type" character varying(100) NOT NULL,
    "size" integer NOT NULL,
    "sha256" character varying(64) NOT NULL,
    "crc32" double precision NOT NULL,
    "uploaded_by" character varying(500) NOT NULL,
    CONSTRAINT "uq_evidence_revisions_evidence_id_revision" UNIQUE ("evidence_id", "revision"),
    CONSTRAINT "pk_evidence_revisions" PRIMARY KEY ("id"),
    CONSTRAINT "fk_evidence_revisions_evidence_id" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_evidence_revisions_sha256" ON "evidence_revisions"  ("sha256")`,
  `CREATE TABLE "evidence_links" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "evidence_id" character varying(36) NOT NULL,
    "rectification_item_id" character varying(36),
    "finding_id" character varying(36),
    "linked_by" character varying(500) NOT NULL,
    CONSTRAINT "uq_evidence_links_evidence_id_finding_id" UNIQUE ("evidence_id", "finding_id"),
    CONSTRAINT "uq_evidence_links_evidence_id_rectification_item_id" UNIQUE ("evidence_id", "rectification_item_id"),
    CONSTRAINT "pk_evidence_links" PRIMARY KEY ("id"),
    CONSTRAINT "fk_evidence_links_evidence_id" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_evidence_links_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items"("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_evidence_links_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings"("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_evidence_links_finding_id" ON "evidence_links"  ("finding_id")`,
  `CREATE INDEX "ix_evidence_links_rectification_item_id" ON "evidence_links"  ("rectification_item_id")`,
  `CREATE TABLE "reminders" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "rectification_item_id" character varying(36) NOT NULL,
    "kind" character varying(40) NOT NULL,
    "owner" character varying(500),
    "day" character varying(10) NOT NULL,
    "days_left" integer NOT NULL,
    "read" boolean NOT NULL,
    "mailed_at" character varying(24),
    CONSTRAINT "pk_reminders" PRIMARY KEY ("id"),
    CONSTRAINT "fk_reminders_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_reminders_owner_id" ON "reminders"  ("owner", "id")`,
  `CREATE INDEX "ix_reminders_rectification_item_id_id" ON "reminders"  ("rectification_item_id", "id")`,
  `CREATE TABLE "reminder_marks" (
    "mark" character varying(200) NOT NULL,
    "run_id" character varying(36) NOT NULL,
    CONSTRAINT "pk_reminder_marks" PRIMARY KEY ("mark")
  )`,
];
