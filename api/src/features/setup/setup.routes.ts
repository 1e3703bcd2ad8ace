import { ApiError } from '../../errors/api-error.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { readPolicy } from '../policy/policy.service.js';
import { SetupCode } from './setup-code.js';
import { SetupDto, SetupInput, SetupResultDto } from './setup.dto.js';
import { isSetupNeeded, oneSetup, requireSetupCode, setUp } from './setup.service.js';

const tag = '首次设置';
const path = '/setup';

export const setupOperations: readonly Operation[] = [
  operation({
    id: 'setup.get',
    method: 'get',
    path,
    tag,
    summary: '读取是否须首次设置，和可用的登录方式',
    permission: 'session.open',
    scope: 'public',
    answer: SetupDto,
    status: 200,
    problems: [],
    work: 'read',
    async handle({ em, app, caller }) {
      const { passwordLength, passwordKinds } = await readPolicy(em);
      const isLocal = caller.kind === 'local';
      return {
        body: {
          needed: !isLocal && (await isSetupNeeded(em)),
          mode: isLocal ? 'local' : 'accounts',
          passwordLength,
          passwordKinds,
          oidc: app.identity.oidc?.label ?? null,
          ldap: app.identity.directory !== null,
        },
      };
    },
  }),
  operation({
    id: 'setup.complete',
    method: 'post',
    path,
    tag,
    summary: '完成首次设置',
    description: '用启动时显示的一次性设置码，建立互不兼任的系统、安全、审计管理员；还可建立第一个单位和业务用户。',
    permission: 'session.open',
    scope: 'public',
    body: SetupInput,
    answer: SetupResultDto,
    status: 201,
    problems: [
      'setup.done',
      'setup.code',
      'session.local',
      'session.locked',
      'password.weak',
      'password.used-before',
      'resource.duplicate',
      'accounts.invalid',
      'access.place-missing',
    ],
    work: 'write',
    async handle({ em, app, caller, body }) {
      if (caller.kind === 'local') throw new ApiError('session.local', '本机模式不用设置账号');
      await oneSetup(em);
      await requireSetupCode(app, em, body.code);
      const accounts = await setUp(em, app, body);
      SetupCode.at(app.config.dataDir).remove();
      return { body: { accounts } };
    },
  }),
];
