import { importanceEntry, tailor } from '@mlps/controls';
import type { Item } from '@mlps/controls';
import { extensionsArgument, gradeArgument } from '../load-evaluation.js';
import { printJson, printTable } from '../output.js';
import type { Streams } from '../output.js';

export interface CatalogOptions {
  grade: string;
  extensions?: string;
  json?: boolean;
}

/** `mlps catalog`: the items that a system of this grade must meet. */
export function catalogCommand(options: CatalogOptions, streams: Streams): void {
  const items = tailor(gradeArgument(options.grade), { extensions: extensionsArgument(options.extensions) });
  if (options.json) return printJson(streams, items.map(toRow));
  printTable(
    streams,
    ['编号', '条款', 'S/A/G', '安全类', '控制点', '重要程度', '要求'],
    items.map((item) => [
      item.id,
      clauseOf(item),
      item.sag,
      item.domainZh,
      item.pointZh,
      `${importanceEntry(item.importance).zh}${item.importanceAssumed ? '*' : ''}`,
      item.statementZh,
    ]),
  );
  streams.talk(`共 ${items.length} 项；带 * 的重要程度没有公开来源，为推定值\n`);
}

function toRow(item: Item): object {
  const { id, level, part, clause, letter, domainZh, pointZh, sag, importance, weight, statementZh, statementEn } =
    item;
  return { id, level, part, clause, letter, domainZh, pointZh, sag, importance, weight, statementZh, statementEn };
}

const clauseOf = (item: Item): string => (item.letter ? `${item.clause} ${item.letter})` : item.clause);
