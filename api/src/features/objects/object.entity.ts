import { Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { NameColumn, RefColumn, TextColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';

/** An evaluated object (测评对象). `key` is its id in the evaluation document and in every address. */
@Entity('evaluation_objects')
@Unique(['evaluationId', 'key'])
export class ObjectRow extends VersionedRow {
  @RefColumn() evaluationId!: string;
  @ManyToOne(() => EvaluationRow, { onDelete: 'CASCADE' }) @JoinColumn() evaluation?: Relation<EvaluationRow>;
  @NameColumn() key!: string;
  @NameColumn() name!: string;
  @NameColumn() kind!: string;
  /** make, model or version */
  @NameColumn({ nullable: true }) model!: string | null;
  /** where it stands or answers: a room, an address */
  @NameColumn({ nullable: true }) address!: string | null;
  @NameColumn({ nullable: true }) purpose!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
}
