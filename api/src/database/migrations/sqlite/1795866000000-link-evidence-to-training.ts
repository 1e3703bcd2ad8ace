import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: photos and attendance lists of a training event are evidence like any other: kept by hash, with revisions, on the event. The table
 * is made anew, because SQLite cannot add a named constraint; nothing refers to it, and its rows are kept.
 */
export class LinkEvidenceToTraining1795866000000 implements MigrationInterface {
  readonly name = 'LinkEvidenceToTraining1795866000000';
  async up(runner: QueryRunner): Promise<void> {
    await rebuild(runner, true);
  }
  async down(runner: QueryRunner): Promise<void> {
    await rebuild(runner, false);
  }
}

const kept = '"id", "created_at", "evidence_id", "rectification_item_id", "finding_id", "linked_by"';

async function rebuild(runner: QueryRunner, withTraining: boolean): Promise<void> {
  const column = withTraining ? '"training_event_id" varchar(36),' : '';
  const key = withTraining
    ? `, CONSTRAINT "fk_evidence_links_training_event_id" FOREIGN KEY ("training_event_id") REFERENCES "training_events" ("id") ON DELETE CASCADE ON UPDATE NO ACTION`
    : '';
  await runner.query(`CREATE TABLE "new_links" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "created_at" varchar(24) NOT NULL,
    "evidence_id" varchar(36) NOT NULL,
    "rectification_item_id" varchar(36),
    "finding_id" varchar(36),
    ${column}
    "linked_by" varchar(500) NOT NULL,
    CONSTRAINT "uq_evidence_links_evidence_id_finding_id" UNIQUE ("evidence_id", "finding_id"),
    CONSTRAINT "uq_evidence_links_evidence_id_rectification_item_id" UNIQUE ("evidence_id", "rectification_item_id"),
    CONSTRAINT "fk_evidence_links_evidence_id" FOREIGN KEY ("evidence_id") REFERENCES "evidence" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_evidence_links_rectification_item_id" FOREIGN KEY ("rectification_item_id") REFERENCES "rectification_items" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "fk_evidence_links_finding_id" FOREIGN KEY ("finding_id") REFERENCES "findings" ("id") ON DELETE CASCADE ON UPDATE NO ACTION${key}
  )`);
  await runner.query(`INSERT INTO "new_links" (${kept}) SELECT ${kept} FROM "evidence_links"`);
  await runner.query('DROP TABLE "evidence_links"');
  await runner.query('ALTER TABLE "new_links" RENAME TO "evidence_links"');
  for (const statement of indexes(withTraining)) await runner.query(statement);
}

function indexes(withTraining: boolean): readonly string[] {
  const training = [
    'CREATE INDEX "ix_evidence_links_training_event_id" ON "evidence_links" ("training_event_id")',
    'CREATE UNIQUE INDEX "ix_evidence_links_evidence_id_training_event_id" ON "evidence_links" ("evidence_id", "training_event_id")',
  ];
  return [
    'CREATE INDEX "ix_evidence_links_finding_id" ON "evidence_links" ("finding_id")',
    'CREATE INDEX "ix_evidence_links_rectification_item_id" ON "evidence_links" ("rectification_item_id")',
    ...(withTraining ? training : []),
  ];
}
