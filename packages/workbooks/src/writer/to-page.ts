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

/** Paper, margins and running lines, in hucre's words; a sheet is as wide as a page. */
export function toPrint({ orientation, header, footer }: PrintSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const margins = { top: 0.7, right: 0.5, bottom: 0.7, left: 0.5, header: 0.3, footer: 0.3 };
  return {
    pageSetup: { paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins },
    ...(header || footer
      ? { headerFooter: { ...(header ? { oddHeader: header } : {}), ...(footer ? { oddFooter: footer } : {}) } }
      : {}),
  };
}
