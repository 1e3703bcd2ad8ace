import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  CodeColumn,
  HashColumn,
  IdColumn,
  JsonColumn,
  NameColumn,
  RefColumn,
  TimeColumn,
} from '../../database/columns.js';
import type { Permission } from '../../operations/permissions.js';
import { Account } from '../accounts/account.entity.js';

/** A key for a program, acting for its owner with part of the owner's rights. The token itself was shown once; here is its hash. */
@Entity('tokens')
@Unique(['hash'])
@Index(['accountId'])
export class TokenRow {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() accountId!: string;
  @ManyToOne(() => Account, { onDelete: 'CASCADE' }) @JoinColumn() account?: Relation<Account>;
  @NameColumn() name!: string;
  /** first characters, by which its owner recognises it */
  @CodeColumn() prefix!: string;
  @HashColumn() hash!: string;
  @JsonColumn() permissions!: Permission[];
  @TimeColumn() expiresAt!: string;
  @TimeColumn({ nullable: true }) lastUsedAt!: string | null;
  @TimeColumn({ nullable: true }) revokedAt!: string | null;
}
