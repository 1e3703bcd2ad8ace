import { Entity, Unique } from 'typeorm';
import { NameColumn, TextColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';

/** A unit that runs systems: a hospital, a town government, a school. Its name is what papers print, so it is unique. */
@Entity('organizations')
@Unique(['name'])
export class Organization extends VersionedRow {
  @NameColumn() name!: string;
  @NameColumn({ nullable: true }) contact!: string | null;
  @NameColumn({ nullable: true }) phone!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
}
