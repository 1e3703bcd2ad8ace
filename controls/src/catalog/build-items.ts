import { domainOf } from './domains.js';
import { importanceEntry } from './importance.js';
import { isAssumed } from './importance-rules.js';
import type { ItemRow, LevelRows } from './item-row.js';
import type { ItemId } from '../generated/item-ids.js';
import type { Item, Level, Part } from './types.js';

/** Turn the generated rows of one level into frozen items, in the standard's order. */
export function buildItems(level: Level, rows: LevelRows): readonly Item[] {
  const parts = Object.keys(rows) as Part[];
  return Object.freeze(parts.flatMap((part) => rows[part].map((row) => buildItem(level, part, row))));
}

function buildItem(level: Level, part: Part, row: ItemRow): Item {
  const [id, clause, letter, code, pointZh, pointEn, sag, importance, rule, like, keywords, zh, en, kinds] = row;
  const domain = domainOf(code);
  return Object.freeze({
    id: id as ItemId, // the generated union and the rows come from the same files
    level,
    part,
    clause,
    letter,
    domain: code,
    domainZh: domain.zh,
    domainEn: domain.en,
    half: domain.half,
    pointZh,
    pointEn,
    sag,
    importance,
    importanceRule: rule,
    importanceLike: like,
    importanceAssumed: isAssumed(rule),
    weight: Number(importanceEntry(importance).weight),
    keywords: Object.freeze(keywords),
    statementZh: zh,
    statementEn: en,
    kinds: Object.freeze(kinds),
  });
}
