import type { WriteSheet } from 'hucre';
import type { PrintSetup, Protection } from './book.js';

/** What a protected sheet still allows, in hucre's words. */
export function toProtection({ sort, filter, formatColumns }: Protection): NonNullable<WriteSheet['protection']> {
  return {
    sheet: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatRows: true,
    formatColumns: formatColumns ?? true,
    sort: sort ?? false,
    autoFilter: filter ?? true,
  };
}

/** Paper, margins, page breaks and running lines, in hucre's words. */
export function toPrint({
  orientation,
  header,
  footer,
  scale,
  breakAfterColumns,
}: PrintSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'colBreaks'> {
  const margins = { top: 0.7, right: 0.5, bottom: 0.7, left: 0.5, header: 0.3, footer: 0.3 };
  // Excel ignores page breaks on a sheet that is fitted to its pages
  const size = scale === undefined ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale };
  const running = { ...(header ? { oddHeader: header } : {}), ...(footer ? { oddFooter: footer } : {}) };
  return {
    pageSetup: { paperSize: 'a4', orientation, ...size, margins },
    ...(header || footer ? { headerFooter: running } : {}),
    ...(breakAfterColumns ? { colBreaks: breakAfterColumns.map((column) => column - 1) } : {}),
  };
}
