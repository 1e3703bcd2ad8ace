import type { FurnitureText, PageTemplate } from '../../pdf/layout/blocks.js';
import type { PaperModel, PaperSection } from '../document/paper-model.js';
import { MM } from './paper-theme.js';
import type { PaperTheme } from './paper-theme.js';

type Zone = PaperSection['zone'];

const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const;
const romanTens = ['', 'X', 'XX', 'XXX', 'XL', 'L'] as const;

/**
 * How a page of a zone is numbered.
 * @example pageLabel('front', 14) // 'XIV'
 */
export function pageLabel(zone: Zone, count: number): string {
  if (zone === 'front') return `${romanTens[Math.floor(count / 10)] ?? ''}${roman[count % 10]}`;
  return zone === 'annex' ? `附${count}` : String(count);
}

/** First page of each zone, as the first run of the layout found it. */
export class ZonePages {
  private readonly firsts = new Map<Zone, number>();

  /** Note a page of a zone; only the first one counts. */
  note(zone: Zone, page: number): void {
    if (!this.firsts.has(zone)) this.firsts.set(zone, page);
  }

  label(zone: Zone, page: number): string {
    return pageLabel(zone, page - (this.firsts.get(zone) ?? page) + 1);
  }
}

/** The page of a section: A4, with the margins of official papers; lying pages carry wide tables. */
export function sectionPage(
  { zone, orientation, bare }: PaperSection,
  model: Pick<PaperModel, 'brand' | 'number'>,
  theme: PaperTheme,
  zones: ZonePages,
  long: boolean,
): PageTemplate {
  const lying = orientation === 'landscape';
  const [width, height] = lying ? [297 * MM, 210 * MM] : [210 * MM, 297 * MM];
  const margins = lying
    ? { top: 25 * MM, right: 20 * MM, bottom: 22 * MM, left: 20 * MM }
    : { top: (long ? 30 : 37) * MM, right: 26 * MM, bottom: (long ? 28 : 35) * MM, left: 28 * MM };
  const headerTop = (lying ? 14 : long ? 18 : 22) * MM;
  const footerTop = height - (lying ? 16 : long ? 20 : 26) * MM;
  const style = theme.furniture;
  const furniture = (page: number): FurnitureText[] => [
    ...(page === 1
      ? []
      : [
          { text: model.brand.headerText, style, y: headerTop, align: 'left', ruleY: headerTop + 17 } as const,
          { text: model.number ?? '', style, y: headerTop, align: 'right' } as const,
        ]),
    // GB/T 9704: odd pages at the right edge, even pages at the left
    {
      text: `— ${zones.label(zone, page)} —`,
      style: theme.pageNumber,
      y: footerTop,
      align: page % 2 ? 'right' : 'left',
    },
  ];
  return { width, height, margins, ...(bare ? {} : { furniture }) };
}
