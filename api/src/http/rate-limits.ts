import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { AppContext } from '../app-context.js';
import { ApiError } from '../errors/api-error.js';
import type { Operation, Origin } from '../operations/operation.js';
import type { Caller } from './authorize.js';

const MINUTE_S = 60;

/** What opens a door: guessed at, and so limited by address beside the locks of each account. */
const doors = new Set(['session.signIn', 'setup.complete', 'session.changePassword', 'secondFactor.confirm']);

/**
 * How often somebody may call: each account, each address without one, and each address at the doors. Counted in this process, or by the
 * setting `RATE_LIMIT_STORE=database` in PostgreSQL, for all processes that share it.
 */
export class RateLimits {
  private readonly account: RateLimiterAbstract;
  private readonly address: RateLimiterAbstract;
  private readonly door: RateLimiterAbstract;

  constructor(app: Pick<AppContext, 'config' | 'database'>) {
    const { rateLimit, addressRateLimit, doorRateLimit } = app.config;
    this.account = limiter(app, 'account', rateLimit);
    this.address = limiter(app, 'address', addressRateLimit);
    this.door = limiter(app, 'door', doorRateLimit);
  }

  /** Before anything is read. @throws ApiError `request.rate` */
  async before(operation: Operation, { address }: Origin): Promise<void> {
    if (doors.has(operation.id)) await take(this.door, address);
  }

  /** Once it is known who calls. @throws ApiError `request.rate` */
  async known({ kind, actor }: Caller, { address }: Origin): Promise<void> {
    if (kind === 'local') return;
    if (kind === 'nobody') await take(this.address, address);
    else await take(this.account, actor.id);
  }

  /** Somebody who is not let in pays as nobody does. @throws ApiError `request.rate` */
  async refused({ address }: Origin): Promise<void> {
    await take(this.address, address);
  }
}

const TABLE = 'rate_limits';

function limiter(
  { config, database }: Pick<AppContext, 'config' | 'database'>,
  keyPrefix: string,
  points: number,
): RateLimiterAbstract {
  const own = new RateLimiterMemory({ keyPrefix, points, duration: MINUTE_S });
  if (config.rateLimitStore === 'process' || database.dialect !== 'postgres') return own;
  // until the table is there, and while the database is not, each process counts for itself: nobody is locked out, and no door is open
  const shared = { keyPrefix, points, duration: MINUTE_S, tableName: TABLE, insuranceLimiter: own };
  const store = { storeClient: database.read.connection, storeType: 'typeorm', clearExpiredByTimeout: true };
  return new RateLimiterPostgres({ ...shared, ...store }, () => undefined);
}

async function take(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new ApiError('request.rate', `请求太频繁；请在 ${seconds} 秒后再试`, {
      headers: { 'Retry-After': String(seconds) },
    });
  }
}
