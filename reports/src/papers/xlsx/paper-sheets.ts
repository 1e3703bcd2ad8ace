import type { PaperBlock, PaperColumn, PaperModel, PaperRow } from '../document/paper-model.js';

type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

/** A table of the paper as a sheet; tables of the same columns that follow each other share one. */
export interface PaperSheet {
  readonly name: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: PaperRow[];
  /** what stood above the first table; shown once a second one shares the sheet */
  readonly heading: string;
}

const LONGEST_NAME = 31;
const BAD_CHARACTERS = /[[\]:*?/\\']|\p{C}/gu;

/** The tables of a paper, in reading order, under the names of their captions or headings. */
export function paperSheets({ sections }: Pick<PaperModel, 'sections'>): PaperSheet[] {
  const sheets: PaperSheet[] = [];
  let heading = '';
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading' || block.kind === 'title') heading = block.text;
    if (block.kind === 'table') addTable(sheets, block, heading);
  }
  return sheets;
}

function addTable(sheets: PaperSheet[], { caption, columns, rows }: TableBlock, heading: string): void {
  const last = sheets.at(-1);
  if (last && !caption && sameColumns(last.columns, columns)) {
    if (!last.rows.some((row) => 'band' in row)) last.rows.unshift({ band: last.heading });
    last.rows.push({ band: heading }, ...rows);
    return;
  }
  sheets.push({ name: freeName(sheets, caption ?? heading), columns, rows: [...rows], heading: caption ?? heading });
}

function sameColumns(one: readonly PaperColumn[], other: readonly PaperColumn[]): boolean {
  return one.length === other.length && one.every(({ title }, at) => title === other[at]!.title);
}

/** A name that Excel takes and that no sheet bears yet. */
function freeName(sheets: readonly PaperSheet[], wished: string): string {
  const clean = wished.replace(BAD_CHARACTERS, ' ').replaceAll('　', ' ').trim() || '表';
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? '' : `（${count}）`;
    const name = `${clean.slice(0, LONGEST_NAME - mark.length)}${mark}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
