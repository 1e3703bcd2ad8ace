import type { Face } from '../fonts/face.js';
import type { DrawItem } from '../layout/page.js';

type TextItem = Omit<Extract<DrawItem, { kind: 'text' }>, 'kind' | 'node'>;

/** The parts of pdfkit that its types leave out. */
interface OpenFont {
  readonly id: string;
  ref(): unknown;
  encode(text: string): [codes: string[], positions: unknown[]];
}
interface OpenDocument {
  readonly _font: OpenFont;
  readonly page: { readonly fonts: Record<string, unknown> };
}

const BLACK = '#000000';

/**
 * Writes lines of text into a page.
 *
 * pdfkit's own `text` lays every string out again and makes objects for each glyph. Lines are measured already and each character
 * is one glyph, so a table from characters to codes is enough; a long report is drawn in half the time.
 */
export class TextWriter {
  private readonly fonts = new Map<Face, { font: OpenFont; codes: Map<string, string> }>();
  private color = '';
  private spacing = 0;

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  /** A new page begins with pdfkit's defaults; so does whatever follows another kind of drawing. */
  forget(): void {
    this.color = '';
  }

  startPage(): void {
    this.forget();
    this.spacing = 0;
  }

  write({ text, x, baseline, spacing, style }: TextItem): void {
    if (!text) return;
    const { doc } = this;
    const color = style.color ?? BLACK;
    if (this.color !== color) doc.fillColor((this.color = color));
    const { font, codes } = this.open(style.face);
    const { fonts } = (doc as unknown as OpenDocument).page; // see OpenDocument
    fonts[font.id] ??= font.ref();
    const tracking = spacing === this.spacing ? '' : `${short((this.spacing = spacing))} Tc `;
    // pages are drawn from the upper left corner downwards, so letters are turned upright again
    const place = `1 0 0 -1 ${short(x)} ${short(baseline)} Tm`;
    doc.addContent(`BT /${font.id} ${short(style.size)} Tf ${tracking}${place} <${encode(text, font, codes)}> Tj ET`);
  }

  private open(face: Face): { font: OpenFont; codes: Map<string, string> } {
    let opened = this.fonts.get(face);
    if (!opened) {
      // pdfkit takes a font object under a name of its own; its types know paths and buffers only
      this.doc.font(face.font as unknown as string, face.name);
      opened = { font: (this.doc as unknown as OpenDocument)._font, codes: new Map() };
      this.fonts.set(face, opened);
    }
    return opened;
  }
}

/** Codes of the characters; pdfkit learns of each character once, and so embeds it. */
function encode(text: string, font: OpenFont, codes: Map<string, string>): string {
  let hex = '';
  for (const character of text) {
    let code = codes.get(character);
    if (code === undefined) codes.set(character, (code = font.encode(character)[0].join('')));
    hex += code;
  }
  return hex;
}

/** A length with three decimals, which is finer than any printer. */
function short(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}
