import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: accounts with their sessions, roles and tokens; organizations above others; who made a piece of evidence that hangs nowhere yet. */
export class CreateAccounts1795867000000 implements MigrationInterface {
  readonly name = 'CreateAccounts1795867000000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of backwards) await runner.query(statement);
  }
}

const backwards = [
  `ALTER TABLE "evidence" DROP COLUMN "created_by"`,
  `DROP INDEX "ix_organizations_superior_id"`,
  `ALTER TABLE "organizations" DROP COLUMN "superior_id"`,
  ...['security_policy', 'tokens', 'role_assignments', 'sessions', 'accounts'].map((table) => `DROP TABLE "${table}"`),
];

const statements = [
  `CREATE TABLE "accounts" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "account" character varying(500) NOT NULL,
    "name" character varying(500) NOT NULL,
    "email" character varying(500),
    "phone" character varying(500),
    "source" character varying(40) NOT NULL,
    "external_id" character varying(500),
    "state" character varying(40) NOT NULL,
    "password_hash" text,
    "password_changed_at" character varying(24),
    "password_history" text NOT NULL,
    "must_change_password" boolean NOT NULL,
    "failures" integer NOT NULL,
    "last_failed_at" character varying(24),
    "locked_until" character varying(24),
    "last_sign_in_at" character varying(24),
    "totp_secret" text,
    "totp_confirmed_at" character varying(24),
    "totp_last_step" integer NOT NULL,
    "recovery_codes" text NOT NULL,
    CONSTRAINT "uq_accounts_account" UNIQUE ("account"),
    CONSTRAINT "uq_accounts_external_id" UNIQUE ("external_id"),
    CONSTRAINT "uq_accounts_name" UNIQUE ("name"),
    CONSTRAINT "pk_accounts" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "sessions" (
    "id" character varying(64) NOT NULL,
    "public_id" character varying(36) NOT NULL,
    "account_id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "last_seen_at" character varying(24) NOT NULL,
    "expires_at" character varying(24) NOT NULL,
    "csrf_token" character varying(64) NOT NULL,
    "second_factor" boolean NOT NULL,
    "address" character varying(100) NOT NULL,
    "user_agent" character varying(500) NOT NULL,
    CONSTRAINT "pk_sessions" PRIMARY KEY ("id"),
    CONSTRAINT "fk_sessions_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_sessions_account_id" ON "sessions" ("account_id")`,
  `CREATE INDEX "ix_sessions_expires_at" ON "sessions" ("expires_at")`,
  `CREATE TABLE "role_assignments" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "account_id" character varying(36) NOT NULL,
    "role" character varying(40) NOT NULL,
    "organization_id" character varying(36),
    "evaluation_id" character varying(36),
    "department" character varying(500),
    "granted_by" character varying(500) NOT NULL,
    CONSTRAINT "pk_role_assignments" PRIMARY KEY ("id"),
    CONSTRAINT "fk_role_assignments_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_role_assignments_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_role_assignments_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_role_assignments_account_id" ON "role_assignments" ("account_id")`,
  `CREATE INDEX "ix_role_assignments_organization_id" ON "role_assignments" ("organization_id")`,
  `CREATE TABLE "tokens" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "account_id" character varying(36) NOT NULL,
    "name" character varying(500) NOT NULL,
    "prefix" character varying(100) NOT NULL,
    "hash" character varying(64) NOT NULL,
    "permissions" text NOT NULL,
    "expires_at" character varying(24) NOT NULL,
    "last_used_at" character varying(24),
    "revoked_at" character varying(24),
    CONSTRAINT "uq_tokens_hash" UNIQUE ("hash"),
    CONSTRAINT "pk_tokens" PRIMARY KEY ("id"),
    CONSTRAINT "fk_tokens_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_tokens_account_id" ON "tokens" ("account_id")`,
  `CREATE TABLE "security_policy" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "updated_at" character varying(24) NOT NULL,
    "version" integer NOT NULL,
    "policy" text,
    CONSTRAINT "pk_security_policy" PRIMARY KEY ("id")
  )`,
  `INSERT INTO "security_policy" ("id", "created_at", "updated_at", "version") VALUES ('00000000-0000-7000-8000-000000000002', '2026-11-28T00:00:00.000Z', '2026-11-28T00:00:00.000Z', 1)`,
  `ALTER TABLE "organizations" ADD COLUMN "superior_id" character varying(36)`,
  `CREATE INDEX "ix_organizations_superior_id" ON "organizations" ("superior_id")`,
  `ALTER TABLE "evidence" ADD COLUMN "created_by" character varying(36)`,
];
