import type { OptionIssue } from '../../errors.js';
import type { PaperKind } from '../../papers/document/paper-model.js';
import { checkShape } from './check-shape.js';
import type { Shape } from './check-shape.js';
import { rectificationShape, reportShape } from './shapes.js';

const text = 'text';
const texts: Shape = { list: 'text' };
type Fields = Readonly<Record<string, Shape>>;

const fieldsOf = (shape: Shape): Fields => (typeof shape === 'object' && 'fields' in shape ? shape.fields : {});
const { records: _records, retest: _retest, openOverTime: _open, ...replyFields } = fieldsOf(rectificationShape);
const { notice, unit, organisation } = replyFields as { notice: Shape; unit: Shape; organisation: Shape }; // the shape has them

const fields: Readonly<Record<PaperKind, Fields>> = {
  notice: {
    ...Object.fromEntries(
      ['addressee', 'contact', 'phone', 'consequence', 'preparedBy', 'reviewedBy', 'approvedBy'].map((name) => [
        name,
        text,
      ]),
    ),
    ...Object.fromEntries(['basis', 'interimMeasures', 'copies'].map((name) => [name, texts])),
    deadline: 'date',
  },
  rectification: replyFields,
  evaluation: fieldsOf(reportShape),
  retest: { notice, unit },
  selfInspection: { notice, unit },
  campaign: { addressee: text, organisation, training: texts, problems: texts, nextSteps: texts },
  training: { recordedBy: text },
  acceptance: { unit },
  overview: {},
};

/**
 * Names of what may be told for a paper beside its data.
 * @example paperFactNames('training') // ['recordedBy']
 */
export function paperFactNames(kind: PaperKind): string[] {
  return Object.keys(fields[kind]);
}

const organisationShape: Shape = {
  fields: { unit, organisation, products: replyFields['products']!, team: replyFields['team']! }, // the shape has them
};

/**
 * The faults of what a unit tells of itself in its papers: who answers, who leads, products, team; each with its path.
 * @example checkUnitFacts({ team: { name: '信息科' } })[0].path // '$.facts.team.technicians'
 */
export function checkUnitFacts(facts: unknown, path = '$.facts'): OptionIssue[] {
  return checkShape(facts, organisationShape, path);
}

/**
 * The faults of what is told for a paper beside its data, e.g. who leads, or the next steps; each with its path.
 * @param facts anything, as a form gives it
 * @example checkPaperFacts('training', { recordedBy: 1 })[0].path // '$.facts.recordedBy'
 */
export function checkPaperFacts(kind: PaperKind, facts: unknown, path = '$.facts'): OptionIssue[] {
  return checkShape(facts, { fields: fields[kind] }, path);
}
