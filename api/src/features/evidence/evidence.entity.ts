import { Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { FindingRow } from '../findings/finding.entity.js';
import { RectificationItem } from '../rectification/rectification.entity.js';
import { TrainingEventRow } from '../training/training-event.entity.js';

/** One piece of evidence (证据): what it shows, and its revisions. */
@Entity('evidence')
export class EvidenceRow extends VersionedRow {
  @NameColumn() name!: string;
  @TextColumn({ nullable: true }) note!: string | null;
  /** account of whoever uploaded it, who alone sees it while it hangs nowhere */
  @RefColumn({ nullable: true }) createdBy!: string | null;
  @OneToMany(() => EvidenceRevision, (revision) => revision.evidence) revisions?: Relation<EvidenceRevision>[];
  @OneToMany(() => EvidenceLink, (link) => link.evidence) links?: Relation<EvidenceLink>[];
}

/** One file of a piece of evidence; the bytes lie in the evidence store under their hash and are never replaced. */
@Entity('evidence_revisions')
@Unique(['evidenceId', 'revision'])
@Index(['sha256'])
export class EvidenceRevision {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() evidenceId!: string;
  @ManyToOne(() => EvidenceRow, (evidence) => evidence.revisions, { onDelete: 'RESTRICT' })
  @JoinColumn()
  evidence?: Relation<EvidenceRow>;
  @CountColumn() revision!: number;
  @NameColumn() fileName!: string;
  @CodeColumn() mediaType!: string;
  @CountColumn() size!: number;
  @HashColumn() sha256!: string;
  @NameColumn() uploadedBy!: string;
}

/** Evidence on one of a rectification item, a finding, or a training event; one piece may hang on many by a link each. */
@Entity('evidence_links')
@Unique(['evidenceId', 'rectificationItemId'])
@Unique(['evidenceId', 'findingId'])
@Index(['evidenceId', 'trainingEventId'], { unique: true })
@Index(['trainingEventId'])
@Index(['rectificationItemId'])
@Index(['findingId'])
export class EvidenceLink {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() evidenceId!: string;
  @ManyToOne(() => EvidenceRow, (evidence) => evidence.links, { onDelete: 'RESTRICT' })
  @JoinColumn()
  evidence?: Relation<EvidenceRow>;
  @RefColumn({ nullable: true }) rectificationItemId!: string | null;
  @ManyToOne(() => RectificationItem, { onDelete: 'RESTRICT' })
  @JoinColumn()
  rectificationItem?: Relation<RectificationItem> | null;
  @RefColumn({ nullable: true }) findingId!: string | null;
  @ManyToOne(() => FindingRow, { onDelete: 'CASCADE' }) @JoinColumn() finding?: Relation<FindingRow> | null;
  @RefColumn({ nullable: true }) trainingEventId!: string | null;
  @ManyToOne(() => TrainingEventRow, { onDelete: 'CASCADE' })
  @JoinColumn()
  trainingEvent?: Relation<TrainingEventRow> | null;
  @NameColumn() linkedBy!: string;
}
