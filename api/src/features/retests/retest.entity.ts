import type { Risk } from '@mlps/controls';
import type { RetestOutcome } from '@mlps/controls/rectification';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';

/** One retest (复测) of an evaluation: what was seen that day, never changed. The evaluation's own findings stay as they were. */
@Entity('retests')
@Index(['evaluationId', 'id'])
export class RetestRow {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() evaluationId!: string;
  @ManyToOne(() => EvaluationRow, { onDelete: 'RESTRICT' }) @JoinColumn() evaluation?: Relation<EvaluationRow>;
  @DayColumn() date!: string;
  @NameColumn() by!: string;
  @TextColumn({ nullable: true }) note!: string | null;
  @OneToMany(() => RetestEntryRow, (entry) => entry.retest) entries?: Relation<RetestEntryRow>[];
}

/** The outcome for one object under one item. */
@Entity('retest_entries')
@Unique(['retestId', 'objectKey', 'item'])
export class RetestEntryRow {
  @IdColumn() id!: string;
  @RefColumn() retestId!: string;
  @ManyToOne(() => RetestRow, (retest) => retest.entries, { onDelete: 'RESTRICT' })
  @JoinColumn()
  retest?: Relation<RetestRow>;
  @CountColumn() position!: number;
  @NameColumn() objectKey!: string;
  @WordColumn() item!: string;
  @WordColumn() outcome!: RetestOutcome;
  @TextColumn() record!: string;
  @WordColumn({ nullable: true }) result!: 'partial' | 'nonconform' | null;
  @WordColumn({ nullable: true }) risk!: Risk | null;
}
