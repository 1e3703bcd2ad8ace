import type { Result, Risk } from '@mlps/controls';
import type { Acceptance, Extension, ItemOrigin, Plan, RectificationState } from '@mlps/controls/rectification';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  JsonColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { ObjectRow } from '../objects/object.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { System } from '../systems/system.entity.js';

/**
 * What is to be mended for one requirement (or one weakness that a unit named itself), over all its objects.
 *
 * `scope` is the system, or the organization where a weakness belongs to no system; within it a key stands once, so a problem that
 * returns in a later evaluation finds its old item. `evaluationId` is the evaluation under which the item is pursued now.
 */
@Entity('rectification_items')
@Unique(['scope', 'key'])
@Index(['dueDate', 'id'])
@Index(['evaluationId'])
export class RectificationItem extends VersionedRow {
  @RefColumn() scope!: string;
  /** a requirement and an object's key fit */
  @Column({ type: 'varchar', length: 600 }) key!: string;
  @RefColumn({ nullable: true }) systemId!: string | null;
  @ManyToOne(() => System, { onDelete: 'RESTRICT' }) @JoinColumn() system?: Relation<System> | null;
  @RefColumn({ nullable: true }) organizationId!: string | null;
  @ManyToOne(() => Organization, { onDelete: 'RESTRICT' }) @JoinColumn() organization?: Relation<Organization> | null;
  @RefColumn({ nullable: true }) evaluationId!: string | null;
  @ManyToOne(() => EvaluationRow, { onDelete: 'RESTRICT' }) @JoinColumn() evaluation?: Relation<EvaluationRow> | null;
  @WordColumn() origin!: ItemOrigin;
  /** the notice or self-inspection that opened it; null for an evaluation's own findings */
  @RefColumn({ nullable: true }) sourceId!: string | null;
  @WordColumn({ nullable: true }) item!: string | null;
  @TextColumn() title!: string;
  @TextColumn({ nullable: true }) advice!: string | null;
  @WordColumn({ nullable: true }) risk!: Risk | null;
  @FlagColumn() hazard!: boolean;
  @WordColumn() state!: RectificationState;
  @DayColumn() dueDate!: string;
  @NameColumn({ nullable: true }) owner!: string | null;
  @NameColumn({ nullable: true }) department!: string | null;
  @JsonColumn({ nullable: true }) plan!: Plan | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @NameColumn({ nullable: true }) submittedBy!: string | null;
  @JsonColumn({ nullable: true }) acceptance!: Acceptance | null;
  @TextColumn({ nullable: true }) reopenedBy!: string | null;
  @OneToMany(() => RectificationTarget, (target) => target.rectificationItem) targets?: Relation<RectificationTarget>[];
  @OneToMany(() => RectificationExtension, (extension) => extension.rectificationItem)
  extensions?: Relation<RectificationExtension>[];
}

/** One object of a rectification item, with the finding as it stood when the item was opened; `fixed` once a retest has said so. */
@Entity('rectification_targets')
@Unique(['rectificationItemId', 'objectKey'])
@Index(['objectId'])
export class RectificationTarget {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() rectificationItemId!: string;
  @ManyToOne(() => RectificationItem, (item) => item.targets, { onDelete: 'RESTRICT' })
  @JoinColumn()
  rectificationItem?: Relation<RectificationItem>;
  /** null once the object was deleted by force, and for a weakness that rests on no object; key and name stay */
  @RefColumn({ nullable: true }) objectId!: string | null;
  @ManyToOne(() => ObjectRow, { onDelete: 'SET NULL' }) @JoinColumn() object?: Relation<ObjectRow> | null;
  @NameColumn() objectKey!: string;
  @NameColumn() objectName!: string;
  @WordColumn({ nullable: true }) result!: Result | null;
  @WordColumn({ nullable: true }) risk!: Risk | null;
  @TextColumn({ nullable: true }) record!: string | null;
  @FlagColumn() fixed!: boolean;
}

/** One request for more time; never removed, so the rows are its history. */
@Entity('rectification_extensions')
@Index(['rectificationItemId', 'id'])
export class RectificationExtension implements Extension {
  @IdColumn() id!: string;
  @RefColumn() rectificationItemId!: string;
  @ManyToOne(() => RectificationItem, (item) => item.extensions, { onDelete: 'RESTRICT' })
  @JoinColumn()
  rectificationItem?: Relation<RectificationItem>;
  @TextColumn() reason!: string;
  @DayColumn() newDate!: string;
  @DayColumn() oldDate!: string;
  @WordColumn() status!: Extension['status'];
  @NameColumn() requestedBy!: string;
  @TimeColumn() requestedAt!: string;
  @NameColumn({ nullable: true }) decidedBy!: string | null;
  @TimeColumn({ nullable: true }) decidedAt!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
}
