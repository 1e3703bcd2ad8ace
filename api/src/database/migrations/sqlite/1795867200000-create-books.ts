import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: workbooks that come in are looked at before anything is written; layouts confirmed once are kept; reports of a notice's recipient are remembered. */
export class CreateBooks1795867200000 implements MigrationInterface {
  readonly name = 'CreateBooks1795867200000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}

const tables = ['books', 'column_mappings', 'rectification_reports'];

const statements = [
  `CREATE TABLE "books" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "updated_at" varchar(24) NOT NULL,
    "version" integer NOT NULL,
    "evaluation_id" varchar(36),
    "system_id" varchar(36),
    "notice_id" varchar(36),
    "kind" varchar(40),
    "state" varchar(40) NOT NULL,
    "file_name" varchar(500) NOT NULL,
    "format" varchar(40) NOT NULL,
    "size" integer NOT NULL,
    "sha256" varchar(64) NOT NULL,
    "uploaded_by" varchar(500) NOT NULL,
    "file" text NOT NULL,
    "content" text NOT NULL,
    "mapping" text,
    "choices" text NOT NULL,
    "applied_at" varchar(24),
    "applied_by" varchar(500),
    "applied" text,
    "created_evaluation_id" varchar(36),
    CONSTRAINT "fk_books_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_books_system_id" FOREIGN KEY ("system_id") REFERENCES "systems" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_books_notice_id" FOREIGN KEY ("notice_id") REFERENCES "notices" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_books_created_evaluation_id" FOREIGN KEY ("created_evaluation_id") REFERENCES "evaluations" ("id") ON DELETE SET NULL ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_books_notice_id_sha256" ON "books" ("notice_id", "sha256")`,
  `CREATE INDEX "ix_books_system_id_sha256" ON "books" ("system_id", "sha256")`,
  `CREATE INDEX "ix_books_evaluation_id_sha256" ON "books" ("evaluation_id", "sha256")`,
  `CREATE TABLE "column_mappings" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "updated_at" varchar(24) NOT NULL,
    "version" integer NOT NULL,
    "organization_id" varchar(36) NOT NULL,
    "name" varchar(500) NOT NULL,
    "mapping" text NOT NULL,
    CONSTRAINT "uq_column_mappings_organization_id_name" UNIQUE ("organization_id", "name"),
    CONSTRAINT "fk_column_mappings_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE TABLE "rectification_reports" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "updated_at" varchar(24) NOT NULL,
    "version" integer NOT NULL,
    "rectification_item_id" varchar(36) NOT NULL,
    "object_key" varchar(500) NOT NULL,
    "reported" text NOT NULL,
    "written" text NOT NULL,
    "reported_by" varchar(500) NOT NULL,
    "source" text NOT NULL,
    CONSTRAINT "uq_rectification_reports_rectification_item_id_object_key" UNIQUE ("rectification_item_id", "object_key"),
    CONSTRAINT "fk_rectification_reports_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
];
