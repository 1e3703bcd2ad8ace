import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  JsonColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { RectificationItem } from '../rectification/rectification.entity.js';

/** asked for; approved and in force; refused; taken back; over, because it expired, was revoked, or the problem returned */
export const acceptanceStatuses = ['requested', 'approved', 'refused', 'withdrawn', 'ended'] as const;
export type AcceptanceStatus = (typeof acceptanceStatuses)[number];

/** One accepted risk, from asking to its end; never removed. */
@Entity('rectification_acceptances')
@Index(['rectificationItemId', 'id'])
@Index(['status', 'expiry'])
export class AcceptanceRow {
  @IdColumn() id!: string;
  @RefColumn() rectificationItemId!: string;
  @ManyToOne(() => RectificationItem, { onDelete: 'RESTRICT' })
  @JoinColumn()
  rectificationItem?: Relation<RectificationItem>;
  @WordColumn() status!: AcceptanceStatus;
  @TextColumn() reason!: string;
  @JsonColumn() measures!: string[];
  @TextColumn() residualRisk!: string;
  @NameColumn() requestedBy!: string;
  @TimeColumn() requestedAt!: string;
  @NameColumn() approver!: string;
  @DayColumn({ nullable: true }) approvedOn!: string | null;
  @DayColumn() expiry!: string;
  @NameColumn({ nullable: true }) decidedBy!: string | null;
  @TimeColumn({ nullable: true }) decidedAt!: string | null;
  /** why it was refused, or how it ended */
  @TextColumn({ nullable: true }) note!: string | null;
  @TimeColumn({ nullable: true }) endedAt!: string | null;
}
