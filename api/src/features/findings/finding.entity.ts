import type { Result, ReviewState, Risk } from '@mlps/controls';
import { Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  AmountColumn,
  CodeColumn,
  FlagColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { ObjectRow } from '../objects/object.entity.js';

/**
 * The result of one item on one object: one row per pair. Ids sort by time, which keeps the order of a document.
 * Beside what it says stands who wrote it, and how far a second person has looked it over; every version before is a {@link FindingVersion}.
 */
@Entity('findings')
@Unique(['objectId', 'item'])
@Index(['evaluationId', 'id'])
@Index(['evaluationId', 'state'])
export class FindingRow extends VersionedRow {
  @RefColumn() evaluationId!: string;
  @ManyToOne(() => EvaluationRow, { onDelete: 'CASCADE' }) @JoinColumn() evaluation?: Relation<EvaluationRow>;
  @RefColumn() objectId!: string;
  @ManyToOne(() => ObjectRow, { onDelete: 'CASCADE' }) @JoinColumn() object?: Relation<ObjectRow>;
  @WordColumn() item!: string;
  @WordColumn() result!: Result;
  @TextColumn({ nullable: true }) record!: string | null;
  @WordColumn({ nullable: true }) risk!: Risk | null;
  @AmountColumn({ nullable: true }) points!: number | null;
  @FlagColumn({ nullable: true }) hazard!: boolean | null;
  @TextColumn({ nullable: true }) reason!: string | null;
  @TextColumn({ nullable: true }) advice!: string | null;
  @Column({ type: 'varchar', length: 40, default: 'saved' }) state!: ReviewState;
  @CodeColumn({ nullable: true }) writtenById!: string | null;
  @NameColumn({ nullable: true }) writtenBy!: string | null;
  @CodeColumn({ nullable: true }) submittedById!: string | null;
  @NameColumn({ nullable: true }) submittedBy!: string | null;
  @TimeColumn({ nullable: true }) submittedAt!: string | null;
  @NameColumn({ nullable: true }) reviewedBy!: string | null;
  @TimeColumn({ nullable: true }) reviewedAt!: string | null;
  /** what the reviewer said last; it stays while the evaluator mends, until the next review */
  @TextColumn({ nullable: true }) comment!: string | null;
}
