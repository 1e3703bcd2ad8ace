import { MlpsError, show } from '../errors.js';
import type { Place } from './placed-json.js';

const SPACE = /[ \t\r\n]*/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids raw control characters in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Walks over the tokens of a JSON text and knows where it is. */
export class JsonScanner {
  private at = 0;
  private lineStarts: number[] | null = null;

  constructor(private readonly text: string) {
    if (text.startsWith('\ufeff')) this.at = 1; // editors on Windows put a byte order mark in front
  }

  /** Move to the next token. @returns its offset */
  skipSpace(): number {
    this.match(SPACE);
    return this.at;
  }

  /** Take one punctuation mark if it comes next. */
  take(mark: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  expect(mark: string): void {
    if (!this.take(mark)) throw this.fault(`"${mark}"`, `此处应为 ${mark}`);
  }

  /** @returns true when another entry follows, false when the list has ended */
  takeCommaOr(end: string): boolean {
    if (this.take(',')) return true;
    if (this.take(end)) return false;
    throw this.fault(`"," or "${end}"`, `此处应为 , 或 ${end}`);
  }

  expectEnd(): void {
    this.skipSpace();
    if (this.at < this.text.length) throw this.fault('the end of the text', '内容应到此为止');
  }

  readString(expected: string, zh: string): string {
    this.skipSpace();
    const token = this.match(STRING);
    if (token === null) throw this.fault(expected, zh);
    return JSON.parse(token) as string; // the pattern admits only complete JSON strings
  }

  readScalar(): unknown {
    if (this.text[this.at] === '"')
      return this.readString(
        'a text closed by a double quote on its line',
        '文本没有正确结束：缺少右引号，或含有未转义的换行、反斜杠',
      );
    const token = this.match(NUMBER_OR_WORD);
    if (token === null) throw this.fault('a JSON value', '此处应为 JSON 值');
    return JSON.parse(token) as unknown;
  }

  fault(expected: string, zh: string): MlpsError {
    const place = this.placeAt(this.at);
    const received = this.at < this.text.length ? show(this.text.slice(this.at, this.at + 12)) : 'the end of the text';
    const messageEn = `line ${place.line}, column ${place.column}: expected ${expected}, found ${received}`;
    const messageZh = `第 ${place.line} 行第 ${place.column} 列：${zh}`;
    return new MlpsError('json.invalid', messageEn, [
      { path: '$', code: 'syntax', expected, received, messageZh, messageEn, ...place },
    ]);
  }

  placeAt(offset: number): Place {
    const starts = (this.lineStarts ??= lineStarts(this.text));
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const token = pattern.exec(this.text)?.[0] ?? null;
    if (token !== null) this.at += token.length;
    return token;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length);
  return starts;
}
