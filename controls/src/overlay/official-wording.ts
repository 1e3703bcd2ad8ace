import { IssueList } from '../assessment/check-fields.js';
import { LONGEST_TEXT } from '../assessment/shape.js';
import { catalog } from '../catalog/catalog.js';
import type { Item } from '../catalog/types.js';
import { MlpsError, requireFields, unexpected } from '../errors.js';
import type { Issue } from '../errors.js';
import type { ItemId } from '../generated/item-ids.js';
import { readPlacedJson } from '../versions/placed-json.js';
import type { PlacedJson } from '../versions/placed-json.js';

/** Official wording that the user loaded, by item id. Never shipped: who owns the standard brings its text. */
export type OfficialWording = ReadonlyMap<ItemId, string>;

/** Where official wording may come from: a JSON text, an object id → text, or rows of a workbook or list. */
export type WordingSource =
  | string
  | Readonly<Record<string, unknown>>
  | readonly (readonly [id: unknown, text: unknown])[]
  | readonly WordingEntry[];

export interface WordingEntry {
  readonly id: string;
  readonly text: string;
}

/**
 * Read a table of official wording: id → text, as JSON text, object, list of `{ id, text }` or rows `[id, text]`.
 *
 * @param source ids as in the catalog; texts are trimmed, not blank, at most 32,767 characters; items may be missing
 * @returns a checked map; it lives in memory only
 * @throws MlpsError `wording.invalid` with every fault and its place (line and column for a JSON text), `json.invalid`
 * @example readOfficialWording([['L3-PES1-01', '……']]).size // 1
 */
export function readOfficialWording(source: WordingSource): OfficialWording {
  const placed = typeof source === 'string' ? readPlacedJson(source) : null;
  const list = new IssueList();
  const wording = new Map<ItemId, string>();
  const firstAt = new Map<string, string>();
  for (const { path, id, text } of entriesOf(placed ? placed.value : source, list)) {
    const fault = idFault(list, path, id, firstAt.get(String(id)));
    const clean = checkText(list, path, text);
    if (fault || clean === null) continue;
    firstAt.set(String(id), path);
    wording.set(id as ItemId, clean); // found in the catalog just now
  }
  if (list.issues.length) throw refusal(placed ? list.issues.map((issue) => withPlace(issue, placed)) : list.issues);
  return wording;
}

interface Entry {
  path: string;
  id: unknown;
  text: unknown;
}

function entriesOf(value: unknown, list: IssueList): Entry[] {
  if (Array.isArray(value)) return value.flatMap((row: unknown, index) => rowEntry(row, `$[${index}]`, list));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).map(([id, text]) => ({ path: `$.${id}`, id, text }));
  list.add('$', 'type', 'an object id → text, or a list of rows', value, '应为“编号→条文”的对象或列表');
  return [];
}

function rowEntry(row: unknown, path: string, list: IssueList): Entry[] {
  if (Array.isArray(row) && row.length === 2) return [{ path, id: row[0] as unknown, text: row[1] as unknown }];
  if (row !== null && typeof row === 'object' && 'id' in row && 'text' in row)
    return [{ path, id: row.id, text: row.text }];
  list.add(path, 'type', 'a row [id, text] or { id, text }', row, '每行应有编号和条文两项');
  return [];
}

/** @returns whether the id is at fault; `earlier` is the path at which the same id stood first */
function idFault(list: IssueList, path: string, id: unknown, earlier: string | undefined): boolean {
  if (typeof id !== 'string' || !catalog.has(id))
    list.add(path, 'unknown-item', 'an item id such as L3-CES1-01', id, '目录中没有这个测评项编号');
  else if (earlier !== undefined)
    list.add(path, 'double', 'each item once', id, `${id} 已在 ${earlier} 给出条文，请删去其一`);
  else return false;
  return true;
}

function checkText(list: IssueList, path: string, text: unknown): string | null {
  const clean = typeof text === 'string' ? text.trim() : '';
  if (clean === '') list.add(path, 'blank', 'the text of the clause', text, '条文为空');
  else if (clean.length > LONGEST_TEXT)
    list.add(path, 'too-long', `at most ${LONGEST_TEXT} characters`, text, `条文超过 ${LONGEST_TEXT} 个字符`);
  else return clean;
  return null;
}

function withPlace(issue: Issue, placed: PlacedJson): Issue {
  const place = placed.placeOf(issue.path);
  return {
    ...issue,
    ...place,
    messageZh: `第 ${place.line} 行：${issue.messageZh}`,
    messageEn: `line ${place.line}: ${issue.messageEn}`,
  };
}

function refusal(issues: readonly Issue[]): MlpsError {
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new MlpsError('wording.invalid', `${issues[0]!.messageEn}${more}`, issues);
}

/** An item with the official text beside ours, where the user loaded one. */
export type WordedItem = Item & {
  /** text of the standard, or null when none was loaded */
  readonly officialZh: string | null;
};

/**
 * Put the official wording beside our own.
 * @returns a new item; `officialZh` is null where the table is silent
 * @example withOfficialWording(catalog.get('L3-PES1-01'), readOfficialWording({})).officialZh // null
 */
export function withOfficialWording(item: Item, wording: OfficialWording): WordedItem {
  if (!(wording instanceof Map))
    throw unexpected('argument.invalid', 'wording', 'what readOfficialWording gives', wording);
  return { ...requireFields('item', item), officialZh: (wording as OfficialWording).get(item.id) ?? null };
}
