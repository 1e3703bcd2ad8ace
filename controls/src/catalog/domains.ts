import { domainData } from '../generated/domains.js';
import type { Domain, DomainCode } from './types.js';

/**
 * The ten security classes in the standard's order, five technical and five of management.
 * @example domains.map((d) => d.zh).slice(0, 2) // ['安全物理环境', '安全通信网络']
 */
export const domains: readonly Domain[] = Object.freeze(domainData.map((domain) => Object.freeze({ ...domain })));

const byCode = new Map(domains.map((domain) => [domain.code, domain]));

export function domainOf(code: DomainCode): Domain {
  return byCode.get(code)!; // the type admits only the ten codes
}
