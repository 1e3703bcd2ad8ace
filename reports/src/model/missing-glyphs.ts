import { openFaces } from '../pdf/fonts/default-faces.js';
import type { Faces } from '../pdf/fonts/default-faces.js';
import { isCommonText, shownAs } from '../pdf/fonts/substitute-glyphs.js';
import type { NoticeModel } from './notice-model.js';

/** Warnings name at most so many places for one character. */
const MOST_PLACES = 5;

/**
 * One warning per character that the fonts cannot show, with what is printed instead and where; the Excel book keeps the character.
 * @param model a notice; its own warnings are not looked at
 */
export function missingGlyphWarnings(model: NoticeModel): string[] {
  return glyphWarnings(placedTexts(model));
}

/** The same for the texts of any paper, each with its place; `other` is the format that keeps every character. */
export function glyphWarnings(texts: Iterable<readonly [place: string, text: string]>, other = 'Excel'): string[] {
  const places = new Map<string, Set<string>>();
  let faces: Faces | undefined;
  for (const [place, text] of texts) {
    if (isCommonText(text)) continue;
    faces ??= openFaces();
    for (const character of text) {
      if (shownAs(character, faces.body) === character) continue;
      places.set(character, (places.get(character) ?? new Set()).add(place));
    }
  }
  return Array.from(places, ([character, where]) => warning(character, [...where], faces!, other)); // open once a place is known
}

function warning(character: string, where: string[], faces: Faces, other: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const shown = shownAs(character, faces.body);
  const listed = where.slice(0, MOST_PLACES).join('、') + (where.length > MOST_PLACES ? `等${where.length}处` : '');
  return `字符U+${code}在PDF字体中没有字形，PDF中以“${shown}”代替，${other}中保留原字符（出现于${listed}）`;
}

function* placedTexts(model: NoticeModel): Generator<readonly [place: string, text: string]> {
  for (const problem of model.problems)
    for (const text of [problem.objectName, problem.objectKind, problem.found, problem.advice])
      yield [problem.number, text];
  yield* [model.opening, model.issuer, model.addressee, model.number ?? '', ...model.copies].map(letter);
  yield* model.sections.flatMap((section) => section.paragraphs).map(letter);
  yield* [...model.facts, ...model.signatures].map((fact) => letter(fact.text));
}

function letter(text: string): readonly [string, string] {
  return ['正文', text];
}
