import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the life of a rectification item. Items belong to a system (or an organization) instead of one evaluation, so that a problem that
 * returns finds its old item; history, extensions, accepted risks, retests and settings get their tables. The two old tables are made
 * anew, because SQLite cannot drop a constraint; their rows are kept.
 */
export class AddRectificationLifeCycle1795494600000 implements MigrationInterface {
  readonly name = 'AddRectificationLifeCycle1795494600000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...setAside, ...create, ...bringBack]) await runner.query(statement);
  }
  /** Only an unused life cycle can be taken back: nothing that a history tells of is thrown away. */
  async down(runner: QueryRunner): Promise<void> {
    const lines = (await runner.query('SELECT 1 FROM "rectification_history" LIMIT 1')) as unknown[]; // rows of a query
    if (lines.length > 0) throw new Error('已有整改的历史，不能退回旧的表结构；请恢复升级之前的备份');
    for (const table of tables.toReversed()) await runner.query(`DROP TABLE "${table}"`);
    for (const statement of before) await runner.query(statement);
  }
}

const tables = [
  'rectification_items',
  'rectification_targets',
  'rectification_extensions',
  'rectification_history',
  'rectification_settings',
  'rectification_acceptances',
  'retests',
  'retest_entries',
];

const setAside = [
  'CREATE TABLE "old_items" AS SELECT * FROM "rectification_items"',
  'CREATE TABLE "old_targets" AS SELECT * FROM "rectification_targets"',
  'DROP TABLE "rectification_targets"',
  'DROP TABLE "rectification_items"',
];

const create = [
  `CREATE TABLE "rectification_items" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "scope" character varying(36) NOT NULL,
    "key" character varying(600) NOT NULL,
    "system_id" character varying(36),
    "organization_id" character varying(36),
    "evaluation_id" character varying(36),
    "origin" character varying(40) NOT NULL,
    "source_id" character varying(36),
    "item" character varying(40),
    "title" text NOT NULL,
    "advice" text,
    "risk" character varying(40),
    "hazard" boolean NOT NULL,
    "state" character varying(40) NOT NULL,
    "due_date" character varying(10) NOT NULL,
    "owner" character varying(500),
    "department" character varying(500),
    "plan" text,
    "note" text,
    "submitted_by" character varying(500),
    "acceptance" text,
    "reopened_by" text,
    CONSTRAINT "uq_rectification_items_scope_key" UNIQUE ("scope", "key"),
    CONSTRAINT "pk_rectification_items" PRIMARY KEY ("id"),
    CONSTRAINT "fk_rectification_items_system_id" FOREIGN KEY ("system_id") REFERENCES "systems"("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_rectification_items_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_rectification_items_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_rectification_items_evaluation_id" ON "rectification_items"  ("evaluation_id")`,
  `CREATE INDEX "ix_rectification_items_due_date_id" ON "rectification_items"  ("due_date", "id")`,
  `CREATE TABLE "rectification_targets" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "rectification_item_id" character varying(36) NOT NULL,
    "object_id" character varying(36),
    "object_key" character varying(500) NOT NULL,
    "object_name" character varying(500) NOT NULL,
    "result" character varying(40),
    "risk" character varying(40),
    "record" text,
    "fixed" boolean NOT NULL,
    CONSTRAINT "uq_rectification_targets_rectification_item_id_object_key" UNIQUE ("rectification_item_id", "object_key"),
    CONSTRAINT "pk_rectification_targets" PRIMARY KEY ("id"),
    CONSTRAINT "fk_rectification_targets_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items"("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_rectification_targets_object_id" FOREIGN KEY ("object_id") REFERENCES "evaluation_objects"("id") ON DELETE SET NULL ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_rectification_targets_object_id" ON "rectification_targets"  ("object_id")`,
  `CREATE TABLE "rectification_extensions" (
    "id" character varying(36) NOT NULL,
    "rectification_item_id" character varying(36) NOT NULL,
    "reason" text NOT NULL,
    "new_date" character varying(10) NOT NULL,
    "old_date" character varying(10) NOT NULL,
    "status" character varying(40) NOT NULL,
    "requested_by" character varying(500) NOT NULL,
    "requested_at" character varying(24) NOT NULL,
    "decided_by" character varying(500),
    "decided_at" character varying(24),
    "note" text,
    CONSTRAINT "pk_rectification_extensions" PRIMARY KEY ("id"),
    CONSTRAINT "fk_rectification_extensions_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_rectification_extensions_rectification_item_id_id" ON "rectification_extensions"  ("rectification_item_id", "id")`,
  `CREATE TABLE "rectification_history" (
    "id" character varying(36) NOT NULL,
    "rectification_item_id" character varying(36) NOT NULL,
    "at" character varying(24) NOT NULL,
    "by" character varying(500) NOT NULL,
    "actor_id" character varying(100) NOT NULL,
    "role" character varying(40),
    "action" character varying(40) NOT NULL,
    "from" character varying(40) NOT NULL,
    "to" character varying(40) NOT NULL,
    "reason" text,
    "changes" text NOT NULL,
    CONSTRAINT "pk_rectification_history" PRIMARY KEY ("id"),
    CONSTRAINT "fk_rectification_history_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_rectification_history_rectification_item_id_id" ON "rectification_history"  ("rectification_item_id", "id")`,
  `CREATE TABLE "rectification_settings" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "due_rules" text,
    "reminder_rules" text,
    "holidays" text,
    "mail_addresses" text NOT NULL,
    CONSTRAINT "pk_rectification_settings" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "rectification_acceptances" (
    "id" character varying(36) NOT NULL,
    "rectification_item_id" character varying(36) NOT NULL,
    "status" character varying(40) NOT NULL,
    "reason" text NOT NULL,
    "measures" text NOT NULL,
    "residual_risk" text NOT NULL,
    "requested_by" character varying(500) NOT NULL,
    "requested_at" character varying(24) NOT NULL,
    "approver" character varying(500) NOT NULL,
    "approved_on" character varying(10),
    "expiry" character varying(10) NOT NULL,
    "decided_by" character varying(500),
    "decided_at" character varying(24),
    "note" text,
    "ended_at" character varying(24),
    CONSTRAINT "pk_rectification_acceptances" PRIMARY KEY ("id"),
    CONSTRAINT "fk_rectification_acceptances_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_rectification_acceptances_status_expiry" ON "rectification_acceptances"  ("status", "expiry")`,
  `CREATE INDEX "ix_rectification_acceptances_rectification_item_id_id" ON "rectification_acceptances"  ("rectification_item_id", "id")`,
  `CREATE TABLE "retests" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "evaluation_id" character varying(36) NOT NULL,
    "date" character varying(10) NOT NULL,
    "by" character varying(500) NOT NULL,
    "note" text,
    CONSTRAINT "pk_retests" PRIMARY KEY ("id"),
    CONSTRAINT "fk_retests_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_retests_evaluation_id_id" ON "retests"  ("evaluation_id", "id")`,
  `CREATE TABLE "retest_entries" (
    "id" character varying(36) NOT NULL,
    "retest_id" character varying(36) NOT NULL,
    "position" integer NOT NULL,
    "object_key" character varying(500) NOT NULL,
    "item" character varying(40) NOT NULL,
    "outcome" character varying(40) NOT NULL,
    "record" text NOT NULL,
    "result" character varying(40),
    "risk" character varying(40),
    CONSTRAINT "uq_retest_entries_retest_id_object_key_item" UNIQUE ("retest_id", "object_key", "item"),
    CONSTRAINT "pk_retest_entries" PRIMARY KEY ("id"),
    CONSTRAINT "fk_retest_entries_retest_id" FOREIGN KEY ("retest_id") REFERENCES "retests"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
  )`,
];

/** Of several items of one requirement the newest keeps the plain key, which is the one that a returning problem finds. */
const bringBack = [
  `INSERT INTO "rectification_items" ("id", "created_at", "updated_at", "version", "scope", "key", "system_id", "evaluation_id", "origin", "item", "title", "advice", "risk", "hazard", "state", "due_date", "owner", "department", "plan", "note")
  SELECT o."id", o."created_at", o."updated_at", o."version", e."system_id",
    CASE WHEN EXISTS (SELECT 1 FROM "old_items" n JOIN "evaluations" f ON f."id" = n."evaluation_id" WHERE f."system_id" = e."system_id" AND n."item" = o."item" AND n."id" > o."id") THEN o."item" || '~' || o."id" ELSE o."item" END,
    e."system_id", o."evaluation_id", 'evaluation', o."item", o."title", o."advice", o."risk",
    EXISTS (SELECT 1 FROM "old_targets" t JOIN "findings" g ON g."object_id" = t."object_id" AND g."item" = o."item" WHERE t."rectification_item_id" = o."id" AND g."hazard"),
    o."state", o."due_date", o."owner", o."department",
    CASE WHEN o."plan" IS NULL THEN NULL ELSE json_build_object('measures', o."plan", 'milestones', json_build_array(), 'costYuan', NULL)::text END, o."note"
  FROM "old_items" o JOIN "evaluations" e ON e."id" = o."evaluation_id"`,
  `INSERT INTO "rectification_targets" ("id", "created_at", "rectification_item_id", "object_id", "object_key", "object_name", "result", "risk", "record", "fixed")
  SELECT "id", "created_at", "rectification_item_id", "object_id", "object_key", "object_name", "result", "risk", "record", false FROM "old_targets"`,
  `INSERT INTO "rectification_history" ("id", "rectification_item_id", "at", "by", "actor_id", "action", "from", "to", "reason", "changes")
  SELECT "id", "id", "created_at", '系统', 'system', 'open', 'open', "state", '升级之前建立', '{}' FROM "old_items"`,
  `INSERT INTO "rectification_settings" ("id", "created_at", "updated_at", "version", "mail_addresses")
  VALUES ('00000000-0000-7000-8000-000000000001', '2026-11-24T00:00:00.000Z', '2026-11-24T00:00:00.000Z', 1, '[]')`,
  'DROP TABLE "old_targets"',
  'DROP TABLE "old_items"',
];

/** The two tables as they were. */
const before = [
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
];
