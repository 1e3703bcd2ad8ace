import type { Font, Glyph, GlyphPosition } from 'fontkit';

/** Ids from here on stand for code points, below for glyphs of the file. */
const VIRTUAL = 0x20_0000;

/** The part of fontkit's subset that its types leave out: glyph ids in the order of the embedded font. */
interface GrowingSubset {
  readonly glyphs: number[];
  includeGlyph(glyph: number): number;
}

/**
 * A font that sets every character as one glyph of its own, without shaping.
 *
 * Chinese needs no shaping, and a plain look-up is many times faster. It also mends two faults of extraction: characters that share a
 * glyph (· and •, a space and a no-break space) would all be read back as the one used first, and glyphs are shared by all documents
 * of the process. Here every character has a glyph id of its own in the embedded subset, so the text read back is the text written.
 */
export function oneToOneFont(font: Font): Font {
  const glyphs = new Map<number, Glyph>();
  const glyphOf = (codePoint: number): Glyph => {
    let glyph = glyphs.get(codePoint);
    if (!glyph) {
      const { advanceWidth } = font.glyphForCodePoint(codePoint);
      // pdfkit reads these three fields of a glyph and nothing else
      glyph = { id: VIRTUAL + codePoint, advanceWidth, codePoints: [codePoint] } as Glyph;
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  };
  const layout = (text: string): ReturnType<Font['layout']> => {
    const run = Array.from(text, (character) => glyphOf(character.codePointAt(0)!)); // never an empty character
    const positions = run.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return asRun(run, positions);
  };
  // everything but these two comes from the font itself
  return Object.create(font, { layout: { value: layout }, createSubset: { value: () => subsetOf(font) } }) as Font;
}

function asRun(glyphs: Glyph[], positions: Omit<GlyphPosition, 'advanceWidth'>[]): ReturnType<Font['layout']> {
  const advanceWidth = positions.reduce((sum, position) => sum + position.xAdvance, 0);
  return { glyphs, positions, advanceWidth } as unknown as ReturnType<Font['layout']>; // script and bounds are never read
}

function subsetOf(font: Font): ReturnType<Font['createSubset']> {
  const subset = font.createSubset();
  const growing = subset as unknown as GrowingSubset; // its types do not tell the list of glyphs
  const includeReal = growing.includeGlyph.bind(growing);
  const places = new Map<number, number>();
  growing.includeGlyph = (id) => {
    if (id < VIRTUAL) return includeReal(id); // parts of compound glyphs
    let place = places.get(id);
    if (place === undefined) {
      place = growing.glyphs.push(font.glyphForCodePoint(id - VIRTUAL).id) - 1;
      places.set(id, place);
    }
    return place;
  };
  return subset;
}
