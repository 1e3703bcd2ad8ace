import { buildOpenApi } from '../src/openapi/build-openapi.js';
import { operations } from '../src/operations/table.js';

export type Schema = Readonly<Record<string, unknown>>;

/** A parameter as the contract describes it. */
export interface ContractParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** An operation as the contract describes it. */
export interface ContractOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ContractParameter[];
  readonly body: Schema | null;
  readonly takesFile: boolean;
}

interface Contract {
  readonly paths: Record<string, Record<string, RawOperation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}
interface RawOperation {
  readonly operationId: string;
  readonly parameters: ContractParameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
}

const contract = buildOpenApi(operations) as unknown as Contract;

/** Every operation of the contract, as somebody who has nothing but the contract sees it. */
export const contractOperations: readonly ContractOperation[] = Object.entries(contract.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id, parameters, requestBody }]) => {
      const json = requestBody?.content['application/json'];
      const takesFile = requestBody !== undefined && json === undefined;
      return { id, method: method.toUpperCase(), path, parameters, body: json?.schema ?? null, takesFile };
    }),
);

/** Chance that can be repeated: the same seed, the same numbers (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  below(count: number): number {
    return Math.floor(this.next() * count);
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!; // never asked of an empty list
  }
  happens(share: number): boolean {
    return this.next() < share;
  }
}

/** Texts that have broken programs. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  "'; DROP TABLE systems; --",
  "' OR '1'='1",
  '%',
  '_',
  '\\',
  '"><script>alert(1)</script>',
  '=HYPERLINK("http://example.org","x")',
  '@SUM(1+1)*cmd|x!A0',
  '../../../../etc/passwd',
  '..\\..\\boot.ini',
  '\u0024{7*7}',
  '{{7*7}}',
  '\u202Eexe.txt',
  '\uD800',
  '\u0000',
  'a\r\nSet-Cookie: x=y',
  '𠮷野家 ①㎡',
  '长'.repeat(600),
  '1e400',
  '-0',
  'NaN',
  'null',
  'true',
  '__proto__',
  'constructor',
  '2026-02-30',
  '9999-99-99',
  '0000-01-01',
];

const wrongValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  [],
  {},
  [[]],
  [null],
  { __proto__: null, a: 1 },
  'x'.repeat(40_000),
];

/** Values from schemas: mostly what belongs there, now and then what does not. */
export class Fuzzer {
  /** @param ids ids that exist, so that more than "not found" is reached */
  constructor(
    readonly chance: Chance,
    private readonly ids: readonly string[],
    private readonly faults = 0.08,
  ) {}

  value(schema: Schema, depth = 0): unknown {
    if (this.chance.happens(this.faults)) return this.chance.pick(wrongValues);
    if (depth > 6) return null;
    return this.proper(resolved(schema), depth);
  }

  private proper(schema: Schema, depth: number): unknown {
    const words = schema['enum'] as unknown[] | undefined;
    if (words) return this.chance.pick(words);
    const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
    if (choices) return this.value(this.chance.pick(choices), depth + 1);
    const type = schema['type'];
    switch (Array.isArray(type) ? this.chance.pick(type as string[]) : type) {
      case 'string':
        return this.text(schema);
      case 'integer':
        return this.whole(schema);
      case 'number':
        return this.chance.next() * 10;
      case 'boolean':
        return this.chance.happens(0.5);
      case 'null':
        return null;
      case 'array':
        return this.list(schema, depth);
      case 'object':
        return this.object(schema, depth);
      default:
        return this.chance.pick(wrongValues);
    }
  }

  private text(schema: Schema): string {
    if (schema['format'] === 'uuid') return this.chance.pick(this.ids);
    if (schema['format'] === 'date') return this.chance.pick(['2026-09-30', '2099-12-31', '2020-01-01', '2026-02-29']);
    const samples = ['某文字', 'L2-CES1-01', 'server-1', 'room-1', 'S2A2G2', '2026-05-05', 'town', 'submit'];
    return this.chance.happens(0.3) ? this.chance.pick(hostileTexts) : this.chance.pick(samples);
  }

  private whole(schema: Schema): number {
    const least = Number(schema['minimum'] ?? 0);
    const most = Math.min(Number(schema['maximum'] ?? 100), least + 100);
    return least + this.chance.below(Math.max(1, most - least + 1));
  }

  private list(schema: Schema, depth: number): unknown[] {
    const items = (schema['items'] ?? {}) as Schema;
    return Array.from({ length: this.chance.below(4) }, () => this.value(items, depth + 1));
  }

  private object(schema: Schema, depth: number): Record<string, unknown> {
    const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
    const required = (schema['required'] ?? []) as string[];
    const made: Record<string, unknown> = {};
    for (const [name, entry] of Object.entries(properties))
      if ((required.includes(name) && !this.chance.happens(this.faults / 2)) || this.chance.happens(0.4))
        made[name] = this.value(entry, depth + 1);
    if (this.chance.happens(this.faults)) made[this.chance.pick(hostileTexts)] = this.chance.pick(wrongValues);
    return made;
  }
}

/** The schema that a reference stands for. */
export function resolved(schema: Schema): Schema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  return contract.components.schemas[reference.split('/').pop() ?? ''] ?? {};
}
