import { Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn, FlagColumn, TextColumn, TimeColumn, WordColumn } from '../../database/columns.js';

/** Under which key contact data lie encrypted; one row, which says nothing while they do not. */
@Entity('field_encryption')
export class FieldEncryption {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  /** tells which key it is, not what it is */
  @CodeColumn({ nullable: true }) keyId!: string | null;
  @WordColumn({ nullable: true }) cipher!: string | null;
  /** a known text under the key, so that a wrong one is found before anything is read with it */
  @TextColumn({ nullable: true }) proof!: string | null;
  @TimeColumn({ nullable: true }) changedAt!: string | null;
  /** whether values from before were taken out of the audit log */
  @FlagColumn() logHidden!: boolean;
}
