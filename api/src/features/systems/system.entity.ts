import type { Extension, SystemModule } from '@mlps/controls';
import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { JsonColumn, NameColumn, RefColumn, TextColumn, WordColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import { Organization } from '../organizations/organization.entity.js';

/**
 * A graded object (定级对象). Grade and extensions are those of today: an evaluation keeps the ones under which it was done.
 * The organization may be unknown, because an imported document need not name it.
 */
@Entity('systems')
@Unique(['organizationId', 'name'])
@Index(['name'])
export class System extends VersionedRow {
  @RefColumn({ nullable: true }) organizationId!: string | null;
  @ManyToOne(() => Organization, { onDelete: 'RESTRICT' }) @JoinColumn() organization?: Relation<Organization> | null;
  @NameColumn() name!: string;
  @WordColumn() grade!: string;
  @JsonColumn() extensions!: Extension[];
  @NameColumn({ nullable: true }) filingNumber!: string | null;
  @JsonColumn() modules!: SystemModule[];
  @TextColumn({ nullable: true }) description!: string | null;
  /** by what it is searched, see `searchKey` */
  @TextColumn({ nullable: true }) searchKey!: string | null;
}
