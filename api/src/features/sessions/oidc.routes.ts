import { ApiError } from '../../errors/api-error.js';
import { toApiError } from '../../errors/problem.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { keptCookie, readCookie, KEPT_COOKIE, sessionCookie } from './cookies.js';
import { OidcCallbackQuery } from './oidc.dto.js';
import type { OidcProvider } from './oidc.js';
import { signInProven } from './oidc-sign-in.js';

const tag = '登录';
const shared = { tag, permission: 'session.open', scope: 'public', method: 'get', work: 'none' } as const;

export const oidcOperations: readonly Operation[] = [
  operation({
    ...shared,
    id: 'session.oidc',
    path: '/session/oidc',
    summary: '到统一身份认证登录',
    description: '转到统一身份认证（OpenID Connect）；完成后回到首页。没有配置时答复 409。',
    status: 302,
    problems: ['session.elsewhere', 'session.no-provider'],
    async handle({ app, origin }) {
      const { url, kept } = await providerOf(app.identity.oidc).begin();
      return { redirect: url, cookies: [keptCookie(kept, origin.secure)] };
    },
  }),
  operation({
    ...shared,
    id: 'session.oidcCallback',
    path: '/session/oidc/callback',
    summary: '统一身份认证登录后回到这里',
    description: '成功则设置会话并转到首页；不成功转到登录页，problem 参数是原因的代码。',
    query: OidcCallbackQuery,
    status: 302,
    problems: ['session.no-provider'],
    async handle({ app, origin, request }) {
      const provider = providerOf(app.identity.oidc);
      const forget = keptCookie('', origin.secure);
      try {
        const person = await provider.finish(searchOf(request.url), readCookie(request, KEPT_COOKIE) ?? '');
        const token = await signInProven(app, person, origin);
        return { redirect: '/', cookies: [forget, sessionCookie(token, origin.secure)] };
      } catch (error) {
        const { code } = toApiError(error);
        return { redirect: `/sign-in?problem=${encodeURIComponent(code)}`, cookies: [forget] };
      }
    },
  }),
];

function providerOf(provider: OidcProvider | null): OidcProvider {
  if (provider) return provider;
  throw new ApiError('session.no-provider', '没有配置统一身份认证；请用账号和密码登录');
}

function searchOf(url: string | undefined): string {
  return (url ?? '').split('?')[1] ?? '';
}
