import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { endedCookie } from './cookies.js';
import {
  CodeInput,
  NewSecondFactorDto,
  OwnSessionList,
  OwnSessionParams,
  PasswordChangeInput,
  PasswordInput,
  RecoveryCodesDto,
  SecondFactorDto,
} from './own-account.dto.js';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endAllSessions,
  endSession,
  ownSessions,
  removeSecondFactor,
  renewRecoveryCodes,
  secondFactorOf,
} from './own-account.service.js';

const tag = '登录';
const factor = '/session/second-factor';
const own = { tag, permission: 'session.own', scope: 'self' } as const;
const always = ['session.local', 'session.token'] as const;
const checked = [...always, 'session.refused', 'session.locked', 'password.elsewhere'] as const;

export const ownAccountOperations: readonly Operation[] = [
  operation({
    ...own,
    id: 'session.changePassword',
    method: 'post',
    path: '/session/password',
    summary: '修改自己的密码',
    description: '在别处的登录全部失效。规则见 GET /security-policy。',
    body: PasswordChangeInput,
    status: 204,
    problems: [...checked, 'password.weak', 'password.used-before'],
    work: 'write',
    async handle(call) {
      await changePassword(call, call.body);
      return {};
    },
  }),
  operation({
    ...own,
    id: 'secondFactor.get',
    method: 'get',
    path: factor,
    summary: '读取自己的第二重验证',
    answer: SecondFactorDto,
    status: 200,
    problems: always,
    work: 'read',
    handle: async (call) => ({ body: await secondFactorOf(call) }),
  }),
  operation({
    ...own,
    id: 'secondFactor.begin',
    method: 'post',
    path: factor,
    summary: '取得第二重验证的密钥',
    description: '用验证器（TOTP，RFC 6238）扫码后，再以一个验证码确认，才算启用。',
    body: PasswordInput,
    answer: NewSecondFactorDto,
    status: 200,
    problems: [...checked, 'second-factor.on'],
    work: 'write',
    handle: async (call) => ({ body: await beginSecondFactor(call, call.body.password) }),
  }),
  operation({
    ...own,
    id: 'secondFactor.confirm',
    method: 'post',
    path: `${factor}/confirm`,
    summary: '确认并启用第二重验证',
    body: CodeInput,
    answer: RecoveryCodesDto,
    status: 200,
    problems: [...always, 'second-factor.on', 'second-factor.wrong-code'],
    work: 'write',
    handle: async (call) => ({ body: { recoveryCodes: await confirmSecondFactor(call, call.body.code) } }),
  }),
  operation({
    ...own,
    id: 'secondFactor.recoveryCodes',
    method: 'post',
    path: `${factor}/recovery-codes`,
    summary: '换一组恢复码',
    body: PasswordInput,
    answer: RecoveryCodesDto,
    status: 200,
    problems: [...checked, 'second-factor.off'],
    work: 'write',
    handle: async (call) => ({ body: { recoveryCodes: await renewRecoveryCodes(call, call.body.password) } }),
  }),
  operation({
    ...own,
    id: 'secondFactor.remove',
    method: 'post',
    path: `${factor}/remove`,
    summary: '停用第二重验证',
    body: PasswordInput,
    status: 204,
    problems: checked,
    work: 'write',
    async handle(call) {
      await removeSecondFactor(call, call.body.password);
      return {};
    },
  }),
  operation({
    ...own,
    id: 'session.list',
    method: 'get',
    path: '/session/sessions',
    summary: '列出自己在各处的登录',
    answer: OwnSessionList,
    status: 200,
    problems: always,
    work: 'read',
    handle: async (call) => ({ body: { items: await ownSessions(call) } }),
  }),
  operation({
    ...own,
    id: 'session.end',
    method: 'delete',
    path: '/session/sessions/{sessionId}',
    summary: '让自己的一次登录失效',
    params: OwnSessionParams,
    status: 204,
    problems: [...always, 'resource.not-found'],
    work: 'write',
    async handle(call) {
      await endSession(call, call.params.sessionId);
      return {};
    },
  }),
  operation({
    ...own,
    id: 'session.endAll',
    method: 'post',
    path: '/session/sign-out-everywhere',
    summary: '在各处退出登录',
    status: 204,
    problems: always,
    work: 'write',
    async handle(call) {
      await endAllSessions(call);
      return { cookies: [endedCookie(call.origin.secure)] };
    },
  }),
];
