import { getMetadataStorage } from 'class-validator';
import { compileValidator } from '../dto/compile-validator.js';
import type { RequestIssue, Validator } from '../dto/compile-validator.js';
import type { Newable } from '../dto/fields.js';
import { show } from '../dto/show.js';
import { ApiError } from '../errors/api-error.js';
import { sentence } from '../errors/problem.js';

const MOST_ISSUES = 200;

/** Check the parameters of an address, after undoing their percent-encoding. */
export function createParamsCheck(dto: Newable | undefined): (raw: Record<string, string>) => Record<string, string> {
  const validate = dto ? compileValidator(dto) : null;
  return (raw) => {
    const params: Record<string, string> = {};
    for (const name in raw) params[name] = decode(raw[name]!); // name comes from the object itself
    if (validate) require(validate, params, 'path');
    return params;
  };
}

/** Check the query: unknown and repeated parameters are refused; numbers and booleans are read as their field's rules say. */
export function createQueryCheck(dto: Newable | undefined): (search: string) => Record<string, unknown> {
  const validate = dto ? compileValidator(dto) : null;
  const readers = dto ? readersOf(dto) : new Map<string, (text: string) => unknown>();
  return (search) => {
    const query: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    if (search === '') return query;
    for (const [name, text] of new URLSearchParams(search)) {
      if (name in query) throw refusal([repeated(name, text)]);
      refuseNul(text);
      query[name] = (readers.get(name) ?? identity)(text);
    }
    require(validate ?? nothing, query, 'query');
    return query;
  };
}

/** Check a body against its DTO class. */
export function checkBody(dto: Newable, value: unknown): void {
  require(compileValidator(dto), value, '$');
}

/** 400 with every fault and its path. */
export function refusal(issues: readonly RequestIssue[]): ApiError {
  return new ApiError('request.invalid', sentence(issues.map((issue) => issue.message)), {
    issues: issues.slice(0, MOST_ISSUES),
  });
}

function require(validate: Validator, value: unknown, path: string): void {
  const issues: RequestIssue[] = [];
  validate(value, path, issues);
  if (issues.length > 0) throw refusal(issues);
}

const identity = (text: string): unknown => text;

/** For an operation without a query. */
const nothing: Validator = (value, path, issues) => {
  for (const [name, text] of Object.entries(value as Record<string, unknown>))
    issues.push({
      path: `${path}.${name}`,
      code: 'unknown-field',
      expected: 'nothing',
      received: show(text),
      message: `${path}.${name}：这个接口不接受查询参数，请去掉`,
    });
};

/** Query text stands for other types where a rule of the field asks for them. */
function readersOf(dto: Newable): Map<string, (text: string) => unknown> {
  const readers = new Map<string, (text: string) => unknown>();
  const storage = getMetadataStorage();
  for (const meta of storage.getTargetValidationMetadatas(dto, '', true, false)) {
    const rule = meta.constraintCls ? storage.getTargetValidatorConstraints(meta.constraintCls)[0]?.name : undefined;
    if (rule === 'isInt') readers.set(meta.propertyName, readWhole);
    if (rule === 'isBoolean') readers.set(meta.propertyName, readFlag);
    if (rule === 'areExtensions') readers.set(meta.propertyName, readList);
  }
  return readers;
}

function readWhole(text: string): unknown {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function readFlag(text: string): unknown {
  return text === 'true' ? true : text === 'false' ? false : text;
}

function readList(text: string): unknown {
  return text === '' ? [] : text.split(',');
}

function repeated(name: string, text: string): RequestIssue {
  const message = `query.${name}：出现了不止一次，请只写一次`;
  return { path: `query.${name}`, code: 'repeated', expected: 'one value', received: show(text), message };
}

function decode(text: string): string {
  try {
    const decoded = text.includes('%') ? decodeURIComponent(text) : text;
    refuseNul(decoded);
    return decoded;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError('request.bad-url', `地址中的 ${show(text)} 不是有效的百分号编码；请用 UTF-8 编码后重试`);
  }
}

function refuseNul(text: string): void {
  if (text.includes('\0')) throw new ApiError('request.bad-text', '地址中含有字符 U+0000；请删除后重试');
}
