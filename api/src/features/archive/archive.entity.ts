import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CodeColumn,
  HashColumn,
  IdColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { Organization } from '../organizations/organization.entity.js';
import { System } from '../systems/system.entity.js';

/** A key of another instance whose archives an organization takes, because somebody compared its fingerprint. */
@Entity('archive_keys')
@Unique(['organizationId', 'fingerprint'])
export class TrustedKey {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() organizationId!: string;
  @ManyToOne(() => Organization, { onDelete: 'CASCADE' }) @JoinColumn() organization?: Relation<Organization>;
  @NameColumn() name!: string;
  @WordColumn() algorithm!: string;
  @HashColumn() fingerprint!: string;
  @TextColumn() publicKey!: string;
  @NameColumn() addedBy!: string;
}

/** An archive that was taken in: what it was, from whom, and by whom. */
@Entity('archive_imports')
@Index(['systemId', 'id'])
export class ArchiveImport {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() systemId!: string;
  @ManyToOne(() => System, { onDelete: 'CASCADE' }) @JoinColumn() system?: Relation<System>;
  @HashColumn() manifestSha256!: string;
  @HashColumn() fingerprint!: string;
  @NameColumn() signer!: string;
  @CodeColumn() productVersion!: string;
  @TimeColumn() madeAt!: string;
  @NameColumn() importedBy!: string;
}

/**
 * What a row said when it last came in an archive. A row that still says so was not changed here and may follow its source; one that says
 * something else was changed here and is left alone.
 */
@Entity('archive_bases')
export class ArchiveBase {
  @PrimaryColumn({ type: 'varchar', length: 36 }) systemId!: string;
  @ManyToOne(() => System, { onDelete: 'CASCADE' }) @JoinColumn() system?: Relation<System>;
  @PrimaryColumn({ type: 'varchar', length: 40 }) tableName!: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) rowId!: string;
  @HashColumn() hash!: string;
}
