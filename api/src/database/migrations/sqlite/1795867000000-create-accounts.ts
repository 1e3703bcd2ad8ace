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
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "updated_at" varchar(24) NOT NULL,
    "version" integer NOT NULL,
    "account" varchar(500) NOT NULL,
    "name" varchar(500) NOT NULL,
    "email" varchar(500),
    "phone" varchar(500),
    "source" varchar(40) NOT NULL,
    "external_id" varchar(500),
    "state" varchar(40) NOT NULL,
    "password_hash" text,
    "password_changed_at" varchar(24),
    "password_history" text NOT NULL,
    "must_change_password" boolean NOT NULL,
    "failures" integer NOT NULL,
    "last_failed_at" varchar(24),
    "locked_until" varchar(24),
    "last_sign_in_at" varchar(24),
    "totp_secret" text,
    "totp_confirmed_at" varchar(24),
    "totp_last_step" integer NOT NULL,
    "recovery_codes" text NOT NULL,
    CONSTRAINT "uq_accounts_account" UNIQUE ("account"),
    CONSTRAINT "uq_accounts_external_id" UNIQUE ("external_id"),
    CONSTRAINT "uq_accounts_name" UNIQUE ("name")
  )`,
  `CREATE TABLE "sessions" (
    "id" varchar(64) PRIMARY KEY NOT NULL,
    "public_id" varchar(36) NOT NULL,
    "account_id" varchar(36) NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "last_seen_at" varchar(24) NOT NULL,
    "expires_at" varchar(24) NOT NULL,
    "csrf_token" varchar(64) NOT NULL,
    "second_factor" boolean NOT NULL,
    "address" varchar(100) NOT NULL,
    "user_agent" varchar(500) NOT NULL,
    CONSTRAINT "fk_sessions_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_sessions_account_id" ON "sessions" ("account_id")`,
  `CREATE INDEX "ix_sessions_expires_at" ON "sessions" ("expires_at")`,
  `CREATE TABLE "role_assignments" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "account_id" varchar(36) NOT NULL,
    "role" varchar(40) NOT NULL,
    "organization_id" varchar(36),
    "evaluation_id" varchar(36),
    "department" varchar(500),
    "granted_by" varchar(500) NOT NULL,
    CONSTRAINT "fk_role_assignments_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_role_assignments_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "fk_role_assignments_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_role_assignments_account_id" ON "role_assignments" ("account_id")`,
  `CREATE INDEX "ix_role_assignments_organization_id" ON "role_assignments" ("organization_id")`,
  `CREATE TABLE "tokens" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "account_id" varchar(36) NOT NULL,
    "name" varchar(500) NOT NULL,
    "prefix" varchar(100) NOT NULL,
    "hash" varchar(64) NOT NULL,
    "permissions" text NOT NULL,
    "expires_at" varchar(24) NOT NULL,
    "last_used_at" varchar(24),
    "revoked_at" varchar(24),
    CONSTRAINT "uq_tokens_hash" UNIQUE ("hash"),
    CONSTRAINT "fk_tokens_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE INDEX "ix_tokens_account_id" ON "tokens" ("account_id")`,
  `CREATE TABLE "security_policy" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "updated_at" varchar(24) NOT NULL,
    "version" integer NOT NULL,
    "policy" text
  )`,
  `INSERT INTO "security_policy" ("id", "created_at", "updated_at", "version") VALUES ('00000000-0000-7000-8000-000000000002', '2026-11-28T00:00:00.000Z', '2026-11-28T00:00:00.000Z', 1)`,
  `ALTER TABLE "organizations" ADD COLUMN "superior_id" varchar(36)`,
  `CREATE INDEX "ix_organizations_superior_id" ON "organizations" ("superior_id")`,
  `ALTER TABLE "evidence" ADD COLUMN "created_by" varchar(36)`,
];
