import { Entity } from 'typeorm';
import { JsonColumn } from '../../database/columns.js';
import { VersionedRow } from '../../database/versioned.entity.js';
import type { SecurityPolicy } from './policy.js';

/** The one row of rules for passwords, sessions and second factors; null is the product's default. */
@Entity('security_policy')
export class SecurityPolicyRow extends VersionedRow {
  @JsonColumn({ nullable: true }) policy!: Partial<SecurityPolicy> | null;
}
