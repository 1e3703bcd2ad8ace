import { ApiError } from '../src/errors/api-error.js';
import type { AuditedDatabase } from '../src/features/audit/audited-database.js';
import { allowEverything } from '../src/http/authorize.js';
import type { Authorize } from '../src/http/authorize.js';
import { authorizeAccounts } from '../src/http/authorize-accounts.js';
import type { Tester } from './tester.js';

/** The header of the master, who prepares what others then try to reach. */
export const MASTER = { 'X-Test-Master': 'yes' };

/** Everybody is who signed in, but for the master. */
export const masterOrAccounts: Authorize = (operation, request, app) =>
  (request.headers['x-test-master'] ? allowEverything : authorizeAccounts)(operation, request, app);

/** Limits that a whole table of calls does not reach. */
export const plenty = { rateLimit: 1_000_000, addressRateLimit: 1_000_000, doorRateLimit: 1_000_000 };

/** From now on, what an allowed call would change can be tried: while probing it is rolled back, and answered as a busy database. */
export function takeBackWhileProbing(tester: Tester): <T>(probe: () => Promise<T>) => Promise<T> {
  let isProbing = false;
  const patch = (database: AuditedDatabase): AuditedDatabase => {
    const write = database.write.bind(database);
    const about = database.about.bind(database);
    database.write = (work, told) =>
      write(async (em) => {
        const result = await work(em);
        if (isProbing) throw new ApiError('database.busy', '试探，不作修改');
        return result;
      }, told);
    database.about = (facts) => patch(about(facts)); // for those that write by themselves
    return database;
  };
  patch(tester.server.context.database);
  return async (probe) => {
    isProbing = true;
    try {
      return await probe();
    } finally {
      isProbing = false;
    }
  };
}
