import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, HashColumn, JsonColumn, TextColumn, TimeColumn, WordColumn } from '../database/columns.js';

/** The answer to a creating call, kept under the caller's key, so that a repeated call creates nothing twice. */
@Entity('idempotency_keys')
@Index(['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'varchar', length: 200 }) actor!: string;
  @PrimaryColumn({ type: 'varchar', length: 200 }) key!: string;
  @TimeColumn() createdAt!: string;
  @WordColumn() operation!: string;
  @HashColumn() requestSha256!: string;
  @CountColumn() status!: number;
  @JsonColumn() headers!: Record<string, string | string[]>;
  @TextColumn() body!: string;
}
