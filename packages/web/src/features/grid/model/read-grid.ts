import type { GridDto } from '@mlps/client';
import type { Result, ReviewState } from '@mlps/controls';
import { keyOf } from './cell.js';
import type { ServerCell } from './cell.js';

/** The cells of a grid as the service sends it, column by column, under their keys. */
export function readCells(grid: GridDto): Map<string, ServerCell> {
  const { cells, texts, objects, items, people } = grid;
  const personAt = (place: number | null | undefined): string | null =>
    place === null || place === undefined ? null : (people[place]?.id ?? null);
  const read = new Map<string, ServerCell>();
  for (let n = 0; n < cells.object.length; n += 1) {
    const object = objects[cells.object[n]!]; // the columns are equally long
    const item = items[cells.item[n]!];
    if (object === undefined || item === undefined) continue;
    read.set(keyOf(object.id, item), {
      content: {
        result: cells.result[n] as Result,
        risk: cells.risk[n] ?? null,
        record: texts?.record[n] ?? null,
        reason: texts?.reason[n] ?? null,
        advice: texts?.advice[n] ?? null,
        points: texts?.points[n] ?? null,
        hazard: texts?.hazard[n] ?? null,
      },
      version: cells.version[n]!,
      state: cells.state[n] as ReviewState,
      evidence: cells.evidence[n] ?? 0,
      toConfirm: cells.toConfirm[n] ?? false,
      writer: personAt(cells.writer[n]),
      submitter: personAt(cells.submitter[n]),
      comment: texts?.comment[n] ?? null,
    });
  }
  return read;
}
