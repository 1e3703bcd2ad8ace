import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors/api-error.js';
import type { Origin } from '../operations/operation.js';

/** What Express adds to a request; both follow the proxies that are trusted by setting, and no other. */
interface ExpressRequest extends IncomingMessage {
  readonly ip?: string;
  readonly secure?: boolean;
}

/** Where a request comes from. */
export function originOf(request: IncomingMessage): Origin {
  const { ip, secure = false, socket, headers } = request as ExpressRequest;
  return { address: ip ?? socket.remoteAddress ?? '', secure, userAgent: headers['user-agent'] ?? '' };
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuse a change that a page of another site sends through the browser of somebody who is signed in here, or who is signed in nowhere because
 * the service is local. Browsers tell where a request comes from; programs send neither header.
 * @throws ApiError `request.cross-site`
 */
export function refuseCrossSite({ method = 'GET', headers }: IncomingMessage, isLocal: boolean): void {
  // a foreign name that was made to point here would make its page one of ours
  if (isLocal && !LOOPBACK.test(headers.host ?? ''))
    throw new ApiError('request.cross-site', '本机模式只接受以 localhost 或 127.0.0.1 访问');
  if (SAFE.includes(method)) return;
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  const foreign = site === 'cross-site' || (site === undefined && origin !== undefined && !isOwn(origin, host));
  if (foreign) throw new ApiError('request.cross-site', '不接受由其他网站发起的修改；请在工作台的页面上操作');
}

function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
