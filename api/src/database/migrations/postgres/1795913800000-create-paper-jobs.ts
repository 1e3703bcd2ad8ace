import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: what became of a paper that is made in the background is told after a restart too. */
export class CreatePaperJobs1795913800000 implements MigrationInterface {
  readonly name = 'CreatePaperJobs1795913800000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "paper_jobs" (
    "id" character varying(36) NOT NULL,
    "created_at" character varying(24) NOT NULL,
    "touched_at" character varying(24) NOT NULL,
    "actor_id" character varying(100) NOT NULL,
    "work" character varying(40) NOT NULL,
    "state" character varying(40) NOT NULL,
    "page" integer NOT NULL,
    "pages" integer NOT NULL,
    "paper_id" character varying(36),
    "problem" text,
    CONSTRAINT "pk_paper_jobs" PRIMARY KEY ("id")
  )`);
    await runner.query('CREATE INDEX "ix_paper_jobs_created_at" ON "paper_jobs" ("created_at")');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "paper_jobs"');
  }
}
