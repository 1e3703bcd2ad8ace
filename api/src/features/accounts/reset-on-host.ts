import { existsSync } from 'node:fs';
import { createIds } from '../../database/ids.js';
import { timestamp } from '../../app-context.js';
import type { Config } from '../../config.js';
import { databasePath, openDatabase } from '../../database/database.js';
import { silentLog } from '../../http/log.js';
import { systemFacts } from '../audit/facts.js';
import { openAudit } from '../audit/open-audit.js';
import { noFailures } from '../sessions/lock-out.js';
import { noSecondFactor } from '../sessions/no-second-factor.js';
import { Account } from './account.entity.js';
import { endAccess } from './account.service.js';
import { randomPassword } from './password-rules.js';
import { hashPassword } from './passwords.js';

/**
 * A new first password for an account, given by whoever holds the machine: the way back in for administrators, whose passwords nobody else
 * may reset. Told in the audit log; may run beside the service.
 * @returns the password, kept nowhere
 * @throws Error in Chinese when there is no such database or account, or its password is checked elsewhere
 */
export async function resetPasswordOnHost(config: Config, account: string): Promise<string> {
  if (config.databaseUrl === null && !existsSync(databasePath(config.dataDir)))
    throw new Error(`${config.dataDir} 中没有数据库；请用 --data 指明数据文件夹`);
  const now = Date.now;
  const database = await openAudit(await openDatabase(config), config, { now, log: silentLog });
  try {
    const row = await database.read.findOneBy(Account, { account: account.trim().toLowerCase() });
    if (!row || row.state === 'removed') throw new Error(`没有账号 ${account}`);
    if (row.source !== 'local') throw new Error(`账号 ${account} 的密码不在本系统核对`);
    const password = randomPassword();
    const at = timestamp({ now });
    const columns = { passwordHash: await hashPassword(password), passwordChangedAt: at, mustChangePassword: true };
    const requestId = createIds(now)();
    const facts = {
      ...systemFacts,
      operation: 'accounts.resetOnHost',
      objectKind: 'accounts',
      objectId: row.id,
      requestId,
    };
    await database.about(facts).write(async (em) => {
      await em.update(Account, { id: row.id }, { ...columns, ...noFailures, ...noSecondFactor, updatedAt: at });
      await endAccess(em, { now }, row.id);
    });
    return password;
  } finally {
    await database.close();
  }
}
