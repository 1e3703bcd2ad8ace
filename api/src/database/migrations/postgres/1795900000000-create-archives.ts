import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: archives of a system travel between instances: whose keys are trusted, what was taken in, and what rows said then. */
export class CreateArchives1795900000000 implements MigrationInterface {
  readonly name = 'CreateArchives1795900000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "archive_keys" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "organization_id" character varying(36) NOT NULL,
    "name" character varying(500) NOT NULL,
    "algorithm" character varying(40) NOT NULL,
    "fingerprint" character varying(64) NOT NULL,
    "public_key" text NOT NULL,
    "added_by" character varying(500) NOT NULL,
    CONSTRAINT "pk_archive_keys" PRIMARY KEY ("id"),
    CONSTRAINT "uq_archive_keys_organization_id_fingerprint" UNIQUE ("organization_id", "fingerprint"),
    CONSTRAINT "fk_archive_keys_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`);
    await runner.query(`CREATE TABLE "archive_imports" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "system_id" character varying(36) NOT NULL,
    "manifest_sha256" character varying(64) NOT NULL,
    "fingerprint" character varying(64) NOT NULL,
    "signer" character varying(500) NOT NULL,
    "product_version" character varying(100) NOT NULL,
    "made_at" character varying(24) NOT NULL,
    "imported_by" character varying(500) NOT NULL,
    CONSTRAINT "pk_archive_imports" PRIMARY KEY ("id"),
    CONSTRAINT "fk_archive_imports_system_id" FOREIGN KEY ("system_id") REFERENCES "systems" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`);
    await runner.query('CREATE INDEX "ix_archive_imports_system_id_id" ON "archive_imports" ("system_id", "id")');
    await runner.query(`CREATE TABLE "archive_bases" (
    "system_id" character varying(36) NOT NULL,
    "table_name" character varying(40) NOT NULL,
    "row_id" character varying(36) NOT NULL,
    "hash" character varying(64) NOT NULL,
    CONSTRAINT "fk_archive_bases_system_id" FOREIGN KEY ("system_id") REFERENCES "systems" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "pk_archive_bases" PRIMARY KEY ("system_id", "table_name", "row_id")
  )`);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['archive_bases', 'archive_imports', 'archive_keys'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
