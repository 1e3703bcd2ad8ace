import { extensions, isIsoDate, LONGEST_NAME, LONGEST_TEXT, parseExtensions, parseGrade } from '@mlps/controls';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { ValidationOptions } from 'class-validator';
import { field, says } from './field.js';
import type { FieldOptions } from './field.js';

/** Names of our own rules over texts; the contract's converters know them. */
export const AT_MOST = 'atMostUnits';
export const NOT_BLANK = 'notBlank';

const isText = (): PropertyDecorator => IsString(says('type', 'a text', '应为文本'));
/** Counts UTF-16 units, as evaluation documents and spreadsheets do; class-validator's own rule counts otherwise and reads every text twice. */
const atMost = (longest: number, more: ValidationOptions = {}): PropertyDecorator =>
  ValidateBy(
    {
      name: AT_MOST,
      constraints: [longest],
      validator: { validate: (value: unknown) => typeof value === 'string' && value.length <= longest },
    },
    says('too-long', `at most ${longest} characters`, `超过 ${longest} 个字符`, more),
  );
const notBlank = (): PropertyDecorator =>
  ValidateBy(
    { name: NOT_BLANK, validator: { validate: (value: unknown) => typeof value === 'string' && /\S/.test(value) } },
    says('empty', 'a text that is not blank', '不能为空'),
  );

/** A name or title: not blank, at most 500 characters. */
export function Name(options: FieldOptions): PropertyDecorator {
  return field(options, isText(), notBlank(), atMost(LONGEST_NAME));
}

/** A short text, which may be empty: at most 500 characters, or fewer. */
export function Line(options: FieldOptions, longest: number = LONGEST_NAME): PropertyDecorator {
  return field(options, isText(), atMost(longest));
}

/** A long text: as much as a spreadsheet cell holds. */
export function Text(options: FieldOptions): PropertyDecorator {
  return field(options, isText(), atMost(LONGEST_TEXT));
}

/** A long text that says something: not blank, as much as a spreadsheet cell holds. */
export function Prose(options: FieldOptions): PropertyDecorator {
  return field(options, isText(), notBlank(), atMost(LONGEST_TEXT));
}

/** Any text, for answers whose length somebody else decided. */
export function Words(options: FieldOptions): PropertyDecorator {
  return field(options, isText());
}

/** One of a closed list of words. */
export function OneOf(words: readonly string[], options: FieldOptions): PropertyDecorator {
  return field(options, IsIn(words, says('enum', `one of ${words.join(', ')}`, `应为 ${words.join('、')} 之一`)));
}

/** An id that this service gave. */
export function Id(options: FieldOptions): PropertyDecorator {
  return field(options, IsUUID('all', says('id', 'an id (UUID)', '应为编号（UUID）')));
}

export function Flag(options: FieldOptions): PropertyDecorator {
  return field(options, IsBoolean(says('type', 'true or false', '应为 true 或 false')));
}

export function Whole(least: number, most: number, options: FieldOptions): PropertyDecorator {
  const text = says('number', `a whole number from ${least} to ${most}`, `应为 ${least} 到 ${most} 的整数`);
  return field(options, IsInt(text), Min(least, text), Max(most, text));
}

/** A number; `range` bounds it. */
export function Amount(options: FieldOptions, range?: readonly [number, number]): PropertyDecorator {
  const text = range
    ? says('number', `a number from ${range[0]} to ${range[1]}`, `应为 ${range[0]} 到 ${range[1]} 的数字`)
    : says('type', 'a number', '应为数字');
  const bounds = range ? [Min(range[0], text), Max(range[1], text)] : [];
  return field(options, IsNumber({ allowNaN: false, allowInfinity: false }, text), ...bounds);
}

/** A calendar date `YYYY-MM-DD`. */
export function Day(options: FieldOptions): PropertyDecorator {
  const rule = ValidateBy(
    { name: 'isIsoDay', validator: { validate: (value: unknown) => isIsoDate(value) } },
    says('date', 'a date YYYY-MM-DD', '应为 YYYY-MM-DD 形式的日期'),
  );
  return field({ schema: { type: 'string', format: 'date' }, ...options }, rule);
}

/** A point in time: ISO 8601, UTC, milliseconds. */
export function Instant(options: FieldOptions): PropertyDecorator {
  const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
  return field(options, isText(), Matches(pattern, says('time', 'a time in UTC', '应为 UTC 时间')));
}

/** A protection grade such as S2A2G2, by the rule of `@mlps/controls`. */
export function GradeText(options: FieldOptions): PropertyDecorator {
  const rule = ValidateBy(
    { name: 'isGrade', validator: { validate: (value: unknown) => passes(() => parseGrade(value)) } },
    says(
      'grade.invalid',
      'a grade SxAyGz with G = max(S, A), levels 1 to 4',
      '保护等级应写作 SxAyGz（1 至 4 级），且 G 等于 S、A 中较大者，例如 S2A2G2',
    ),
  );
  return field({ schema: gradeSchema, example: 'S2A2G2', ...options }, rule);
}

/** A list of extensions, none twice. */
export function ExtensionList(options: FieldOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => Array.isArray(value) && passes(() => parseExtensions(value));
  const rule = ValidateBy(
    { name: 'areExtensions', validator: { validate } },
    says('extension.unknown', 'cloud, mobile, iot, ics, none twice', '扩展只能是 cloud、mobile、iot、ics，且不重复'),
  );
  return field({ schema: extensionsSchema, ...options }, rule);
}

/** A list of objects of another DTO class. */
export function ListOf(dto: () => Newable, most: number, options: FieldOptions): PropertyDecorator {
  const size = says('too-many', `at most ${most} entries`, `超过 ${most} 项`);
  return field(
    options,
    Type(dto),
    IsArray(says('type', 'a list', '应为列表')),
    ArrayMaxSize(most, size),
    ValidateNested(says('type', 'an object', '应为对象', { each: true })),
  );
}

/**
 * A list of objects of another DTO class that the handler checks one by one, because a bad entry must not refuse the whole request.
 */
export function RowsOf(dto: () => Newable, most: number, options: FieldOptions): PropertyDecorator {
  return (target, property) => {
    const schema = { type: 'array', maxItems: most, items: { $ref: `#/components/schemas/${dto().name}` } };
    noteContained(target.constructor, dto());
    field(
      { schema, ...options },
      IsArray(says('type', 'a list', '应为列表')),
      ArrayMaxSize(most, says('too-many', `at most ${most} entries`, `超过 ${most} 行，请分批发送`)),
    )(target, property);
  };
}

const contained = new WeakMap<object, Newable[]>();

/** Classes that a class names by {@link RowsOf}: part of its contract, not of its check. */
export function containedClasses(dto: object): readonly Newable[] {
  return contained.get(dto) ?? [];
}

function noteContained(dto: object, other: Newable): void {
  contained.set(dto, [...containedClasses(dto), other]);
}

/** A list of texts. */
export function TextList(most: number, options: FieldOptions): PropertyDecorator {
  return field(
    options,
    IsArray(says('type', 'a list', '应为列表')),
    ArrayMaxSize(most, says('too-many', `at most ${most} entries`, `超过 ${most} 项`)),
    IsString(says('type', 'a text', '应为文本', { each: true })),
    atMost(LONGEST_TEXT, { each: true }),
  );
}

/** A list of words of a closed list. */
export function ListOfWords(words: readonly string[], most: number, options: FieldOptions): PropertyDecorator {
  return field(
    { schema: { type: 'array', maxItems: most, items: { type: 'string', enum: [...words] } }, ...options },
    IsArray(says('type', 'a list', '应为列表')),
    ArrayMaxSize(most, says('too-many', `at most ${most} entries`, `超过 ${most} 项`)),
    IsIn(words, says('enum', `each one of ${words.join(', ')}`, `各项应为 ${words.join('、')} 之一`, { each: true })),
  );
}

/** One object of another DTO class. */
export function Part(dto: () => Newable, options: FieldOptions): PropertyDecorator {
  const text = says('type', 'an object', '应为对象');
  return field(options, Type(dto), IsObject(text), ValidateNested(text));
}

/** An object whose fields somebody else checks; `schema` describes it in the contract. */
export function Free(schema: Record<string, unknown>, options: FieldOptions): PropertyDecorator {
  return field({ schema, ...options }, ValidateBy({ name: 'free', validator: { validate: () => true } }));
}

const gradeSchema = { type: 'string', pattern: '^S[1-4]A[1-4]G[1-4]$' };
const extensionsSchema = { type: 'array', uniqueItems: true, items: { type: 'string', enum: [...extensions] } };

// classes of any constructor; the instances are never made by us
export type Newable = new (...args: never[]) => object;

function passes(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
