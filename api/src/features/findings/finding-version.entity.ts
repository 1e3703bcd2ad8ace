import type { ReviewState } from '@mlps/controls';
import { Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
  WordColumn,
} from '../../database/columns.js';
import type { FindingContent } from './finding.mapper.js';
import { FindingRow } from './finding.entity.js';

/** A version of a finding that has been replaced: what it said, where it stood, and whose act made it so. */
@Entity('finding_versions')
@Unique(['findingId', 'version'])
export class FindingVersion {
  @IdColumn() id!: string;
  @RefColumn() findingId!: string;
  @ManyToOne(() => FindingRow, { onDelete: 'CASCADE' }) @JoinColumn() finding?: Relation<FindingRow>;
  @CountColumn() version!: number;
  @TimeColumn() at!: string;
  @NameColumn({ nullable: true }) by!: string | null;
  @WordColumn() state!: ReviewState;
  @TextColumn({ nullable: true }) comment!: string | null;
  @JsonColumn() content!: FindingContent;
}
