import type { EntityManager } from 'typeorm';
import { changeRow } from '../../database/change-row.js';
import type { RowKind } from '../../database/change-row.js';
import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation, Reply } from '../../operations/operation.js';
import { SecurityPolicyDto, SecurityPolicyInput } from './policy.dto.js';
import { SecurityPolicyRow } from './policy.entity.js';
import { defaultPolicy, POLICY_ID } from './policy.js';

const tag = '安全策略';
const path = '/security-policy';

const kind: RowKind<SecurityPolicyRow> = {
  entity: SecurityPolicyRow,
  load: (em, id) => em.findOneBy(SecurityPolicyRow, { id }),
  show: toPolicyDto,
};

export const policyOperations: readonly Operation[] = [
  operation({
    id: 'securityPolicy.get',
    method: 'get',
    path,
    tag,
    summary: '读取密码、登录和令牌的规则',
    permission: 'session.own',
    scope: 'self',
    answer: SecurityPolicyDto,
    status: 200,
    problems: [],
    work: 'read',
    etag: true,
    handle: ({ em }) => shown(em),
  }),
  operation({
    id: 'securityPolicy.put',
    method: 'put',
    path,
    tag,
    summary: '修改密码、登录和令牌的规则',
    description: '立即生效；新的密码规则从下一次修改密码起适用。',
    permission: 'policy.write',
    scope: 'instance',
    body: SecurityPolicyInput,
    answer: SecurityPolicyDto,
    status: 200,
    problems: [],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const policy = { ...call.body, secondFactorRoles: [...new Set(call.body.secondFactorRoles)] };
      await changeRow(call, kind, await policyRow(call.em), { policy });
      return shown(call.em);
    },
  }),
];

/** The row is made by the migration. */
function policyRow(em: EntityManager): Promise<SecurityPolicyRow> {
  return em.findOneByOrFail(SecurityPolicyRow, { id: POLICY_ID });
}

async function shown(em: EntityManager): Promise<Reply<SecurityPolicyDto>> {
  const body = toPolicyDto(await policyRow(em));
  return { body, etag: body.etag };
}

function toPolicyDto(row: SecurityPolicyRow): SecurityPolicyDto {
  const { id, version, createdAt, updatedAt } = row;
  const { secondFactorRoles, ...rest } = { ...defaultPolicy, ...row.policy };
  return { id, version, etag: etagOf(row), createdAt, updatedAt, ...rest, secondFactorRoles: [...secondFactorRoles] };
}
