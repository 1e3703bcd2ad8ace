import type { TrainingKind } from '@mlps/controls/rectification';
import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { CountColumn, DayColumn, JsonColumn, NameColumn, RefColumn, TextColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { Organization } from '../organizations/organization.entity.js';

/** One line of a unit's training log (宣传教育培训). Materials and photos are names or ids of files. */
@Entity('training_events')
@Index(['organizationId', 'heldOn'])
export class TrainingEventRow extends VersionedRow {
  @RefColumn() organizationId!: string;
  @ManyToOne(() => Organization, { onDelete: 'RESTRICT' }) @JoinColumn() organization?: Relation<Organization>;
  @NameColumn() title!: string;
  @JsonColumn() kinds!: TrainingKind[];
  @DayColumn() heldOn!: string;
  @NameColumn() place!: string;
  @NameColumn() organizer!: string;
  @CountColumn() participants!: number;
  @JsonColumn() presentLeaders!: string[];
  @JsonColumn() topics!: string[];
  @JsonColumn() cases!: string[];
  @JsonColumn() materials!: string[];
  @JsonColumn() photos!: string[];
  @TextColumn() effect!: string;
}
