import type { Result, Risk } from '@mlps/controls';
import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { AmountColumn, FlagColumn, RefColumn, TextColumn, WordColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { ObjectRow } from '../objects/object.entity.js';

/** The result of one item on one object: one row per pair. Ids sort by time, which keeps the order of a document. */
@Entity('findings')
@Unique(['objectId', 'item'])
@Index(['evaluationId', 'id'])
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
}
