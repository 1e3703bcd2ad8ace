import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: archives are written by a library that counts the checksum itself while it reads, so none is kept beside a file any more. */
export class DropEvidenceCrc1795880400000 implements MigrationInterface {
  readonly name = 'DropEvidenceCrc1795880400000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "evidence_revisions" DROP COLUMN "crc32"');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "evidence_revisions" ADD COLUMN "crc32" double precision NOT NULL DEFAULT 0');
  }
}
