import type { CellLook } from '@mlps/workbooks';

export const title: CellLook = { bold: true, size: 16, align: 'center', vertical: 'center', wrap: true };
export const subtitle: CellLook = { align: 'center', vertical: 'center', wrap: true };
export const head: CellLook = {
  bold: true,
  fill: 'E7E6E6',
  align: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
};
/** Head of a column that the recipient fills in. */
export const openHead: CellLook = { ...head, fill: 'FFF2CC' };
export const label: CellLook = { bold: true, fill: 'F2F2F2', vertical: 'center', wrap: true, border: true };
/** Text beside a label. */
export const told: CellLook = { wrap: true, border: true, vertical: 'center' };
export const text: CellLook = { wrap: true, border: true };
export const centred: CellLook = { wrap: true, border: true, align: 'center' };
export const count: CellLook = { border: true, align: 'center', vertical: 'center', format: '0' };
export const date: CellLook = { border: true, align: 'center', format: 'yyyy-mm-dd' };
export const paragraph: CellLook = { wrap: true };
/** Cells that the recipient fills in. */
export const openText: CellLook = { wrap: true, border: true, open: true, format: '@' };
export const openDate: CellLook = { border: true, align: 'center', open: true, format: 'yyyy-mm-dd' };
