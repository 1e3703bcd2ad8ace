import type { Result } from '@mlps/controls';
import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { CodeColumn, NameColumn, RefColumn, TextColumn, WordColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { Organization } from '../organizations/organization.entity.js';

/**
 * A wording for records (常用用语) with places such as {对象} and {版本}: of an organization, for everybody who evaluates there, or of one person.
 * It may be meant for one item, one result, or both.
 */
@Entity('wordings')
@Index(['item'])
export class WordingRow extends VersionedRow {
  @RefColumn({ nullable: true }) organizationId!: string | null;
  @ManyToOne(() => Organization, { onDelete: 'CASCADE' }) @JoinColumn() organization?: Relation<Organization> | null;
  /** null for those of an organization */
  @CodeColumn({ nullable: true }) ownerId!: string | null;
  @NameColumn({ nullable: true }) owner!: string | null;
  @WordColumn({ nullable: true }) item!: string | null;
  @WordColumn({ nullable: true }) result!: Result | null;
  @TextColumn() text!: string;
}
