import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  HashColumn,
  IdColumn,
  NameColumn,
  RefColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';

/** Last serial given per issuer, kind of paper and year; its row lock keeps parallel issue without gaps or doubles. */
@Entity('number_series')
export class NumberSeries {
  @PrimaryColumn({ type: 'varchar', length: 500 }) issuer!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 }) kind!: string;
  @PrimaryColumn({ type: 'integer' }) year!: number;
  @CountColumn() last!: number;
}

/** An issued rectification notice (整改通知书): frozen, so it has no version. `serial` is null when the user chose the number. */
@Entity('notices')
@Unique(['issuer', 'number'])
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
  @NameColumn({ nullable: true }) contact!: string | null;
  @NameColumn({ nullable: true }) phone!: string | null;
  @CountColumn() problems!: number;
}

export type NoticeFormat = 'pdf' | 'xlsx';

/** One paper of a notice in one format; the bytes lie under their hash in `stored_files`. */
@Entity('notice_files')
@Unique(['noticeId', 'format'])
export class NoticeFile {
  @IdColumn() id!: string;
  @RefColumn() noticeId!: string;
  @ManyToOne(() => NoticeRow, { onDelete: 'RESTRICT' }) @JoinColumn() notice?: Relation<NoticeRow>;
  @WordColumn() format!: NoticeFormat;
  @NameColumn() fileName!: string;
  @HashColumn() sha256!: string;
  @CountColumn() size!: number;
}
