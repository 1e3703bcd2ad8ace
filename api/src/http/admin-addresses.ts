import { BlockList, isIP } from 'node:net';
import type { Config } from '../config.js';
import { ApiError } from '../errors/api-error.js';
import { isAdministrator } from '../operations/role-permissions.js';
import type { AccountRole } from '../operations/role-permissions.js';

const lists = new WeakMap<readonly string[], BlockList>();

/**
 * Administrators work from the addresses that the operator has named, and from nowhere else (限定管理终端的网络地址范围); without such a setting
 * from everywhere.
 * @throws ApiError `session.address`
 */
export function requireAdminAddress(
  { adminAddresses }: Pick<Config, 'adminAddresses'>,
  roles: readonly AccountRole[],
  address: string,
): void {
  if (adminAddresses.length === 0 || !roles.some(isAdministrator)) return;
  if (isWithin(adminAddresses, address)) return;
  throw new ApiError('session.address', '管理员只能从运行单位指定的网络地址登录和操作；请换到管理终端上再试');
}

function isWithin(ranges: readonly string[], text: string): boolean {
  const address = text.replace(/^::ffff:(?=\d+\.)/i, ''); // how a socket for both families tells an address of the older one
  const family = isIP(address);
  if (family === 0) return false;
  const list = lists.get(ranges) ?? listOf(ranges);
  lists.set(ranges, list);
  return list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** The setting was checked when it was read. */
function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family);
  }
  return list;
}
