import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: self-inspections, training log, campaigns over units with spot checks, facts of the duties calendar, rounds of an evaluation. */
export class CreateTracking1795491000000 implements MigrationInterface {
  readonly name = 'CreateTracking1795491000000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}

const tables = [
  'self_inspections',
  'training_events',
  'campaigns',
  'campaign_units',
  'campaign_spot_checks',
  'duty_facts',
  'evaluation_rounds',
  'finding_confirmations',
];

const statements = [
  `CREATE TABLE "self_inspections" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "organization_id" character varying(36) NOT NULL,
    "template" character varying(40) NOT NULL,
    "title" character varying(500) NOT NULL,
    "year" integer NOT NULL,
    "state" character varying(40) NOT NULL,
    "completed_on" character varying(10),
    "answers" text NOT NULL,
    "to_confirm" text NOT NULL,
    "previous_id" character varying(36),
    CONSTRAINT "fk_self_inspections_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_self_inspections_previous_id" FOREIGN KEY ("previous_id") REFERENCES "self_inspections" ("id") ON DELETE SET NULL ON UPDATE NO ACTION,
    CONSTRAINT "pk_self_inspections" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "ix_self_inspections_organization_id_year" ON "self_inspections" ("organization_id", "year")`,
  `CREATE TABLE "training_events" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "organization_id" character varying(36) NOT NULL,
    "title" character varying(500) NOT NULL,
    "kinds" text NOT NULL,
    "held_on" character varying(10) NOT NULL,
    "place" character varying(500) NOT NULL,
    "organizer" character varying(500) NOT NULL,
    "participants" integer NOT NULL,
    "present_leaders" text NOT NULL,
    "topics" text NOT NULL,
    "cases" text NOT NULL,
    "materials" text NOT NULL,
    "photos" text NOT NULL,
    "effect" text NOT NULL,
    CONSTRAINT "fk_training_events_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "pk_training_events" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "ix_training_events_organization_id_held_on" ON "training_events" ("organization_id", "held_on")`,
  `CREATE TABLE "campaigns" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "organization_id" character varying(36) NOT NULL,
    "title" character varying(500) NOT NULL,
    "basis" text NOT NULL,
    "state" character varying(40) NOT NULL,
    "due_on" character varying(10) NOT NULL,
    "issued_on" character varying(10),
    CONSTRAINT "fk_campaigns_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "pk_campaigns" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "ix_campaigns_organization_id" ON "campaigns" ("organization_id")`,
  `CREATE TABLE "campaign_units" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "campaign_id" character varying(36) NOT NULL,
    "organization_id" character varying(36) NOT NULL,
    "profile" character varying(40) NOT NULL,
    "state" character varying(40) NOT NULL,
    "late" boolean NOT NULL,
    "answers" text,
    "history" text NOT NULL,
    CONSTRAINT "uq_campaign_units_campaign_id_organization_id" UNIQUE ("campaign_id", "organization_id"),
    CONSTRAINT "fk_campaign_units_campaign_id" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_campaign_units_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "pk_campaign_units" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "campaign_spot_checks" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "campaign_unit_id" character varying(36) NOT NULL,
    "checked_on" character varying(10) NOT NULL,
    "checked_by" character varying(500) NOT NULL,
    "method" character varying(40) NOT NULL,
    "observations" text NOT NULL,
    CONSTRAINT "fk_campaign_spot_checks_campaign_unit_id" FOREIGN KEY ("campaign_unit_id") REFERENCES "campaign_units" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "pk_campaign_spot_checks" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "ix_campaign_spot_checks_campaign_unit_id" ON "campaign_spot_checks" ("campaign_unit_id")`,
  `CREATE TABLE "duty_facts" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "system_id" character varying(36) NOT NULL,
    "facts" text NOT NULL,
    CONSTRAINT "uq_duty_facts_system_id" UNIQUE ("system_id"),
    CONSTRAINT "fk_duty_facts_system_id" FOREIGN KEY ("system_id") REFERENCES "systems" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "pk_duty_facts" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "evaluation_rounds" (
    "evaluation_id" character varying(36) NOT NULL,
    "previous_id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    CONSTRAINT "fk_evaluation_rounds_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_evaluation_rounds_previous_id" FOREIGN KEY ("previous_id") REFERENCES "evaluations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "pk_evaluation_rounds" PRIMARY KEY ("evaluation_id")
  )`,
  `CREATE INDEX "ix_evaluation_rounds_previous_id" ON "evaluation_rounds" ("previous_id")`,
  `CREATE TABLE "finding_confirmations" (
    "id" character varying(36) NOT NULL,
    "evaluation_id" character varying(36) NOT NULL,
    CONSTRAINT "fk_finding_confirmations_id" FOREIGN KEY ("id") REFERENCES "findings" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "pk_finding_confirmations" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "ix_finding_confirmations_evaluation_id" ON "finding_confirmations" ("evaluation_id")`,
];
