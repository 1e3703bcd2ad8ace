import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn, NameColumn, RefColumn, TimeColumn, WordColumn } from '../../database/columns.js';
import type { AccountRole } from '../../operations/role-permissions.js';
import { Account } from '../accounts/account.entity.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { Organization } from '../organizations/organization.entity.js';

/** A role of an account: on an organization, on one evaluation of it, on one department of it, or on the instance (administrators). */
@Entity('role_assignments')
@Index(['accountId'])
@Index(['organizationId'])
export class RoleAssignment {
  @IdColumn() id!: string;
  @TimeColumn() createdAt!: string;
  @RefColumn() accountId!: string;
  @ManyToOne(() => Account, { onDelete: 'CASCADE' }) @JoinColumn() account?: Relation<Account>;
  @WordColumn() role!: AccountRole;
  @RefColumn({ nullable: true }) organizationId!: string | null;
  @ManyToOne(() => Organization, { onDelete: 'CASCADE' }) @JoinColumn() organization?: Relation<Organization> | null;
  @RefColumn({ nullable: true }) evaluationId!: string | null;
  @ManyToOne(() => EvaluationRow, { onDelete: 'CASCADE' }) @JoinColumn() evaluation?: Relation<EvaluationRow> | null;
  @NameColumn({ nullable: true }) department!: string | null;
  /** name of whoever gave it */
  @NameColumn() grantedBy!: string;
}
