import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: papers of every kind are issued by one way: numbered, frozen, replaced by newer versions. The files of notices move to the files of
 * papers under the same ids. A number may now stand twice among notices, once for each version, so that rule moves to papers.
 */
export class CreatePapers1795876800000 implements MigrationInterface {
  readonly name = 'CreatePapers1795876800000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const noticeTable = (constraint: string): string[] => [
  `CREATE TABLE "new_notices" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "evaluation_id" varchar(36) NOT NULL,
    "issuer" varchar(500) NOT NULL,
    "number" varchar(100) NOT NULL,
    "year" integer NOT NULL,
    "serial" integer,
    "addressee" varchar(500) NOT NULL,
    "date" varchar(10) NOT NULL,
    "deadline" varchar(10),
    "contact" varchar(500),
    "phone" varchar(500),
    "problems" integer NOT NULL,
    ${constraint}
    CONSTRAINT "fk_notices_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  'INSERT INTO "new_notices" SELECT "id", "created_at", "evaluation_id", "issuer", "number", "year", "serial", "addressee", "date", "deadline", "contact", "phone", "problems" FROM "notices"',
  'DROP TABLE "notices"',
  'ALTER TABLE "new_notices" RENAME TO "notices"',
  'CREATE INDEX "ix_notices_evaluation_id" ON "notices" ("evaluation_id")',
];

const up = [
  `CREATE TABLE "papers" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "kind" varchar(40) NOT NULL,
    "subject_id" varchar(36) NOT NULL,
    "organization_id" varchar(36),
    "system_id" varchar(36),
    "evaluation_id" varchar(36),
    "title" varchar(500) NOT NULL,
    "about" varchar(500) NOT NULL,
    "issuer" varchar(500) NOT NULL,
    "number" varchar(100) NOT NULL,
    "year" integer NOT NULL,
    "serial" integer,
    "paper_version" integer NOT NULL,
    "date" varchar(10) NOT NULL,
    "issued_by" varchar(500) NOT NULL,
    "actor_id" varchar(100) NOT NULL,
    "replaces_id" varchar(36),
    "replaced_by_id" varchar(36),
    "replace_reason" text,
    "facts" text NOT NULL,
    "contradictions" text NOT NULL,
    "warnings" text NOT NULL,
    "as_of" varchar(24) NOT NULL,
    "input_sha256" varchar(64),
    CONSTRAINT "uq_papers_issuer_kind_number_paper_version" UNIQUE ("issuer", "kind", "number", "paper_version"),
    CONSTRAINT "fk_papers_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_papers_system_id" FOREIGN KEY ("system_id") REFERENCES "systems" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_papers_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_papers_subject_id" ON "papers" ("subject_id")`,
  `CREATE INDEX "ix_papers_evaluation_id" ON "papers" ("evaluation_id")`,
  `CREATE INDEX "ix_papers_organization_id_id" ON "papers" ("organization_id", "id")`,
  `CREATE TABLE "paper_files" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "paper_id" varchar(36) NOT NULL,
    "format" varchar(40) NOT NULL,
    "file_name" varchar(500) NOT NULL,
    "sha256" varchar(64) NOT NULL,
    "size" integer NOT NULL,
    CONSTRAINT "uq_paper_files_paper_id_format" UNIQUE ("paper_id", "format"),
    CONSTRAINT "fk_paper_files_paper_id" FOREIGN KEY ("paper_id") REFERENCES "papers" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `INSERT INTO "papers" ("id", "created_at", "kind", "subject_id", "organization_id", "system_id", "evaluation_id", "title", "about", "issuer",
    "number", "year", "serial", "paper_version", "date", "issued_by", "actor_id", "facts", "contradictions", "warnings", "as_of")
   SELECT n."id", n."created_at", 'notice', n."evaluation_id", s."organization_id", s."id", n."evaluation_id", '网络安全等级保护整改通知书', s."name",
    n."issuer", n."number", n."year", n."serial", 1, n."date", n."issuer", 'local', '{}', '[]', '[]', n."created_at"
   FROM "notices" n JOIN "evaluations" e ON e."id" = n."evaluation_id" JOIN "systems" s ON s."id" = e."system_id"`,
  `INSERT INTO "paper_files" ("id", "paper_id", "format", "file_name", "sha256", "size")
   SELECT "id", "notice_id", "format", "file_name", "sha256", "size" FROM "notice_files"`,
  'DROP TABLE "notice_files"',
  ...noticeTable(''),
];

const down = [
  // of several versions of a notice only the last can stay
  `DELETE FROM "paper_files" WHERE "paper_id" IN (SELECT "id" FROM "papers" WHERE "replaced_by_id" IS NOT NULL)`,
  `DELETE FROM "notices" WHERE "id" IN (SELECT "id" FROM "papers" WHERE "replaced_by_id" IS NOT NULL)`,
  ...noticeTable('CONSTRAINT "uq_notices_issuer_number" UNIQUE ("issuer", "number"),'),
  `CREATE TABLE "notice_files" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "notice_id" varchar(36) NOT NULL,
    "format" varchar(40) NOT NULL,
    "file_name" varchar(500) NOT NULL,
    "sha256" varchar(64) NOT NULL,
    "size" integer NOT NULL,
    CONSTRAINT "uq_notice_files_notice_id_format" UNIQUE ("notice_id", "format"),
    CONSTRAINT "fk_notice_files_notice_id" FOREIGN KEY ("notice_id") REFERENCES "notices" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `INSERT INTO "notice_files" ("id", "notice_id", "format", "file_name", "sha256", "size")
   SELECT f."id", f."paper_id", f."format", f."file_name", f."sha256", f."size" FROM "paper_files" f JOIN "notices" n ON n."id" = f."paper_id"
   WHERE f."format" IN ('pdf', 'xlsx')`,
  'DROP TABLE "paper_files"',
  'DROP TABLE "papers"',
];
