import type { CellLook } from '../writer/book.js';

export const title: CellLook = { bold: true, size: 16, align: 'center', vertical: 'center', wrap: true };
export const head: CellLook = {
  bold: true,
  fill: 'DDEBF7',
  align: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
};
/** Head of a column that is filled in. */
export const openHead: CellLook = { ...head, fill: 'FFF2CC' };
export const label: CellLook = { bold: true, fill: 'F2F2F2', vertical: 'center', wrap: true, border: true };
/** Text beside a label. */
export const told: CellLook = { wrap: true, border: true, vertical: 'center' };
export const info: CellLook = { vertical: 'center', wrap: true, color: '404040' };
export const counter: CellLook = { bold: true, align: 'center', vertical: 'center', border: true };
export const paragraph: CellLook = { wrap: true };

// The rows are open as a whole: Excel sorts a protected range only when none of its cells is locked. What stands in the columns of
// requirement and hint is not read back, so a slip there does no harm.
export const hidden: CellLook = { open: true };
export const text: CellLook = { wrap: true, border: true, open: true };
export const centred: CellLook = { ...text, align: 'center' };
export const hint: CellLook = { ...text, size: 8, color: '595959' };
export const openText: CellLook = { ...text, fill: 'FFFEF5' };
export const openChoice: CellLook = { ...openText, align: 'center', bold: true };
export const methodText: CellLook = { wrap: true, border: true, size: 9 };
