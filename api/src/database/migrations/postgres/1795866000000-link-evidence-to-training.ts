import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: photos and attendance lists of a training event are evidence like any other: kept by hash, with revisions, on the event. */
export class LinkEvidenceToTraining1795866000000 implements MigrationInterface {
  readonly name = 'LinkEvidenceToTraining1795866000000';
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'DROP INDEX "ix_evidence_links_training_event_id"',
      'DROP INDEX "ix_evidence_links_evidence_id_training_event_id"',
      'ALTER TABLE "evidence_links" DROP COLUMN "training_event_id"',
    ])
      await runner.query(statement);
  }
}

const statements = [
  'ALTER TABLE "evidence_links" ADD COLUMN "training_event_id" varchar(36)',
  'ALTER TABLE "evidence_links" ADD CONSTRAINT "fk_evidence_links_training_event_id" FOREIGN KEY ("training_event_id") REFERENCES "training_events" ("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'CREATE INDEX "ix_evidence_links_training_event_id" ON "evidence_links" ("training_event_id")',
  'CREATE UNIQUE INDEX "ix_evidence_links_evidence_id_training_event_id" ON "evidence_links" ("evidence_id", "training_event_id")',
];
