import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: archives of a system travel between instances: whose keys are trusted, what was taken in, and what rows said then. */
export class CreateArchives1795900000000 implements MigrationInterface {
  readonly name = 'CreateArchives1795900000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "archive_keys" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "organization_id" varchar(36) NOT NULL,
    "name" varchar(500) NOT NULL,
    "algorithm" varchar(40) NOT NULL,
    "fingerprint" varchar(64) NOT NULL,
    "public_key" text NOT NULL,
    "added_by" varchar(500) NOT NULL,
    CONSTRAINT "uq_archive_keys_organization_id_fingerprint" UNIQUE ("organization_id", "fingerprint"),
    CONSTRAINT "fk_archive_keys_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`);
    await runner.query(`CREATE TABLE "archive_imports" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "system_id" varchar(36) NOT NULL,
    "manifest_sha256" varchar(64) NOT NULL,
    "fingerprint" varchar(64) NOT NULL,
    "signer" varchar(500) NOT NULL,
    "product_version" varchar(100) NOT NULL,
    "made_at" varchar(24) NOT NULL,
    "imported_by" varchar(500) NOT NULL,
    CONSTRAINT "fk_archive_imports_system_id" FOREIGN KEY ("system_id") REFERENCES "systems" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`);
    await runner.query('CREATE INDEX "ix_archive_imports_system_id_id" ON "archive_imports" ("system_id", "id")');
    await runner.query(`CREATE TABLE "archive_bases" (
    "system_id" varchar(36) NOT NULL,
    "table_name" varchar(40) NOT NULL,
    "row_id" varchar(36) NOT NULL,
    "hash" varchar(64) NOT NULL,
    CONSTRAINT "fk_archive_bases_system_id" FOREIGN KEY ("system_id") REFERENCES "systems" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    PRIMARY KEY ("system_id", "table_name", "row_id")
  )`);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['archive_bases', 'archive_imports', 'archive_keys'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
