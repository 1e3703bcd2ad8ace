import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { ReportError } from '../../errors.js';
import { oneToOneFont } from './one-to-one-font.js';

/** A font file opened once: what layout measures with and what the PDF writer embeds a subset of. */
export interface Face {
  readonly name: string;
  /** font object that pdfkit accepts; see {@link oneToOneFont} */
  readonly font: fontkit.Font;
  /** advance width of a code point as a fraction of the type size */
  width(codePoint: number): number;
  has(codePoint: number): boolean;
}

const opened = new Map<string, Face>();

/**
 * Open a TrueType or OpenType font; each file is read once per process.
 * @param path absolute path of the file; the first font of a collection is taken
 * @throws ReportError `font.unreadable` naming the file
 */
export function openFace(path: string): Face {
  const known = opened.get(path);
  if (known) return known;
  const font = readFont(path);
  const face: Face = { name: font.postscriptName, font: oneToOneFont(font), width: widths(font), has: coverage(font) };
  opened.set(path, face);
  return face;
}

function readFont(path: string): fontkit.Font {
  try {
    const font = fontkit.create(readFileSync(path));
    return 'fonts' in font ? font.fonts[0]! : font; // a collection is never empty
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ReportError('font.unreadable', `${path}: not a readable TrueType or OpenType font (${reason})`, [], {
      cause,
    });
  }
}

/** Widths of the basic plane in one array: a text is measured several times, and a map look-up per character would dominate. */
function widths(font: fontkit.Font): Face['width'] {
  const basic = new Float64Array(0x10000).fill(-1);
  const others = new Map<number, number>();
  const measure = (codePoint: number): number => font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  return (codePoint) => {
    if (codePoint > 0xffff) {
      if (!others.has(codePoint)) others.set(codePoint, measure(codePoint));
      return others.get(codePoint)!;
    }
    const width = basic[codePoint]!;
    return width >= 0 ? width : (basic[codePoint] = measure(codePoint));
  };
}

function coverage(font: fontkit.Font): Face['has'] {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    let has = known.get(codePoint);
    if (has === undefined) known.set(codePoint, (has = font.hasGlyphForCodePoint(codePoint)));
    return has;
  };
}
