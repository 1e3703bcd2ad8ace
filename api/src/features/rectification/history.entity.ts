import type { HistoryEntry, RectificationState, Role } from '@mlps/controls/rectification';
import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  JsonColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { RectificationItem } from './rectification.entity.js';

/**
 * One line of an item's history. Lines are only ever added; while an item has lines the database refuses to delete it, and it has one
 * from the day it is opened.
 */
@Entity('rectification_history')
@Index(['rectificationItemId', 'id'])
export class RectificationHistory implements Omit<HistoryEntry, 'role'> {
  @IdColumn() id!: string;
  @RefColumn() rectificationItemId!: string;
  @ManyToOne(() => RectificationItem, { onDelete: 'RESTRICT' })
  @JoinColumn()
  rectificationItem?: Relation<RectificationItem>;
  @TimeColumn() at!: string;
  @NameColumn() by!: string;
  @CodeColumn() actorId!: string;
  /** null for the local user, who acts in every role */
  @WordColumn({ nullable: true }) role!: Role | null;
  @WordColumn() action!: string;
  @WordColumn() from!: RectificationState;
  @WordColumn() to!: RectificationState;
  @TextColumn({ nullable: true }) reason!: string | null;
  @JsonColumn() changes!: HistoryEntry['changes'];
}
