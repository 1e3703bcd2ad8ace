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
  `ALTER TABLE "findings" ADD COLUMN "state" character varying(40) NOT NULL DEFAULT 'saved'`,
  `ALTER TABLE "findings" ADD COLUMN "written_by_id" character varying(100)`,
  `ALTER TABLE "findings" ADD COLUMN "written_by" character varying(500)`,
  `ALTER TABLE "findings" ADD COLUMN "submitted_by_id" character varying(100)`,
  `ALTER TABLE "findings" ADD COLUMN "submitted_by" character varying(500)`,
  `ALTER TABLE "findings" ADD COLUMN "submitted_at" character varying(24)`,
  `ALTER TABLE "findings" ADD COLUMN "reviewed_by" character varying(500)`,
  `ALTER TABLE "findings" ADD COLUMN "reviewed_at" character varying(24)`,
  `ALTER TABLE "findings" ADD COLUMN "comment" text`,
  `CREATE INDEX "ix_findings_evaluation_id_state" ON "findings" ("evaluation_id", "state")`,
  `CREATE TABLE "finding_versions" (
    "id" character varying(36) NOT NULL,
    "finding_id" character varying(36) NOT NULL,
    "version" integer NOT NULL,
    "at" character varying(24) NOT NULL,
    "by" character varying(500),
    "state" character varying(40) NOT NULL,
    "comment" text,
    "content" text NOT NULL,
    CONSTRAINT "pk_finding_versions" PRIMARY KEY ("id"),
    CONSTRAINT "uq_finding_versions_finding_id_version" UNIQUE ("finding_id", "version"),
    CONSTRAINT "fk_finding_versions_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE TABLE "wordings" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "organization_id" character varying(36),
    "owner_id" character varying(100),
    "owner" character varying(500),
    "item" character varying(40),
    "result" character varying(40),
    "text" text NOT NULL,
    CONSTRAINT "pk_wordings" PRIMARY KEY ("id"),
    CONSTRAINT "fk_wordings_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_wordings_item" ON "wordings" ("item")`,
];
