import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { FlagColumn, HashColumn, NameColumn, RefColumn, TimeColumn } from '../../database/columns.js';
import { Account } from '../accounts/account.entity.js';

/** Somebody signed in. The cookie holds the token, this row only its hash: a stolen database signs nobody in. */
@Entity('sessions')
@Index(['accountId'])
@Index(['expiresAt'])
export class SessionRow {
  /** SHA-256 of the token */
  @PrimaryColumn({ type: 'varchar', length: 64 }) id!: string;
  /** what other screens call this session by, since its id must stay secret */
  @RefColumn() publicId!: string;
  @RefColumn() accountId!: string;
  @ManyToOne(() => Account, { onDelete: 'CASCADE' }) @JoinColumn() account?: Relation<Account>;
  @TimeColumn() createdAt!: string;
  @TimeColumn() lastSeenAt!: string;
  @TimeColumn() expiresAt!: string;
  @HashColumn() csrfToken!: string;
  /** whether a second factor was shown when signing in */
  @FlagColumn() secondFactor!: boolean;
  @Column({ type: 'varchar', length: 100 }) address!: string;
  @NameColumn() userAgent!: string;
}
