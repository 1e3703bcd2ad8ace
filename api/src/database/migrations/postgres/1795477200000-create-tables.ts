import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: the first schema. Organizations, systems, evaluations with objects and findings, rectification, notices with their files, idempotency keys. */
export class CreateTables1795477200000 implements MigrationInterface {
  readonly name = 'CreateTables1795477200000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}

const tables = [
  'organizations',
  'systems',
  'evaluations',
  'evaluation_objects',
  'findings',
  'rectification_items',
  'rectification_targets',
  'number_series',
  'stored_files',
  'notices',
  'notice_files',
  'idempotency_keys',
];

const statements = [
  `CREATE TABLE "organizations" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "name" character varying(500) NOT NULL,
    "contact" character varying(500),
    "phone" character varying(500),
    "note" text,
    CONSTRAINT "uq_organizations_name" UNIQUE ("name"),
    CONSTRAINT "pk_organizations" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "systems" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "organization_id" character varying(36),
    "name" character varying(500) NOT NULL,
    "grade" character varying(40) NOT NULL,
    "extensions" text NOT NULL,
    "filing_number" character varying(500),
    "modules" text NOT NULL,
    "description" text,
    CONSTRAINT "uq_systems_organization_id_name" UNIQUE ("organization_id", "name"),
    CONSTRAINT "pk_systems" PRIMARY KEY ("id"),
    CONSTRAINT "fk_systems_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_systems_name" ON "systems"  ("name")`,
  `CREATE TABLE "evaluations" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "system_id" character varying(36) NOT NULL,
    "name" character varying(500) NOT NULL,
    "state" character varying(40) NOT NULL,
    "edition" character varying(40) NOT NULL,
    "grade" character varying(40) NOT NULL,
    "extensions" text NOT NULL,
    "settings" text,
    "body" character varying(500),
    "leader" character varying(500),
    "contact" character varying(500),
    "phone" character varying(500),
    "report_number" character varying(500),
    "start_date" character varying(10),
    "report_date" character varying(10),
    "extra" text,
    "imported_sha256" character varying(64),
    "data_version" integer NOT NULL,
    CONSTRAINT "pk_evaluations" PRIMARY KEY ("id"),
    CONSTRAINT "fk_evaluations_system_id" FOREIGN KEY ("system_id") REFERENCES "systems"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_evaluations_system_id" ON "evaluations"  ("system_id")`,
  `CREATE TABLE "evaluation_objects" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "evaluation_id" character varying(36) NOT NULL,
    "key" character varying(500) NOT NULL,
    "name" character varying(500) NOT NULL,
    "kind" character varying(500) NOT NULL,
    "note" text,
    CONSTRAINT "uq_evaluation_objects_evaluation_id_key" UNIQUE ("evaluation_id", "key"),
    CONSTRAINT "pk_evaluation_objects" PRIMARY KEY ("id"),
    CONSTRAINT "fk_evaluation_objects_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE TABLE "findings" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "evaluation_id" character varying(36) NOT NULL,
    "object_id" character varying(36) NOT NULL,
    "item" character varying(40) NOT NULL,
    "result" character varying(40) NOT NULL,
    "record" text,
    "risk" character varying(40),
    "points" double precision,
    "hazard" boolean,
    "reason" text,
    "advice" text,
    CONSTRAINT "uq_findings_object_id_item" UNIQUE ("object_id", "item"),
    CONSTRAINT "pk_findings" PRIMARY KEY ("id"),
    CONSTRAINT "fk_findings_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_findings_object_id" FOREIGN KEY ("object_id") REFERENCES "evaluation_objects"("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_findings_evaluation_id_id" ON "findings"  ("evaluation_id", "id")`,
  `CREATE TABLE "rectification_items" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "evaluation_id" character varying(36) NOT NULL,
    "item" character varying(40) NOT NULL,
    "title" text NOT NULL,
    "advice" text,
    "risk" character varying(40),
    "state" character varying(40) NOT NULL,
    "due_date" character varying(10) NOT NULL,
    "owner" character varying(500),
    "department" character varying(500),
    "plan" text,
    "note" text,
    CONSTRAINT "uq_rectification_items_evaluation_id_item" UNIQUE ("evaluation_id", "item"),
    CONSTRAINT "pk_rectification_items" PRIMARY KEY ("id"),
    CONSTRAINT "fk_rectification_items_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_rectification_items_due_date_id" ON "rectification_items"  ("due_date", "id")`,
  `CREATE TABLE "rectification_targets" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "rectification_item_id" character varying(36) NOT NULL,
    "object_id" character varying(36),
    "object_key" character varying(500) NOT NULL,
    "object_name" character varying(500) NOT NULL,
    "result" character varying(40) NOT NULL,
    "risk" character varying(40),
    "record" text,
    CONSTRAINT "uq_rectification_targets_rectification_item_id_object_key" UNIQUE ("rectification_item_id", "object_key"),
    CONSTRAINT "pk_rectification_targets" PRIMARY KEY ("id"),
    CONSTRAINT "fk_rectification_targets_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_rectification_targets_object_id" FOREIGN KEY ("object_id") REFERENCES "evaluation_objects"("id") ON DELETE SET NULL ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_rectification_targets_object_id" ON "rectification_targets"  ("object_id")`,
  `CREATE TABLE "number_series" (
    "issuer" character varying(500) NOT NULL,
    "kind" character varying(40) NOT NULL,
    "year" integer NOT NULL,
    "last" integer NOT NULL,
    CONSTRAINT "pk_number_series" PRIMARY KEY ("issuer", "kind", "year")
  )`,
  `CREATE TABLE "stored_files" (
    "sha256" character varying(64) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "size" integer NOT NULL,
    "bytes" bytea NOT NULL,
    CONSTRAINT "pk_stored_files" PRIMARY KEY ("sha256")
  )`,
  `CREATE TABLE "notices" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "evaluation_id" character varying(36) NOT NULL,
    "issuer" character varying(500) NOT NULL,
    "number" character varying(100) NOT NULL,
    "year" integer NOT NULL,
    "serial" integer,
    "addressee" character varying(500) NOT NULL,
    "date" character varying(10) NOT NULL,
    "deadline" character varying(10),
    "contact" character varying(500),
    "phone" character varying(500),
    "problems" integer NOT NULL,
    CONSTRAINT "uq_notices_issuer_number" UNIQUE ("issuer", "number"),
    CONSTRAINT "pk_notices" PRIMARY KEY ("id"),
    CONSTRAINT "fk_notices_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_notices_evaluation_id" ON "notices"  ("evaluation_id")`,
  `CREATE TABLE "notice_files" (
    "id" character varying(36) NOT NULL,
    "notice_id" character varying(36) NOT NULL,
    "format" character varying(40) NOT NULL,
    "file_name" character varying(500) NOT NULL,
    "sha256" character varying(64) NOT NULL,
    "size" integer NOT NULL,
    CONSTRAINT "uq_notice_files_notice_id_format" UNIQUE ("notice_id", "format"),
    CONSTRAINT "pk_notice_files" PRIMARY KEY ("id"),
    CONSTRAINT "fk_notice_files_notice_id" FOREIGN KEY ("notice_id") REFERENCES "notices"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE TABLE "idempotency_keys" (
    "actor" character varying(200) NOT NULL,
    "key" character varying(200) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "operation" character varying(40) NOT NULL,
    "request_sha256" character varying(64) NOT NULL,
    "status" integer NOT NULL,
    "headers" text NOT NULL,
    "body" text NOT NULL,
    CONSTRAINT "pk_idempotency_keys" PRIMARY KEY ("actor", "key")
  )`,
  `CREATE INDEX "ix_idempotency_keys_created_at" ON "idempotency_keys"  ("created_at")`,
];
