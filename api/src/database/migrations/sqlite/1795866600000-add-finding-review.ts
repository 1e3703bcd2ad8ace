import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: a second person looks over each result (state, writer, submitter, reviewer, comment), earlier versions of a result stay readable, and wordings are kept for use again. */
export class AddFindingReview1795866600000 implements MigrationInterface {
  readonly name = 'AddFindingReview1795866600000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "wordings"');
    await runner.query('DROP TABLE "finding_versions"');
    await runner.query('DROP INDEX "ix_findings_evaluation_id_state"');
    for (const column of columns) await runner.query(`ALTER TABLE "findings" DROP COLUMN "${column}"`);
  }
}

const columns = [
  'state',
  'written_by_id',
  'written_by',
  'submitted_by_id',
  'submitted_by',
  'submitted_at',
  'reviewed_by',
  'reviewed_at',
  'comment',
];

const statements = [
  `ALTER TABLE "findings" ADD COLUMN "state" varchar(40) NOT NULL DEFAULT 'saved'`,
  `ALTER TABLE "findings" ADD COLUMN "written_by_id" varchar(100)`,
  `ALTER TABLE "findings" ADD COLUMN "written_by" varchar(500)`,
  `ALTER TABLE "findings" ADD COLUMN "submitted_by_id" varchar(100)`,
  `ALTER TABLE "findings" ADD COLUMN "submitted_by" varchar(500)`,
  `ALTER TABLE "findings" ADD COLUMN "submitted_at" varchar(24)`,
  `ALTER TABLE "findings" ADD COLUMN "reviewed_by" varchar(500)`,
  `ALTER TABLE "findings" ADD COLUMN "reviewed_at" varchar(24)`,
  `ALTER TABLE "findings" ADD COLUMN "comment" text`,
  `CREATE INDEX "ix_findings_evaluation_id_state" ON "findings" ("evaluation_id", "state")`,
  `CREATE TABLE "finding_versions" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "finding_id" varchar(36) NOT NULL,
    "version" integer NOT NULL,
    "at" varchar(24) NOT NULL,
    "by" varchar(500),
    "state" varchar(40) NOT NULL,
    "comment" text,
    "content" text NOT NULL,
    CONSTRAINT "uq_finding_versions_finding_id_version" UNIQUE ("finding_id", "version"),
    CONSTRAINT "fk_finding_versions_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE TABLE "wordings" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "updated_at" varchar(24) NOT NULL,
    "version" integer NOT NULL,
    "organization_id" varchar(36),
    "owner_id" varchar(100),
    "owner" varchar(500),
    "item" varchar(40),
    "result" varchar(40),
    "text" text NOT NULL,
    CONSTRAINT "fk_wordings_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_wordings_item" ON "wordings" ("item")`,
];
