import { IssueList } from '../assessment/check-fields.js';
import { MlpsError, unexpected } from '../errors.js';
import type { Issue } from '../errors.js';
import type { CatalogDocument } from './catalog-document.js';
import { catalogSchema } from './catalog-schema.js';
import { readPlacedJson } from './placed-json.js';
import type { PlacedJson } from './placed-json.js';
import { retiredItems } from './shipped-catalog.js';
import { checkBySchema } from './small-schema.js';

export interface ReadCatalogOptions {
  /** the version before: its ids must stay, or be retired; its retired ids must stay retired */
  readonly previous?: CatalogDocument;
}

/**
 * Read an own catalog, `mlps-catalog/1`: whole or not at all.
 *
 * @param text JSON; a field named twice is a fault too
 * @returns a frozen document
 * @throws MlpsError `catalog.invalid` with every fault by path, line and column; `json.invalid` when it is no JSON
 * @example readCatalog(JSON.stringify(shippedCatalog())).items.length // 942
 */
export function readCatalog(text: string, options: ReadCatalogOptions = {}): CatalogDocument {
  if (typeof text !== 'string') throw unexpected('json.invalid', 'catalog', 'a JSON text', text);
  const placed = readPlacedJson(text);
  const list = new IssueList();
  checkBySchema(list, '$', placed.value, catalogSchema);
  if (list.issues.length === 0) {
    const document = placed.value as CatalogDocument; // of the schema's shape, as just checked
    checkIds(list, document);
    if (options.previous) checkSuccession(list, document, options.previous);
    if (list.issues.length === 0) return freeze(document);
  }
  throw refusal(list.issues.map((issue) => withPlace(issue, placed)));
}

function checkIds(list: IssueList, { items, retired }: CatalogDocument): void {
  const seen = new Map<string, string>();
  const entries = [
    ...items.map(({ id }, i) => [`$.items[${i}].id`, id]),
    ...retired.map(({ id }, i) => [`$.retired[${i}].id`, id]),
  ];
  for (const [path, id] of entries as [string, string][]) {
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, path);
    else list.add(path, 'double', 'an id of its own', id, `编号已在 ${earlier} 使用；停用的编号不得再用`);
  }
  const withdrawn = new Set(retiredItems.map(({ id }) => id));
  for (const [index, { id }] of items.entries())
    if (withdrawn.has(id))
      list.add(`$.items[${index}].id`, 'retired', 'an id that was never withdrawn', id, '此编号已停用，不得再用');
  const current = new Set(items.map(({ id }) => id));
  for (const [index, { replacedBy }] of retired.entries())
    if (replacedBy !== null && !current.has(replacedBy))
      list.add(
        `$.retired[${index}].replacedBy`,
        'unknown-item',
        'the id of an item, or null',
        replacedBy,
        '没有这个测评项',
      );
}

/** Nothing may vanish: an id of the version before is either still there or retired, and retired for ever. */
function checkSuccession(list: IssueList, document: CatalogDocument, previous: CatalogDocument): void {
  const current = new Set(document.items.map(({ id }) => id));
  const retired = new Set(document.retired.map(({ id }) => id));
  for (const { id } of previous.items)
    if (!current.has(id) && !retired.has(id))
      list.add('$.retired', 'vanished', `an entry for ${id}`, undefined, `${id} 在上一版中存在，删去时须列入 retired`);
  for (const { id } of previous.retired) {
    if (!retired.has(id))
      list.add('$.retired', 'vanished', `an entry for ${id}`, undefined, `${id} 早已停用，须继续留在 retired 中`);
    const index = document.items.findIndex((item) => item.id === id);
    if (index >= 0)
      list.add(`$.items[${index}].id`, 'retired', 'an id that was never withdrawn', id, '此编号已停用，不得再用');
  }
  if (document.version === previous.version)
    list.add(
      '$.version',
      'version',
      `a version other than ${previous.version}`,
      document.version,
      '内容有变时版本号须更新',
    );
}

function withPlace(issue: Issue, placed: PlacedJson): Issue {
  const place = placed.placeOf(issue.path);
  return {
    ...issue,
    ...place,
    messageZh: `第 ${place.line} 行第 ${place.column} 列：${issue.messageZh}`,
    messageEn: `line ${place.line}, column ${place.column}: ${issue.messageEn}`,
  };
}

function refusal(issues: readonly Issue[]): MlpsError {
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new MlpsError('catalog.invalid', `${issues[0]!.messageEn}${more}`, issues);
}

function freeze(document: CatalogDocument): CatalogDocument {
  for (const entry of [...document.items, ...document.retired]) Object.freeze(entry);
  for (const { keywords, kinds } of document.items) [keywords, kinds].forEach((part) => Object.freeze(part));
  for (const part of [document.items, document.retired]) Object.freeze(part);
  return Object.freeze(document);
}
