/** Height of the row of names, of a row of cells, and of one that shows the record beside the result. */
export const HEAD_HEIGHT = 58;
export const ROW_HEIGHT = 40;
/** Width of the items, and of the columns. */
export const HEAD_WIDTH = 250;
export const COLUMN_WIDTH = 86;
/** Few objects share the whole width; columns as wide as this show the record beside the result. */
export const WIDE_COLUMN = 150;
