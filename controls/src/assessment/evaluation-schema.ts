import { extensions } from '../catalog/extensions.js';
import { editions, objectRules } from '../scoring/settings.js';
import { EVALUATION_FORMAT } from './check-evaluation.js';
import {
  factsFields,
  findingFields,
  LONGEST_NAME,
  LONGEST_TEXT,
  moduleFields,
  objectFields,
  systemFields,
} from './shape.js';
import type { FieldRule, FieldRules } from './shape.js';
import { resultNames, results, riskNames, risks } from './words.js';

type Json = Record<string, unknown>;

/**
 * JSON Schema (2020-12) of the evaluation document, made from the same field tables as the check.
 *
 * What a schema cannot say (an item must belong to the grade, a pair appears once, points agree with the result) only
 * {@link checkEvaluation} proves.
 */
export const evaluationSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:mlps:evaluation:1',
  title: 'mlps-evaluation/1',
  type: 'object',
  additionalProperties: false,
  required: ['format', 'system', 'edition', 'objects', 'findings'],
  properties: {
    format: { const: EVALUATION_FORMAT },
    system: objectOf(systemFields, {
      grade: { type: 'string', pattern: '^S[1-4]A[1-4]G[1-4]$', description: 'G is the larger of S and A' },
      extensions: { type: 'array', uniqueItems: true, items: { enum: extensions } },
      modules: { type: 'array', items: objectOf(moduleFields) },
    }),
    edition: { enum: editions },
    settings: settingsSchema(),
    evaluation: objectOf(factsFields),
    objects: { type: 'array', items: objectOf(objectFields) },
    findings: { type: 'array', items: findingSchema() },
    x: { description: "anything of the user's own" },
  },
};

function findingSchema(): Json {
  const words = [...results, ...results.map((result) => resultNames[result].zh)];
  const riskWords = [...risks, ...risks.map((risk) => riskNames[risk].zh), null];
  return {
    ...objectOf(findingFields, {
      result: { enum: words },
      risk: { enum: riskWords },
      points: { type: ['number', 'null'], minimum: 0, maximum: 5 },
    }),
    if: { properties: { result: { enum: ['notApplicable', '不适用'] } } },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { required: ['reason'], properties: { reason: { type: 'string', pattern: '\\S' } } },
  };
}

function settingsSchema(): Json {
  const decimal = { type: ['string', 'number'] };
  const rule = { enum: objectRules };
  const perImportance = {
    type: 'object',
    additionalProperties: false,
    required: ['ordinary', 'important', 'critical'],
    properties: { ordinary: rule, important: rule, critical: rule },
  };
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      attention: decimal,
      objectRule: { anyOf: [rule, perImportance] },
      compareOn: { enum: ['rounded', 'exact'] },
      basicThreshold: decimal,
      partialPoints: decimal,
      partialCredit: decimal,
      exactly90: { enum: ['符合', '基本符合'] },
      exactly60: { enum: ['基本符合', '不符合'] },
      above90WithHazard: { enum: ['基本符合', '不符合'] },
      rectifiedHazards: { enum: ['block', 'ignore'] },
    },
  };
}

function objectOf(rules: FieldRules, more: Json = {}): Json {
  const properties = Object.fromEntries(Object.entries(rules).map(([field, rule]) => [field, fieldSchema(rule)]));
  const required = Object.keys(rules).filter((field) => rules[field]!.required);
  return { type: 'object', additionalProperties: false, required, properties: { ...properties, ...more } };
}

function fieldSchema(rule: FieldRule): Json {
  const type = rule.type === 'boolean' || rule.type === 'number' ? rule.type : 'string';
  const schema: Json = { type: rule.nullable ? [type, 'null'] : type };
  if (rule.type === 'date') schema['format'] = 'date';
  if (rule.type === 'string') schema['maxLength'] = LONGEST_NAME;
  if (rule.type === 'text') schema['maxLength'] = LONGEST_TEXT;
  if (rule.required) schema['pattern'] = '\\S';
  return schema;
}
