import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import type { ValidationArguments } from 'class-validator';
import type { FaultText } from './field.js';
import { CONDITION, requiredOf } from './field.js';
import type { Newable } from './fields.js';
import { show } from './show.js';

/** One fault of a request: where, what was expected, what stands there. */
export interface RequestIssue {
  path: string;
  code: string;
  expected: string;
  received: string;
  message: string;
}

/** Adds every fault of `value` to `issues`; `path` leads to the value, e.g. `$` or `$.modules[2]`. */
export type Validator = (value: unknown, path: string, issues: RequestIssue[]) => void;

type Fields = Record<string, unknown>;
type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

interface Rule {
  readonly text: FaultText;
  readonly each: boolean;
  readonly holds: (value: unknown, object: Fields) => boolean;
}

interface FieldPlan {
  readonly name: string;
  readonly applies: (object: Fields) => boolean;
  readonly rules: readonly Rule[];
  readonly nested: Validator | null;
  readonly list: boolean;
}

const compiled = new WeakMap<Newable, Validator>();
const missing: FaultText = { code: 'missing', expected: 'a value', zh: '缺少此字段，请补上' };

/**
 * Turn the class-validator rules of a DTO class into one function over plain JSON.
 *
 * class-validator itself works on instances: making them by class-transformer costs more than the check, and a JSON key
 * `__proto__` would set the instance's prototype. The rules are class-validator's own; only the walk is ours, and a
 * differential test holds both to the same verdict. Unknown fields are refused (whitelist + forbidNonWhitelisted).
 */
export function compileValidator(dto: Newable): Validator {
  const known = compiled.get(dto);
  if (known) return known;
  let validate: Validator | null = null;
  // entered before its fields are read, so that a class may contain itself
  compiled.set(dto, (value, path, issues) => validate!(value, path, issues));
  validate = validatorOf(planFields(dto));
  compiled.set(dto, validate);
  return validate;
}

function planFields(dto: Newable): FieldPlan[] {
  const byName = new Map<string, Metadata[]>();
  for (const meta of getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false))
    byName.set(meta.propertyName, [...(byName.get(meta.propertyName) ?? []), meta]);
  return [...byName].map(([name, metas]) => planField(dto, name, metas));
}

function planField(dto: Newable, name: string, metas: readonly Metadata[]): FieldPlan {
  if (name in Object.prototype) throw new Error(`${dto.name}.${name}: every object has this; choose another name`);
  const conditions = metas.filter((meta) => meta.type === CONDITION);
  const nested = metas.find((meta) => meta.type === ValidationTypes.NESTED_VALIDATION);
  const required = requiredOf(dto).includes(name);
  const rules = metas.flatMap(rulesOf);
  return {
    name,
    applies: (object) => conditions.every((meta) => (meta.constraints[0] as (object: Fields) => boolean)(object)),
    rules: required ? [presentRule, ...rules] : rules,
    nested: nested ? compileValidator(nestedClass(dto, name)) : null,
    list: nested?.each ?? false,
  };
}

const presentRule: Rule = { text: missing, each: false, holds: (value) => value !== undefined };

/** The class of a nested field. */
export function nestedClass(dto: Newable, name: string): Newable {
  for (let at: object | null = dto; at; at = Object.getPrototypeOf(at) as object | null) {
    const type = defaultMetadataStorage.findTypeMetadata(at, name);
    if (type) return type.typeFunction() as Newable; // our own decorators name DTO classes only
  }
  throw new Error(`${dto.name}.${name} is nested without a class`);
}

function rulesOf(meta: Metadata): Rule[] {
  if (meta.type !== ValidationTypes.CUSTOM_VALIDATION) return [];
  const text = meta.context as FaultText | undefined;
  return getMetadataStorage()
    .getTargetValidatorConstraints(meta.constraintCls)
    .map(({ instance, name }) => {
      // one argument object for all calls: the check is synchronous, and making an object per value costs more than the rule
      const args: ValidationArguments = {
        value: undefined,
        object: {},
        constraints: meta.constraints,
        property: meta.propertyName,
        targetName: '',
      };
      return {
        text: text ?? { code: name, expected: name, zh: '取值不符合要求' },
        each: meta.each,
        holds: (value, object) => {
          args.value = value;
          args.object = object;
          return instance.validate(value, args) === true;
        },
      };
    });
}

function validatorOf(plans: readonly FieldPlan[]): Validator {
  const known = new Set(plans.map((plan) => plan.name));
  return (value, path, issues) => {
    if (!isFields(value)) {
      issues.push(issue(path, { code: 'type', expected: 'an object', zh: '应为对象' }, value));
      return;
    }
    for (const name of Object.keys(value)) if (!known.has(name)) issues.push(unknownField(path, name, known, value));
    for (const plan of plans) checkField(plan, value, path, issues);
  };
}

function checkField(plan: FieldPlan, object: Fields, path: string, issues: RequestIssue[]): void {
  if (!plan.applies(object)) return;
  const value = object[plan.name]; // no field is named like a member of Object.prototype; planField sees to it
  for (const rule of plan.rules) {
    if (holdsFor(rule, value, object)) continue;
    issues.push(broken(rule, value, object, `${path}.${plan.name}`));
    return; // the first broken rule says enough; the others follow from it
  }
  if (!plan.nested) return;
  const at = `${path}.${plan.name}`;
  if (!plan.list) plan.nested(value, at, issues);
  else (value as unknown[]).forEach((entry, index) => plan.nested!(entry, `${at}[${index}]`, issues)); // IsArray held
}

function holdsFor(rule: Rule, value: unknown, object: Fields): boolean {
  if (!rule.each || !Array.isArray(value)) return rule.holds(value, object);
  return value.every((entry) => rule.holds(entry, object));
}

function broken(rule: Rule, value: unknown, object: Fields, path: string): RequestIssue {
  if (!rule.each || !Array.isArray(value)) return issue(path, rule.text, value);
  const index = value.findIndex((entry) => !rule.holds(entry, object));
  return issue(`${path}[${index}]`, rule.text, value[index]);
}

function unknownField(path: string, name: string, known: ReadonlySet<string>, value: Fields): RequestIssue {
  const expected = known.size ? `one of ${[...known].join(', ')}` : 'nothing';
  const zh = known.size ? `没有这个字段；可用：${[...known].join('、')}` : '此处不接受任何字段';
  return issue(`${path}.${name}`, { code: 'unknown-field', expected, zh }, value[name]);
}

function issue(path: string, text: FaultText, value: unknown): RequestIssue {
  const { code, expected, zh } = text;
  return { path, code, expected, received: show(value), message: `${path}：${zh}；收到 ${show(value)}` };
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
