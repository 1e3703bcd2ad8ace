import { domains } from '@mlps/controls';
import { bareText } from './bare-text.js';
import { pointsNamed } from './point-names.js';

/** Words in a sheet's name that stand for a security class, most telling first. */
const namedBy: readonly (readonly [string, RegExp])[] = [
  ['安全物理环境', /物理环境|物理安全|机房/],
  ['安全通信网络', /通信网络|网络架构|网络全局/],
  ['安全区域边界', /区域边界|边界/],
  ['安全管理中心', /管理中心|集中管控/],
  ['安全管理制度', /管理制度/],
  ['安全管理机构', /管理机构/],
  ['安全管理人员', /管理人员|人员安全/],
  ['安全建设管理', /建设管理|系统建设/],
  ['安全运维管理', /运维管理|系统运维/],
  ['安全计算环境', /计算环境/],
];

/** Security class that a sheet's name says; null when it names an object instead. */
export function domainInName(name: string): string | null {
  const bare = bareText(name);
  return (
    domains.find((domain) => bare.includes(domain.zh))?.zh ?? namedBy.find(([, words]) => words.test(bare))?.[0] ?? null
  );
}

/** The name is believed while its class fits nearly as many rows as the best one. */
const NAME_HOLDS = 0.9;

/**
 * Security class of a sheet: by its name when its control points bear that out, else the class that holds most of them.
 *
 * 访问控制, 入侵防范, 安全审计 and 身份鉴别 stand in several classes, so no single row decides; the whole set does.
 * @param points names of the control points, one per row
 * @returns null when neither name nor points tell
 */
export function sheetDomain(name: string, points: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const point of points)
    for (const domain of new Set(pointsNamed(point).map((found) => found.domainZh)))
      counts.set(domain, (counts.get(domain) ?? 0) + 1);
  const named = domainInName(name);
  const most = Math.max(0, ...counts.values());
  if (named && (counts.get(named) ?? 0) >= NAME_HOLDS * most) return named;
  const best = domains.filter((domain) => counts.get(domain.zh) === most && most > 0).map((domain) => domain.zh);
  // devices, servers and applications are the usual objects, so a tie goes to their class
  return best.find((domain) => domain === '安全计算环境') ?? best[0] ?? null;
}
