import type { ReminderKind } from '@mlps/controls/rectification';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  NameColumn,
  RefColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { RectificationItem } from '../rectification/rectification.entity.js';

/** A reminder that was sent. Its mark holds item, deadline and step, and stands once: a second run of the job finds it taken. */
@Entity('reminders')
@Index(['rectificationItemId', 'id'])
@Index(['owner', 'id'])
export class ReminderRow {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() rectificationItemId!: string;
  @ManyToOne(() => RectificationItem, { onDelete: 'RESTRICT' })
  @JoinColumn()
  rectificationItem?: Relation<RectificationItem>;
  @WordColumn() kind!: ReminderKind;
  @NameColumn({ nullable: true }) owner!: string | null;
  @DayColumn() day!: string;
  @CountColumn() daysLeft!: number;
  @FlagColumn() read!: boolean;
  /** when its mail was handed to the mail server; null while not, or when no mail is set up */
  @TimeColumn({ nullable: true }) mailedAt!: string | null;
}

/** A step that needs no reminder any more, because one was sent or a later one covers it. */
@Entity('reminder_marks')
export class ReminderMark {
  @PrimaryColumn({ type: 'varchar', length: 200 }) mark!: string;
  @RefColumn() runId!: string;
}
