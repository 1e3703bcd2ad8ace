import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: organizations issue papers under their own logo, header, name and words, kept as data. */
export class CreatePaperStyles1795881600000 implements MigrationInterface {
  readonly name = 'CreatePaperStyles1795881600000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "paper_styles" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "updated_at" varchar(24) NOT NULL,
    "version" integer NOT NULL,
    "organization_id" varchar(36) NOT NULL,
    "header_text" varchar(500),
    "issuer_name" varchar(500),
    "codes" text NOT NULL,
    "wording" text NOT NULL,
    "facts" text NOT NULL,
    "logo_sha256" varchar(64),
    CONSTRAINT "uq_paper_styles_organization_id" UNIQUE ("organization_id"),
    CONSTRAINT "fk_paper_styles_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "paper_styles"');
  }
}
