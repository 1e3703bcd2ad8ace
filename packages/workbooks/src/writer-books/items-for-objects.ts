import { domains } from '@mlps/controls';
import type { DomainCode, EvaluatedObject, Item, Kind } from '@mlps/controls';
import { extensionInName } from '../placing/part-names.js';

/** What decides which items an object's sheet lists. */
type Listed = Pick<EvaluatedObject, 'id' | 'name' | 'kind'>;

/** Class whose items a kind's own sheet lists. A firewall is looked at under 安全区域边界 too, but that is recorded on the boundary's sheet. */
const homeOf: Partial<Readonly<Record<string, DomainCode>>> = {
  'machine-room': 'PES',
  network: 'CNS',
  boundary: 'ABS',
  'management-center': 'SMC',
  'network-device': 'CES',
  'security-device': 'CES',
  server: 'CES',
  storage: 'CES',
  terminal: 'CES',
  database: 'CES',
  middleware: 'CES',
  'management-software': 'CES',
  application: 'CES',
  data: 'CES',
} satisfies Partial<Record<Kind, DomainCode>>;

/**
 * Which items each object's sheet lists: those of its kind in the class where the kind is at home, management items under their main kind. An item that no
 * object would list that way goes to every object whose kind it names at all.
 *
 * An object named after a security class stands for the class, as the sheets of 安全管理制度 or 安全通信网络 do in evaluators' books, and one
 * named 安全计算环境云扩展 for that extension of it.
 * @param known ids of the items that an object has findings on; those are always listed
 * @returns items in the standard's order by object id
 */
export function itemsForObjects(
  objects: readonly Listed[],
  items: readonly Item[],
  known: (object: string) => ReadonlySet<string>,
): Map<string, Item[]> {
  const listed = new Map(objects.map((object) => [object.id, items.filter((item) => isAtHome(object, item))]));
  const covered = new Set([...listed.values()].flat());
  return new Map(
    objects.map((object) => {
      const home = new Set(listed.get(object.id));
      const own = known(object.id);
      const takes = (item: Item): boolean =>
        home.has(item) || own.has(item.id) || (!covered.has(item) && !domainNamed(object) && names(item, object.kind));
      return [object.id, items.filter(takes)];
    }),
  );
}

function isAtHome(object: Listed, item: Item): boolean {
  const domain = domainNamed(object);
  if (domain) return item.domain === domain && item.part === (extensionInName(object.name) ?? 'general');
  if (item.half === 'management') return item.kinds[0] === object.kind;
  return names(item, object.kind) && (homeOf[object.kind] ?? item.domain) === item.domain;
}

function names(item: Item, kind: string): boolean {
  return item.kinds.some((own) => own === kind);
}

function domainNamed(object: Listed): DomainCode | undefined {
  const name = object.name.replace(/\s+/g, '');
  return domains.find(({ zh }) => name.startsWith(zh))?.code;
}
