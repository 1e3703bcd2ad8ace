import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { HashColumn, TextColumn, TimeColumn, WordColumn } from '../../database/columns.js';
import type { HashAlgorithm } from './chain.js';

/**
 * What somebody did, once and for all: rows are added at the end, each holds the hash of the one before it, and none is changed.
 *
 * Whatever names a person or shows a value stands in `details`, of which the chain holds only the salted hash: so a person's data can be
 * taken out of old entries and the chain still verifies.
 */
@Entity('audit_entries')
@Index(['at'])
@Index(['actorId', 'seq'])
@Index(['operation', 'seq'])
@Index(['objectId', 'seq'])
export class AuditEntry {
  /** 1, 2, 3 … without gaps */
  @PrimaryColumn({ type: 'integer' }) seq!: number;
  @TimeColumn() at!: string;
  @WordColumn() algorithm!: HashAlgorithm;
  @Column({ type: 'varchar', length: 100 }) actorId!: string;
  @Column({ type: 'varchar', length: 100 }) operation!: string;
  @Column({ type: 'varchar', length: 100, nullable: true }) objectKind!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) objectId!: string | null;
  @Column({ type: 'varchar', length: 100, nullable: true }) requestId!: string | null;
  /** `done`, or the code of the refusal */
  @Column({ type: 'varchar', length: 100 }) result!: string;
  /** JSON: {@link EntryDetails} */
  @TextColumn() details!: string;
  @WordColumn() salt!: string;
  @HashColumn() detailsHash!: string;
  @HashColumn() prevHash!: string;
  @HashColumn() hash!: string;
}

/** Where the chain ends, sealed with a key that is not in the database; one row. */
@Entity('audit_heads')
export class AuditHead {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @Column({ type: 'integer' }) seq!: number;
  @HashColumn() hash!: string;
  @TimeColumn() at!: string;
  /** the last entry that was let go after the time of keeping; 0 while all are there */
  @Column({ type: 'integer' }) anchorSeq!: number;
  @HashColumn() anchorHash!: string;
  /** HMAC over the others */
  @HashColumn() seal!: string;
}
