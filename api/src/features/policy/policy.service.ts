import type { EntityManager } from 'typeorm';
import { defaultPolicy, POLICY_ID } from './policy.js';
import type { SecurityPolicy } from './policy.js';
import { SecurityPolicyRow } from './policy.entity.js';

/** The rules in force: the defaults, and over them what the security administrator set. */
export async function readPolicy(em: EntityManager): Promise<SecurityPolicy> {
  const row = await em.findOneBy(SecurityPolicyRow, { id: POLICY_ID });
  return { ...defaultPolicy, ...row?.policy };
}
