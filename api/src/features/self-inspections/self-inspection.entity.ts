import type { Answers } from '@mlps/controls/rectification';
import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { CountColumn, DayColumn, JsonColumn, NameColumn, RefColumn, WordColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { Organization } from '../organizations/organization.entity.js';

/** 填写中, 已完成; a completed one takes no further answers until it is opened again. */
export const selfInspectionStates = ['draft', 'completed'] as const;
export type SelfInspectionState = (typeof selfInspectionStates)[number];

/**
 * A unit's inspection of itself (自查) by one of the templates. `previousId` is the one of the year before, from which answers were carried;
 * `toConfirm` names the carried answers that nobody has looked at yet.
 */
@Entity('self_inspections')
@Index(['organizationId', 'year'])
export class SelfInspection extends VersionedRow {
  @RefColumn() organizationId!: string;
  @ManyToOne(() => Organization, { onDelete: 'RESTRICT' }) @JoinColumn() organization?: Relation<Organization>;
  @WordColumn() template!: string;
  @NameColumn() title!: string;
  @CountColumn() year!: number;
  @WordColumn() state!: SelfInspectionState;
  @DayColumn({ nullable: true }) completedOn!: string | null;
  @JsonColumn() answers!: Answers;
  @JsonColumn() toConfirm!: string[];
  @RefColumn({ nullable: true }) previousId!: string | null;
  @ManyToOne(() => SelfInspection, { onDelete: 'SET NULL' }) @JoinColumn() previous?: Relation<SelfInspection> | null;
}
