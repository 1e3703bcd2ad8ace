import type { Edition, Extension, Settings } from '@mlps/controls';
import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CountColumn,
  DayColumn,
  HashColumn,
  JsonColumn,
  NameColumn,
  RefColumn,
  TextColumn,
  WordColumn,
} from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { System } from '../systems/system.entity.js';

/** 编制中, 测评中, 已完成; a completed evaluation takes no further results. */
export const evaluationStates = ['draft', 'inProgress', 'completed'] as const;
export type EvaluationState = (typeof evaluationStates)[number];

/**
 * One round of evaluating a system, under the grade and extensions that the system had then.
 * `dataVersion` counts every change of objects and findings: the key under which a score may be kept.
 */
@Entity('evaluations')
@Index(['systemId'])
export class EvaluationRow extends VersionedRow {
  @RefColumn() systemId!: string;
  @ManyToOne(() => System, { onDelete: 'RESTRICT' }) @JoinColumn() system?: Relation<System>;
  @NameColumn() name!: string;
  @WordColumn() state!: EvaluationState;
  @WordColumn() edition!: Edition;
  @WordColumn() grade!: string;
  @JsonColumn() extensions!: Extension[];
  @JsonColumn({ nullable: true }) settings!: Partial<Settings> | null;
  @NameColumn({ nullable: true }) body!: string | null;
  @NameColumn({ nullable: true }) leader!: string | null;
  @TextColumn({ nullable: true }) contact!: string | null;
  @TextColumn({ nullable: true }) phone!: string | null;
  @NameColumn({ nullable: true }) reportNumber!: string | null;
  @DayColumn({ nullable: true }) startDate!: string | null;
  @DayColumn({ nullable: true }) reportDate!: string | null;
  /** the document's `x` as JSON text: kept, never read; null when the document had none */
  @TextColumn({ nullable: true }) extra!: string | null;
  /** SHA-256 of the imported document, so that the same one is not taken twice unawares */
  @HashColumn({ nullable: true }) importedSha256!: string | null;
  @CountColumn() dataVersion!: number;
  /**
   * Highest version of any finding that was taken away: what is made anew goes on from there, so that nobody's old version speaks of something else.
   */
  @Column({ type: 'integer', default: 0 }) removedVersion!: number;
}
