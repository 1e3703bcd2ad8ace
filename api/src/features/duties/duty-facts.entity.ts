import type { DutyFacts } from '@mlps/controls/rectification';
import { Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { JsonColumn, RefColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { System } from '../systems/system.entity.js';

/** What is known of a system's duties and stands nowhere else: days of grading, filing, review and the like. One row per system. */
@Entity('duty_facts')
@Unique(['systemId'])
export class DutyFactsRow extends VersionedRow {
  @RefColumn() systemId!: string;
  @ManyToOne(() => System, { onDelete: 'CASCADE' }) @JoinColumn() system?: Relation<System>;
  @JsonColumn() facts!: StoredDutyFacts;
}

/** The grade, evaluations and notices come from the tables that hold them. */
export type StoredDutyFacts = Omit<DutyFacts, 'grade' | 'notices'>;
