import { pdfObjects } from './pdf-objects.js';
import type { PdfObject } from './pdf-objects.js';

/** A run of text at its place, in points from the lower left corner of the page. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** part of what repeats itself: running lines, repeated table heads */
  readonly artifact: boolean;
}

export interface TextPage {
  readonly width: number;
  readonly height: number;
  /** in the order in which they are drawn */
  readonly runs: readonly TextRun[];
}

/** Text of a PDF as a reader program gets it: glyph codes turned back by the fonts' own tables (ToUnicode). */
export function pdfText(pdf: Buffer): TextPage[] {
  const objects = pdfObjects(pdf);
  const pages = [...objects.values()].find((object) => object.body.includes('/Type /Pages'))!;
  return references(/\/Kids \[([^\]]*)\]/.exec(pages.body)![1]!).map((id) => readPage(objects, objects.get(id)!));
}

/** All texts of a PDF in drawing order, without line ends. */
export function plainText(pages: readonly TextPage[]): string {
  return pages.flatMap((page) => page.runs.map((run) => run.text)).join('');
}

/** Texts of a page, one line per run. */
export function pageLines({ runs }: TextPage): string[] {
  return runs.map((run) => run.text);
}

function readPage(objects: ReadonlyMap<number, PdfObject>, page: PdfObject): TextPage {
  const [, , width, height] = /\/MediaBox \[([^\]]*)\]/.exec(page.body)![1]!.split(' ').map(Number);
  const resources = objects.get(reference(page.body, 'Resources'))!;
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name, id] of resources.body.matchAll(/\/(F\d+) (\d+) 0 R/g))
    fonts.set(name!, unicodeTable(objects, objects.get(Number(id))!));
  const content = objects.get(reference(page.body, 'Contents'))!.stream!.toString('latin1');
  return { width: width!, height: height!, runs: readRuns(content, fonts, height!) };
}

function unicodeTable(objects: ReadonlyMap<number, PdfObject>, font: PdfObject): Map<string, string> {
  const table = new Map<string, string>();
  const cmap = objects.get(reference(font.body, 'ToUnicode'))!.stream!.toString('latin1');
  for (const [, start, entries] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    let code = Number.parseInt(start!, 16);
    for (const [, hex] of entries!.matchAll(/<([^>]*)>/g)) {
      const units = hex!.split(' ').map((unit) => Number.parseInt(unit, 16));
      table.set(code.toString(16).padStart(4, '0'), String.fromCharCode(...units));
      code += 1;
    }
  }
  return table;
}

const OPERATIONS =
  /\/(\w+)(?: <<[^>]*>>)? B(?:MC|DC)|(EMC)|1 0 0 -1 (-?[\d.]+) (-?[\d.]+) Tm|\/(F\d+) ([\d.]+) Tf|<([0-9a-f]*)> Tj/g;

function readRuns(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>, height: number): TextRun[] {
  const runs: TextRun[] = [];
  const marks: string[] = [];
  let [x, y, size] = [0, 0, 0];
  let font: ReadonlyMap<string, string> = new Map();
  for (const [, tag, end, tx, ty, name, points, shown] of content.matchAll(OPERATIONS)) {
    if (tag) marks.push(tag);
    else if (end) marks.pop();
    else if (tx) [x, y] = [Number(tx), height - Number(ty)];
    else if (name) [font, size] = [fonts.get(name)!, Number(points)];
    else if (shown) runs.push({ text: decode(shown, font), x, y, size, artifact: marks.includes('Artifact') });
  }
  return runs;
}

function decode(hex: string, font: ReadonlyMap<string, string>): string {
  return (hex.match(/.{4}/g) ?? []).map((code) => font.get(code)!).join('');
}

function reference(body: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1]);
}

function references(list: string): number[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}
