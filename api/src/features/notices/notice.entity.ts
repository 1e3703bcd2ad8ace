import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../database/columns.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';

/**
 * An issued rectification notice (整改通知书): what the register of notices keeps of a paper of this kind, under the paper's id. Its files
 * are those of the paper. `serial` is null when the user chose the number.
 */
@Entity('notices')
@Index(['evaluationId'])
export class NoticeRow {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() evaluationId!: string;
  @ManyToOne(() => EvaluationRow, { onDelete: 'RESTRICT' }) @JoinColumn() evaluation?: Relation<EvaluationRow>;
  @NameColumn() issuer!: string;
  @CodeColumn() number!: string;
  @CountColumn() year!: number;
  @CountColumn({ nullable: true }) serial!: number | null;
  @NameColumn() addressee!: string;
  @DayColumn() date!: string;
  @DayColumn({ nullable: true }) deadline!: string | null;
  @TextColumn({ nullable: true }) contact!: string | null;
  @TextColumn({ nullable: true }) phone!: string | null;
  @CountColumn() problems!: number;
}

/** Formats that the operations of notices know; a paper has more. */
export type NoticeFormat = 'pdf' | 'xlsx';
