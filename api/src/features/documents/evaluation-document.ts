import { EVALUATION_FORMAT } from '@mlps/controls';
import type { Evaluation, EvaluationFacts, Finding } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { readFindings } from '../findings/finding-store.js';
import { contentOf } from '../findings/finding.mapper.js';
import type { RawFinding } from '../findings/finding.mapper.js';
import { ObjectRow } from '../objects/object.entity.js';

/**
 * The evaluation document (`mlps-evaluation/1`) of a stored evaluation: what scores, papers and exports are made from.
 * Empty fields are left out, so that an imported document comes out as it went in.
 * @throws ApiError `resource.not-found`
 */
export async function readDocument(em: EntityManager, evaluationId: string): Promise<Evaluation> {
  const row = await getEvaluation(em, evaluationId);
  const objects = await em.find(ObjectRow, {
    select: { id: true, key: true, name: true, kind: true, model: true, address: true, purpose: true },
    where: { evaluationId },
    order: { id: 'ASC' },
  });
  const findings = await readFindings(em, evaluationId);
  const facts = factsOf(row);
  const x = ownBlock(row.extra, objects);
  return {
    format: EVALUATION_FORMAT,
    system: systemOf(row),
    edition: row.edition,
    ...(row.settings === null ? {} : { settings: row.settings }),
    ...(facts ? { evaluation: facts } : {}),
    objects: objects.map(({ key, name, kind }) => ({ id: key, name, kind })),
    findings: findings.map(toFinding),
    ...(x === undefined ? {} : { x }),
  };
}

/** The user's own block, and beside it what is known of the objects, for which the format has no fields. */
function ownBlock(extra: string | null, objects: readonly ObjectRow[]): unknown {
  const own: unknown = extra === null ? undefined : JSON.parse(extra);
  const known = objects.flatMap(({ key, model, address, purpose }) => {
    const told = withoutNull({ model, address, purpose });
    return Object.keys(told).length > 0 ? [[key, told] as const] : [];
  });
  if (known.length === 0 || (own !== undefined && !isPlain(own))) return own;
  const strange = own?.['objectFacts']; // of objects that are not there, as it was imported
  return { ...own, objectFacts: { ...(isPlain(strange) ? strange : {}), ...Object.fromEntries(known) } };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function systemOf(row: EvaluationRow): Evaluation['system'] {
  const system = row.system!; // getEvaluation loads it
  return {
    name: system.name,
    grade: row.grade,
    extensions: row.extensions,
    filingNumber: system.filingNumber,
    organization: system.organization?.name ?? null,
    modules: system.modules,
  };
}

function factsOf(row: EvaluationRow): EvaluationFacts | null {
  const { body, leader, contact, phone, reportNumber, startDate, reportDate } = row;
  const facts = withoutNull({ body, leader, contact, phone, reportNumber, startDate, reportDate });
  return Object.keys(facts).length > 0 ? facts : null;
}

function toFinding(row: RawFinding): Finding {
  const { result, ...rest } = contentOf(row);
  return { object: row.object_key, item: row.item, result, ...withoutNull(rest) };
}

function withoutNull<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as never; // only nulls went
}
