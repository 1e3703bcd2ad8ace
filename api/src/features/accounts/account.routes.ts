import { ApiError } from '../../errors/api-error.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { noFailures } from '../sessions/lock-out.js';
import { noSecondFactor } from '../sessions/no-second-factor.js';
import { SessionRow } from '../sessions/session.entity.js';
import {
  AccountDto,
  AccountInput,
  AccountPage,
  AccountParams,
  AccountPatch,
  AccountQuery,
  NewAccountDto,
  PeoplePage,
  PeopleQuery,
} from './account.dto.js';
import { Account } from './account.entity.js';
import {
  changeAccount,
  createAccount,
  getAccount,
  listAccounts,
  listPeople,
  requireNoOtherAdministrator,
  resetPassword,
  toAccountDto,
} from './account.service.js';

const tag = '账号';
const path = '/accounts';
const one = `${path}/{accountId}`;
const managing = { tag, permission: 'accounts.write', scope: 'instance', work: 'write' } as const;

export const accountOperations: readonly Operation[] = [
  operation({
    id: 'accounts.list',
    method: 'get',
    path,
    tag,
    summary: '列出账号',
    permission: 'accounts.read',
    scope: 'instance',
    query: AccountQuery,
    answer: AccountPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, query }) {
      const page = await listAccounts(em, query);
      return { body: { ...page, items: page.items.map(toAccountDto) } };
    },
  }),
  operation({
    ...managing,
    id: 'accounts.create',
    method: 'post',
    path,
    summary: '建立账号',
    description: '初始密码由程序生成，只在这一次答复中给出；首次登录须修改。角色由安全管理员分配。',
    body: AccountInput,
    answer: NewAccountDto,
    status: 201,
    problems: ['resource.duplicate', 'accounts.invalid'],
    // not `creating`: the kept answer of a repeated call would keep the password
    async handle({ em, app, body }) {
      const { id, initialPassword } = await createAccount(em, app, body);
      return { body: { accountId: id, initialPassword }, location: `${path}/${id}` };
    },
  }),
  operation({
    id: 'accounts.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取账号',
    permission: 'accounts.read',
    scope: 'instance',
    params: AccountParams,
    answer: AccountDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const body = toAccountDto(await getAccount(em, params.accountId));
      return { body, etag: body.etag };
    },
  }),
  operation({
    ...managing,
    id: 'accounts.change',
    method: 'patch',
    path: one,
    summary: '修改、停用或启用账号',
    params: AccountParams,
    body: AccountPatch,
    answer: AccountDto,
    status: 200,
    problems: [
      'resource.not-found',
      'resource.duplicate',
      'accounts.removed',
      'accounts.own',
      'accounts.last-administrator',
    ],
    etag: true,
    mutable: true,
    async handle(call) {
      const body = toAccountDto(await changeAccount(call, call.params.accountId, call.body));
      return { body, etag: body.etag };
    },
  }),
  operation({
    ...managing,
    id: 'accounts.resetPassword',
    method: 'post',
    path: `${one}/password-reset`,
    summary: '重置密码',
    description: '给出新的初始密码，在各处的登录失效。安全管理员和审计管理员的不能在此重置，否则三员不再分立。',
    params: AccountParams,
    answer: NewAccountDto,
    status: 200,
    problems: ['resource.not-found', 'accounts.administrator', 'password.elsewhere'],
    async handle({ em, app, params: { accountId } }) {
      await requireNoOtherAdministrator(em, accountId);
      return { body: { accountId, initialPassword: await resetPassword(em, app, accountId) } };
    },
  }),
  operation({
    ...managing,
    id: 'accounts.unlock',
    method: 'post',
    path: `${one}/unlock`,
    summary: '解除锁定',
    params: AccountParams,
    status: 204,
    problems: ['resource.not-found'],
    async handle({ em, params: { accountId } }) {
      await getAccount(em, accountId);
      await em.update(Account, { id: accountId }, noFailures);
      return {};
    },
  }),
  operation({
    ...managing,
    id: 'accounts.resetSecondFactor',
    method: 'post',
    path: `${one}/second-factor-reset`,
    summary: '取消第二重验证，例如电话遗失',
    params: AccountParams,
    status: 204,
    problems: ['resource.not-found', 'accounts.administrator', 'accounts.own'],
    async handle({ em, actor, params: { accountId } }) {
      if (actor.id === accountId) throw new ApiError('accounts.own', '自己的第二重验证请在自己的账号中停用');
      await getAccount(em, accountId);
      await requireNoOtherAdministrator(em, accountId);
      await em.update(Account, { id: accountId }, noSecondFactor);
      await em.delete(SessionRow, { accountId });
      return {};
    },
  }),
  operation({
    ...managing,
    id: 'accounts.signOut',
    method: 'post',
    path: `${one}/sign-out`,
    summary: '让账号在各处的登录失效',
    params: AccountParams,
    status: 204,
    problems: ['resource.not-found'],
    async handle({ em, params: { accountId } }) {
      await getAccount(em, accountId);
      await em.delete(SessionRow, { accountId });
      return {};
    },
  }),
  operation({
    id: 'people.list',
    method: 'get',
    path: '/people',
    tag,
    summary: '列出可供选择的人',
    description: '在用的、在您可见的单位有角色的人。停用和已删除的不在其中，但仍在历史里。',
    permission: 'organizations.read',
    scope: ['list', { of: 'organization', query: 'organizationId', optional: true }],
    query: PeopleQuery,
    answer: PeoplePage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listPeople(em, access, query);
      return { body: { ...page, items: page.items.map(({ id, name }) => ({ id, name })) } };
    },
  }),
];
