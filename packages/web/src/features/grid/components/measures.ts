/** Height of the row of names, of a row of cells, and of one that shows the record beside the result. */
export const HEAD_HEIGHT = 58;
export const ROW_HEIGHT = 40;
/** Width of the items, and of the columns. */
export const HEAD_WIDTH = 250;
export const COLUMN_WIDTH = 86;
/** With this many objects or fewer, columns share the whole width and show the record. */
export const WIDE_OBJECTS = 3;
export const WIDE_COLUMN = 240;
