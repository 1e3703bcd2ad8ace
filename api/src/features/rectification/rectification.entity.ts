import type { Result, Risk } from '@mlps/controls';
import { Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { ObjectRow } from '../objects/object.entity.js';

/** Every state of a rectification item; which moves are legal is a matter of its life cycle. */
export const rectificationStates = [
  'open',
  'planned',
  'inProgress',
  'submitted',
  'closed',
  'accepted',
  'cancelled',
] as const;
export type RectificationState = (typeof rectificationStates)[number];

/** What is to be mended for one requirement of one evaluation, over all the objects on which it was found. */
@Entity('rectification_items')
@Unique(['evaluationId', 'item'])
@Index(['dueDate', 'id'])
export class RectificationItem extends VersionedRow {
  @RefColumn() evaluationId!: string;
  @ManyToOne(() => EvaluationRow, { onDelete: 'RESTRICT' }) @JoinColumn() evaluation?: Relation<EvaluationRow>;
  @WordColumn() item!: string;
  @TextColumn() title!: string;
  @TextColumn({ nullable: true }) advice!: string | null;
  @WordColumn({ nullable: true }) risk!: Risk | null;
  @WordColumn() state!: RectificationState;
  @DayColumn() dueDate!: string;
  @NameColumn({ nullable: true }) owner!: string | null;
  @NameColumn({ nullable: true }) department!: string | null;
  @TextColumn({ nullable: true }) plan!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @OneToMany(() => RectificationTarget, (target) => target.rectificationItem) targets?: Relation<RectificationTarget>[];
}

/** One object of a rectification item, with the finding as it stood when the item was opened. */
@Entity('rectification_targets')
@Unique(['rectificationItemId', 'objectKey'])
@Index(['objectId'])
export class RectificationTarget {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() rectificationItemId!: string;
  @ManyToOne(() => RectificationItem, (item) => item.targets, { onDelete: 'CASCADE' })
  @JoinColumn()
  rectificationItem?: Relation<RectificationItem>;
  /** null once the object was deleted by force; key and name stay */
  @RefColumn({ nullable: true }) objectId!: string | null;
  @ManyToOne(() => ObjectRow, { onDelete: 'SET NULL' }) @JoinColumn() object?: Relation<ObjectRow> | null;
  @NameColumn() objectKey!: string;
  @NameColumn() objectName!: string;
  @WordColumn() result!: Result;
  @WordColumn({ nullable: true }) risk!: Risk | null;
  @TextColumn({ nullable: true }) record!: string | null;
}
