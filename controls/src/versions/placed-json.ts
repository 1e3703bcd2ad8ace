import { MlpsError, show } from '../errors.js';
import type { Issue } from '../errors.js';
import { JsonScanner } from './json-scanner.js';

/** Line and column in a text, counted from 1; a column counts UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A JSON value with the place of each of its parts. */
export interface PlacedJson {
  readonly value: unknown;
  /** where the value at a path such as `$.items[3].id` begins; for a path that is not there, its nearest parent */
  placeOf(path: string): Place;
}

/** Deeper nesting than any document of ours has; a guard against a hostile text that would exhaust the stack. */
const DEEPEST = 64;

/**
 * Read JSON and remember where everything stands, so that a fault found later can name its line.
 *
 * Stricter than `JSON.parse`: a field named twice in one object is a fault, since one of the two would vanish in silence.
 * @throws MlpsError `json.invalid` with line and column of every double, or of the first break in the syntax
 * @example readPlacedJson('{\n "a": 1 }').placeOf('$.a') // { line: 2, column: 7 }
 */
export function readPlacedJson(text: string): PlacedJson {
  const reader = new PlacedReader(text);
  const value = reader.readDocument();
  if (reader.doubles.length) {
    const issues = reader.doubles.map(({ path, at }) =>
      jsonIssue(path, reader.scanner.placeAt(at), 'each field once', path, '同一对象内字段重复，请删去其一'),
    );
    throw new MlpsError('json.invalid', issues[0]!.messageEn, issues);
  }
  return { value, placeOf: (path) => reader.scanner.placeAt(nearest(reader.places, path)) };
}

function nearest(places: ReadonlyMap<string, number>, path: string): number {
  for (let at = path; at; at = at.replace(/(\.[^.[\]]*|\[\d+\]|.)$/, '')) {
    const offset = places.get(at);
    if (offset !== undefined) return offset;
  }
  return 0;
}

/** An issue that names line and column beside the path. */
export function jsonIssue(path: string, place: Place, expected: string, received: unknown, zh: string): Issue {
  const found = show(received);
  return {
    path,
    code: 'json',
    expected,
    received: found,
    messageZh: `第 ${place.line} 行第 ${place.column} 列（${path}）：${zh}`,
    messageEn: `line ${place.line}, column ${place.column} (${path}): expected ${expected}, found ${found}`,
    ...place,
  };
}

class PlacedReader {
  readonly scanner: JsonScanner;
  readonly places = new Map<string, number>();
  readonly doubles: { path: string; at: number }[] = [];

  constructor(text: string) {
    this.scanner = new JsonScanner(text);
  }

  readDocument(): unknown {
    const value = this.readValue('$', 0);
    this.scanner.expectEnd();
    return value;
  }

  private readValue(path: string, depth: number): unknown {
    const { scanner } = this;
    this.places.set(path, scanner.skipSpace());
    if (depth > DEEPEST) throw scanner.fault(`at most ${DEEPEST} levels of nesting`, `嵌套超过 ${DEEPEST} 层`);
    if (scanner.take('{')) return this.readObject(path, depth);
    if (scanner.take('[')) return this.readArray(path, depth);
    return scanner.readScalar();
  }

  private readArray(path: string, depth: number): unknown[] {
    const list: unknown[] = [];
    if (this.scanner.take(']')) return list;
    do list.push(this.readValue(`${path}[${list.length}]`, depth + 1));
    while (this.scanner.takeCommaOr(']'));
    return list;
  }

  private readObject(path: string, depth: number): Record<string, unknown> {
    const { scanner } = this;
    const fields: Record<string, unknown> = {};
    if (scanner.take('}')) return fields;
    do {
      const at = scanner.skipSpace();
      const field = scanner.readString('a field name in double quotes', '此处应为双引号括起的字段名');
      if (Object.hasOwn(fields, field)) this.doubles.push({ path: `${path}.${field}`, at });
      scanner.expect(':');
      // defined, not assigned: a field named __proto__ must stay a plain field
      const value = this.readValue(`${path}.${field}`, depth + 1);
      Object.defineProperty(fields, field, { value, enumerable: true, writable: true, configurable: true });
    } while (scanner.takeCommaOr('}'));
    return fields;
  }
}
