import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.js';
import { ApiError } from '../errors/api-error.js';
import type { Operation, Origin } from '../operations/operation.js';
import type { Caller } from './authorize.js';

const MINUTE_S = 60;

/** What opens a door: guessed at, and so limited by address beside the locks of each account. */
const doors = new Set(['session.signIn', 'setup.complete', 'session.changePassword', 'secondFactor.confirm']);

/**
 * How often somebody may call: each account, each address without one, and each address at the doors. Counted in this process; several
 * processes behind one address count each for itself.
 */
export class RateLimits {
  private readonly account: RateLimiterMemory;
  private readonly address: RateLimiterMemory;
  private readonly door: RateLimiterMemory;

  constructor({ rateLimit, addressRateLimit, doorRateLimit }: Config) {
    const limiter = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: MINUTE_S });
    this.account = limiter(rateLimit);
    this.address = limiter(addressRateLimit);
    this.door = limiter(doorRateLimit);
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

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
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
