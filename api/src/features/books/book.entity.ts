import type { ColumnMapping, Intake, ObjectChoice, RectificationValue } from '@mlps/workbooks';
import { Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CountColumn,
  HashColumn,
  JsonColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { NoticeRow } from '../notices/notice.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { RectificationItem } from '../rectification/rectification.entity.js';
import { System } from '../systems/system.entity.js';

export const bookKinds = ['record', 'foreign', 'notice'] as const;
export type BookKind = (typeof bookKinds)[number];

/** `columns`: the user has to say what its columns mean; `preview`: nothing is done yet; `applied`: taken over. */
export const bookStates = ['columns', 'preview', 'applied'] as const;
export type BookState = (typeof bookStates)[number];

/** What applying a book did. */
export interface AppliedFacts {
  readonly mode: 'all' | 'good';
  readonly changed: number;
  /** conflicts decided for the book */
  readonly taken: number;
  /** rows that were left as they are */
  readonly left: number;
}

/**
 * An uploaded workbook (记录表或整改清单): for an evaluation, for a new evaluation of a system, or for a notice — one of the three.
 * `content` is what the reading thread made of it, compared afresh with what is there whenever it is looked at.
 */
@Entity('books')
@Index(['evaluationId', 'sha256'])
@Index(['systemId', 'sha256'])
@Index(['noticeId', 'sha256'])
export class BookRow extends VersionedRow {
  @RefColumn({ nullable: true }) evaluationId!: string | null;
  @ManyToOne(() => EvaluationRow, { onDelete: 'CASCADE' }) @JoinColumn() evaluation?: Relation<EvaluationRow> | null;
  @RefColumn({ nullable: true }) systemId!: string | null;
  @ManyToOne(() => System, { onDelete: 'CASCADE' }) @JoinColumn() system?: Relation<System> | null;
  @RefColumn({ nullable: true }) noticeId!: string | null;
  @ManyToOne(() => NoticeRow, { onDelete: 'CASCADE' }) @JoinColumn() notice?: Relation<NoticeRow> | null;
  @WordColumn({ nullable: true }) kind!: BookKind | null;
  @WordColumn() state!: BookState;
  @NameColumn() fileName!: string;
  @WordColumn() format!: string;
  @CountColumn() size!: number;
  @HashColumn() sha256!: string;
  @NameColumn() uploadedBy!: string;
  /** the file as it came, in base64 so that both databases keep it alike; read only to read it once more under another mapping */
  @Column({ type: 'text', select: false }) file?: string;
  /** large: read only where a preview is made of it */
  @JsonColumn({ select: false }) content?: Intake;
  @JsonColumn({ nullable: true }) mapping!: ColumnMapping | null;
  @JsonColumn() choices!: ObjectChoice[];
  @TimeColumn({ nullable: true }) appliedAt!: string | null;
  @NameColumn({ nullable: true }) appliedBy!: string | null;
  @JsonColumn({ nullable: true }) applied!: AppliedFacts | null;
  /** the evaluation that a book for a system became */
  @RefColumn({ nullable: true }) createdEvaluationId!: string | null;
  @ManyToOne(() => EvaluationRow, { onDelete: 'SET NULL' })
  @JoinColumn()
  createdEvaluation?: Relation<EvaluationRow> | null;
}

/** How an agency lays out its books, confirmed once and kept for the organization that works with it. */
@Entity('column_mappings')
@Unique(['organizationId', 'name'])
export class ColumnMappingRow extends VersionedRow {
  @RefColumn() organizationId!: string;
  @ManyToOne(() => Organization, { onDelete: 'CASCADE' }) @JoinColumn() organization?: Relation<Organization>;
  @NameColumn() name!: string;
  @JsonColumn() mapping!: ColumnMapping;
}

/** What of an item a returned workbook wrote, to tell later whether somebody else changed it since. */
export type WrittenColumns = Pick<RectificationValue, 'department' | 'owner' | 'measure'>;

/** What the recipient of a notice last reported on one problem: an item on one object. */
@Entity('rectification_reports')
@Unique(['rectificationItemId', 'objectKey'])
export class RectificationReport extends VersionedRow {
  @RefColumn() rectificationItemId!: string;
  @ManyToOne(() => RectificationItem, { onDelete: 'CASCADE' })
  @JoinColumn()
  rectificationItem?: Relation<RectificationItem>;
  @NameColumn() objectKey!: string;
  @JsonColumn() reported!: RectificationValue;
  @JsonColumn() written!: WrittenColumns;
  @NameColumn() reportedBy!: string;
  @TextColumn() source!: string;
}
