import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { NewTokenDto, TokenInput, TokenList, TokenPage, TokenParams, TokenQuery } from './token.dto.js';
import { createToken, listTokens, ownTokens, revokeOwnToken, revokeToken, toTokenDto } from './token.service.js';

const tag = '令牌';
const own = { tag, permission: 'session.own', scope: 'self' } as const;
const problems = ['session.local', 'session.token'] as const;
const path = '/session/tokens';

export const tokenOperations: readonly Operation[] = [
  operation({
    ...own,
    id: 'ownTokens.list',
    method: 'get',
    path,
    summary: '列出自己给程序用的令牌',
    answer: TokenList,
    status: 200,
    problems,
    work: 'read',
    handle: async (call) => ({ body: { items: (await ownTokens(call)).map(toTokenDto) } }),
  }),
  operation({
    ...own,
    id: 'ownTokens.create',
    method: 'post',
    path,
    summary: '建立给程序用的令牌',
    description: '令牌只在这一次答复中给出，库里只存散列。它的权限不超过本人现在的权限；本人停用，令牌也失效。',
    body: TokenInput,
    answer: NewTokenDto,
    status: 201,
    problems: [...problems, 'tokens.exceeds', 'tokens.too-long', 'tokens.too-many'],
    work: 'write',
    async handle(call) {
      const body = await createToken(call, call.body);
      return { body, location: `${path}/${body.id}` };
    },
  }),
  operation({
    ...own,
    id: 'ownTokens.revoke',
    method: 'delete',
    path: `${path}/{tokenId}`,
    summary: '撤销自己的令牌',
    params: TokenParams,
    status: 204,
    problems: [...problems, 'resource.not-found'],
    work: 'write',
    async handle(call) {
      await revokeOwnToken(call, call.params.tokenId);
      return {};
    },
  }),
  operation({
    id: 'tokens.list',
    method: 'get',
    path: '/tokens',
    tag,
    summary: '列出所有人的令牌',
    permission: 'tokens.manage',
    scope: 'instance',
    query: TokenQuery,
    answer: TokenPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, query }) {
      const page = await listTokens(em, query);
      return { body: { ...page, items: page.items.map(toTokenDto) } };
    },
  }),
  operation({
    id: 'tokens.revoke',
    method: 'delete',
    path: '/tokens/{tokenId}',
    tag,
    summary: '撤销任何人的令牌',
    permission: 'tokens.manage',
    scope: 'instance',
    params: TokenParams,
    status: 204,
    problems: ['resource.not-found'],
    work: 'write',
    async handle({ em, app, params }) {
      await revokeToken(em, app, params.tokenId);
      return {};
    },
  }),
];
