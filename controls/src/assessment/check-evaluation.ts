import { parseExtensions, parseGrade } from '../catalog/grade.js';
import { tailor } from '../catalog/tailor.js';
import type { Extension, Item } from '../catalog/types.js';
import { MlpsError } from '../errors.js';
import type { Issue } from '../errors.js';
import { editions, settingsFaults } from '../scoring/settings.js';
import { checkFields, isFields, IssueList } from './check-fields.js';
import type { Fields } from './check-fields.js';
import { checkFinding } from './check-finding.js';
import type { PlacedFinding } from './placed-finding.js';
import { factsFields, moduleFields, objectFields, systemFields } from './shape.js';

export const EVALUATION_FORMAT = 'mlps-evaluation/1';

/** What a check finds: the faults, and for scoring the items of the system with every finding in its place. */
export interface CheckedEvaluation {
  readonly issues: readonly Issue[];
  readonly items: readonly Item[];
  /** one entry per finding, in the document's order; null where the finding has a fault */
  readonly placed: readonly (PlacedFinding | null)[];
}

const topFields = ['format', 'system', 'edition', 'settings', 'evaluation', 'objects', 'findings', 'x'] as const;

/**
 * Check an evaluation document without throwing: every fault with its path.
 * @param document anything, as JSON.parse gives it
 * @example checkEvaluation({}).issues[0].path // '$.format'
 */
export function checkEvaluation(document: unknown): CheckedEvaluation {
  const list = new IssueList();
  if (!isFields(document)) {
    list.add('$', 'type', 'an evaluation document (a JSON object)', document, '应为测评文档（JSON 对象）');
    return { issues: list.issues, items: [], placed: [] };
  }
  checkTop(list, document);
  const items = checkSystem(list, document['system']);
  const objects = checkObjects(list, document['objects']);
  const placed = checkFindings(list, document['findings'], objects, items ?? []);
  return { issues: list.issues, items: items ?? [], placed };
}

function checkTop(list: IssueList, document: Fields): void {
  if (document['format'] !== EVALUATION_FORMAT)
    list.add('$.format', 'format', `"${EVALUATION_FORMAT}"`, document['format'], `应为 "${EVALUATION_FORMAT}"`);
  checkFields(list, () => '$', document, {}, topFields);
  if (!editions.includes(document['edition'] as never))
    list.add(
      '$.edition',
      'edition',
      `one of ${editions.join(', ')}`,
      document['edition'],
      `应为 ${editions.join('、')} 之一（文本）`,
    );
  for (const fault of settingsFaults(document['settings']))
    list.add(
      fault.field ? `$.settings.${fault.field}` : '$.settings',
      'setting',
      fault.expected,
      fault.received,
      '设置项未知或超出范围',
    );
  const facts = document['evaluation'];
  if (facts === undefined) return;
  if (isFields(facts)) checkFields(list, () => '$.evaluation', facts, factsFields);
  else list.add('$.evaluation', 'type', 'an object', facts, '应为对象');
}

/** @returns the items of the system, or null when grade or extensions do not say which they are */
function checkSystem(list: IssueList, system: unknown): readonly Item[] | null {
  if (!isFields(system)) {
    list.add('$.system', system === undefined ? 'missing' : 'type', 'an object', system, '缺少系统信息');
    return null;
  }
  checkFields(list, () => '$.system', system, systemFields, ['extensions', 'modules']);
  checkModules(list, system['modules']);
  const grade = read(
    list,
    '$.system.grade',
    '保护等级应写作 SxAyGz（1 至 4 级），且 G 等于 S、A 中较大者',
    system['grade'],
    parseGrade,
  );
  const extensions = read(
    list,
    '$.system.extensions',
    '扩展只能是 cloud、mobile、iot、ics，且不重复',
    system['extensions'] ?? [],
    readExtensions,
  );
  return grade && extensions ? tailor(grade.text, { extensions }) : null;
}

function readExtensions(value: unknown): Extension[] {
  if (!Array.isArray(value)) throw new MlpsError('extension.unknown', 'extensions must be a list');
  return parseExtensions(value);
}

function read<T>(list: IssueList, path: string, zh: string, value: unknown, parse: (value: unknown) => T): T | null {
  try {
    return parse(value);
  } catch (error) {
    if (!(error instanceof MlpsError)) throw error;
    if (value !== undefined) list.add(path, error.code, error.message, value, zh);
    return null;
  }
}

function checkModules(list: IssueList, modules: unknown): void {
  if (modules === undefined) return;
  if (!Array.isArray(modules)) return list.add('$.system.modules', 'type', 'a list', modules, '应为列表');
  for (const [index, entry] of modules.entries()) {
    const path = `$.system.modules[${index}]`;
    if (isFields(entry)) checkFields(list, () => path, entry, moduleFields);
    else list.add(path, 'type', 'an object', entry, '应为对象');
  }
}

/** @returns object id → index */
function checkObjects(list: IssueList, objects: unknown): Map<unknown, number> {
  const known = new Map<unknown, number>();
  if (!Array.isArray(objects)) {
    list.add('$.objects', objects === undefined ? 'missing' : 'type', 'a list', objects, '缺少测评对象列表');
    return known;
  }
  for (const [index, entry] of objects.entries()) {
    const path = `$.objects[${index}]`;
    if (!isFields(entry)) {
      list.add(path, 'type', 'an object', entry, '应为对象');
      continue;
    }
    checkFields(list, () => path, entry, objectFields);
    if (known.has(entry['id']))
      list.add(
        `${path}.id`,
        'duplicate-object',
        'an id of its own',
        entry['id'],
        `与 $.objects[${known.get(entry['id'])}] 的编号重复`,
      );
    else known.set(entry['id'], index);
  }
  return known;
}

function checkFindings(
  list: IssueList,
  findings: unknown,
  objects: ReadonlyMap<unknown, number>,
  items: readonly Item[],
): (PlacedFinding | null)[] {
  if (!Array.isArray(findings)) {
    list.add('$.findings', findings === undefined ? 'missing' : 'type', 'a list', findings, '缺少测评结果列表');
    return [];
  }
  const itemIndex = indexOf(items);
  const seenAt = new Int32Array(objects.size * items.length);
  return findings.map((finding: unknown, index) => {
    const placed = checkFinding(list, index, finding, objects, items.length ? itemIndex : null);
    if (!placed) return null;
    const slot = placed.object * items.length + placed.item;
    const earlier = seenAt[slot]!;
    seenAt[slot] = index + 1;
    if (earlier === 0) return placed;
    const { object, item } = finding as Fields;
    list.add(
      `$.findings[${index}]`,
      'duplicate-pair',
      'one finding per object and item',
      `${String(object)} / ${String(item)}`,
      `对象与测评项的组合已在 $.findings[${earlier - 1}] 出现，请合并或删除其一`,
    );
    return null;
  });
}

const indexes = new WeakMap<readonly Item[], ReadonlyMap<unknown, number>>();

/** id → index of a tailored list; tailored lists are cached, so this is built once for each. */
function indexOf(items: readonly Item[]): ReadonlyMap<unknown, number> {
  let index = indexes.get(items);
  if (!index) indexes.set(items, (index = new Map(items.map((item, position) => [item.id, position]))));
  return index;
}
