import { Entity, Index, Unique } from 'typeorm';
import { NameColumn, RefColumn, TextColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';

/** A unit that runs systems: a hospital, a town government, a school. Its name is what papers print, so it is unique. */
@Entity('organizations')
@Unique(['name'])
@Index(['superiorId'])
export class Organization extends VersionedRow {
  @NameColumn() name!: string;
  @TextColumn({ nullable: true }) contact!: string | null;
  @TextColumn({ nullable: true }) phone!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  /** the unit above, which sees results and sends campaigns; SQLite cannot add a named reference, so the service clears it */
  @RefColumn({ nullable: true }) superiorId!: string | null;
  /** by what it is searched, see `searchKey` */
  @TextColumn({ nullable: true }) searchKey!: string | null;
}
