import { editions, results } from '@mlps/controls';
import type { Edition } from '@mlps/controls';
import { Id, OneOf } from '../../dto/fields.js';
import { count, number, object, orNull, text, textOrNull } from '../../openapi/shapes.js';
import type { OwnSchema } from '../../operations/operation.js';

export class ScoreParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class ScoreQuery {
  @OneOf(editions, { zh: '按这个版本计分；不给则用测评自己的版本', optional: true }) edition?: Edition;
  @OneOf(['before', 'after'], { zh: 'before 原测评结果（默认），after 各次复测之后的结果', optional: true })
  as?: 'before' | 'after';
}

const figure = object({ exact: text, rounded: number });
const itemCounts = object({
  total: count,
  applicable: count,
  conform: count,
  partial: count,
  nonconform: count,
  notApplicable: count,
  open: count,
});
const half = object({ items: count, base: figure, deducted: figure, score: figure, floored: { type: 'boolean' } });
const notice = object({ code: text, zh: text, en: text });
const item = object({
  id: text,
  domain: text,
  result: { type: ['string', 'null'], enum: [...results, null] },
  importance: textOrNull,
  weight: textOrNull,
  objects: object({ conform: count, partial: count, nonconform: count, notApplicable: count }),
  pointsLost: figure,
  causes: { type: 'array', items: object({ object: text, result: { type: 'string', enum: [...results] } }) },
});

/**
 * The `ScoreResult` of `@mlps/controls`, unchanged. The score is computed there; this only says what it looks like, and a test holds both together.
 */
export const scoreResult: OwnSchema = {
  name: 'ScoreResult',
  schema: object({
    edition: { type: 'string', enum: [...editions] },
    score: { type: ['number', 'null'] },
    rate: { type: ['number', 'null'] },
    exact: textOrNull,
    conclusion: textOrNull,
    reason: text,
    reasonCode: text,
    notice: textOrNull,
    notices: { type: 'array', items: notice },
    complete: { type: 'boolean' },
    missing: { type: 'array', items: text },
    counts: object({ all: itemCounts, domains: { type: 'object', additionalProperties: itemCounts } }),
    problems: object({
      high: count,
      medium: count,
      low: count,
      unrated: count,
      hazards: count,
      hazardsRectified: count,
    }),
    hazardsPrinted: text,
    technical: orNull(half),
    management: orNull(half),
    floors: { type: 'array', items: object({ half: text, pointsLost: figure }) },
    settings: { type: 'object' },
    items: { type: 'array', items: item },
  }),
};
