import { ApiError } from '../../errors/api-error.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { endedCookie, sessionCookie, sessionToken } from './cookies.js';
import { SessionDto, SignInInput } from './session.dto.js';
import { SessionRow } from './session.entity.js';
import { localSession, showSession } from './show-session.js';
import { signIn } from './sign-in.js';

const tag = '登录';
const path = '/session';

export const sessionOperations: readonly Operation[] = [
  operation({
    id: 'session.get',
    method: 'get',
    path,
    tag,
    summary: '读取当前的登录',
    description: '谁登录了、有哪些角色和权限；没有登录答复 401。',
    permission: 'session.open',
    scope: 'public',
    answer: SessionDto,
    status: 200,
    problems: ['session.required'],
    work: 'read',
    async handle({ em, app, caller, request }) {
      if (caller.kind === 'local') return { body: localSession(caller.actor.name) };
      return { body: await showSession(em, app, sessionToken(request) ?? '') };
    },
  }),
  operation({
    id: 'session.signIn',
    method: 'post',
    path,
    tag,
    summary: '登录',
    description: '成功则设置会话 cookie（HttpOnly）；以后的修改类请求须带 X-CSRF-Token。',
    permission: 'session.open',
    scope: 'public',
    body: SignInInput,
    answer: SessionDto,
    status: 201,
    problems: ['session.refused', 'session.locked', 'session.code-required', 'session.local', 'session.elsewhere'],
    work: 'none',
    async handle({ app, caller, origin, body }) {
      if (caller.kind === 'local') throw new ApiError('session.local', '本机模式不用登录');
      const token = await signIn(app, body, origin);
      const shown = await showSession(app.database.read, app, token);
      return { body: shown, cookies: [sessionCookie(token, origin.secure)], location: path };
    },
  }),
  operation({
    id: 'session.signOut',
    method: 'delete',
    path,
    tag,
    summary: '退出登录',
    permission: 'session.own',
    scope: 'self',
    status: 204,
    problems: [],
    work: 'write',
    async handle({ em, caller, origin }) {
      if (caller.session) await em.delete(SessionRow, { id: caller.session.id });
      return { cookies: [endedCookie(origin.secure)] };
    },
  }),
];
