import type { CellStyle } from 'hucre';
import type { CellLook, CellValue } from './book.js';

const LINE = { style: 'thin', color: { rgb: '7F7F7F' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const DATE_FORMAT = 'yyyy-mm-dd';
const TEXT_FORMAT = '@';

const styles = new WeakMap<CellLook, Map<string, CellStyle>>();

/** A look in hucre's words; null when a cell needs none. */
export function toStyle(look: CellLook | undefined, value: CellValue): CellStyle | null {
  const format = look?.format ?? formatOf(value);
  if (!look) return format ? { numFmt: format } : null;
  const known = styles.get(look) ?? new Map<string, CellStyle>();
  styles.set(look, known);
  let style = known.get(format);
  if (!style) known.set(format, (style = buildStyle(look, format)));
  return style;
}

/** Older Excel shows a longer text in the text format as a row of #. */
const LONGEST_TEXT_FORMAT = 255;

/** A text cell keeps its type when somebody edits it: "1-2" becomes no date and "=1+1" no formula. */
function formatOf(value: CellValue): string {
  if (value instanceof Date) return DATE_FORMAT;
  return typeof value === 'string' && value.length <= LONGEST_TEXT_FORMAT ? TEXT_FORMAT : '';
}

function buildStyle(look: CellLook, format: string): CellStyle {
  const { bold, size, color, fill, align, vertical, wrap, border, open } = look;
  const font = {
    ...(bold ? { bold } : {}),
    ...(size ? { size } : {}),
    ...(color ? { color: { rgb: color } } : {}),
  };
  return {
    ...(Object.keys(font).length ? { font } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } } : {}),
    ...(border ? { border: BORDER } : {}),
    alignment: {
      vertical: vertical ?? 'top',
      ...(align ? { horizontal: align } : {}),
      ...(wrap ? { wrapText: true } : {}),
    },
    ...(format ? { numFmt: format } : {}),
    ...(open ? { protection: { locked: false } } : {}),
  };
}
