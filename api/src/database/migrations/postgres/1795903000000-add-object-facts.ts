import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: an evaluated object has a model, a place and a purpose, and a finding made anew goes on counting where the one that was taken away had ended. */
export class AddObjectFacts1795903000000 implements MigrationInterface {
  readonly name = 'AddObjectFacts1795903000000';
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns)
      await runner.query(`ALTER TABLE "evaluation_objects" ADD COLUMN "${column}" varchar(500)`);
    await runner.query('ALTER TABLE "evaluations" ADD COLUMN "removed_version" integer NOT NULL DEFAULT 0');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "evaluations" DROP COLUMN "removed_version"');
    for (const column of columns) await runner.query(`ALTER TABLE "evaluation_objects" DROP COLUMN "${column}"`);
  }
}

const columns = ['model', 'address', 'purpose'];
