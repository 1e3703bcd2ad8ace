import { objectFactsOf, parseEvaluation } from '@mlps/controls';
import type { Evaluation, ObjectFacts } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import { ApiError } from '../../errors/api-error.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { writeFindings } from '../findings/finding-store.js';
import { fullContent } from '../findings/finding.mapper.js';
import type { Person } from '../findings/person.js';
import type { Registrar } from '../organizations/create-visible.js';
import { ObjectRow } from '../objects/object.entity.js';
import { registerSystem } from './register-system.js';
import type { SystemRule } from './register-system.js';
import { sha256Of } from '../../support/sha256.js';

export interface ImportOptions {
  /** name of the evaluation; without it the document's dates or number speak */
  readonly name?: string;
  readonly system?: SystemRule;
  /** take a document that was imported before */
  readonly again?: boolean;
  /** who brings it and answers for its results; null when nobody is known */
  readonly writer?: Person | null;
}

/**
 * Take in a whole evaluation document: organization and system by name, made if they are not there, then evaluation, objects and findings.
 * @param input anything; checked whole before the first row is written
 * @throws MlpsError `evaluation.invalid`; ApiError `import.system-differs`, `import.already-imported`
 */
export async function importDocument(
  registrar: Registrar,
  input: unknown,
  options: ImportOptions = {},
): Promise<EvaluationRow> {
  const { em, app, access } = registrar;
  const document = parseEvaluation(input);
  const importedSha256 = sha256Of(JSON.stringify(document));
  if (!options.again) await requireNew(em, access, importedSha256);
  const system = await registerSystem(registrar, document.system, options.system);
  const row = evaluationRow(app, document, system.id, importedSha256, options.name ?? nameOf(app, document));
  await em.insert(EvaluationRow, row);
  const facts = objectFactsOf(document);
  const objects = document.objects.map((object) => objectRow(app, row.id, object, facts.get(object.id)));
  for (let start = 0; start < objects.length; start += OBJECTS_PER_STATEMENT)
    await em.insert(ObjectRow, objects.slice(start, start + OBJECTS_PER_STATEMENT));
  const objectIds = new Map(objects.map(({ key, id }) => [key, id]));
  await writeFindings(em, row.id, findingRows(app, document, objectIds, options.writer ?? null));
  return getEvaluation(em, row.id);
}

const OBJECTS_PER_STATEMENT = 500;

/** Only what the caller may see counts: that somebody else has the same document is nobody's business. */
async function requireNew(em: EntityManager, access: Access, importedSha256: string): Promise<void> {
  const builder = em
    .createQueryBuilder(EvaluationRow, 'evaluation')
    .innerJoin('evaluation.system', 'system')
    .where({ importedSha256 });
  const at = { organization: 'system.organizationId', evaluation: 'evaluation.id' };
  access.restrict(builder, 'evaluations.read', at);
  const earlier = await builder.getOne();
  if (!earlier) return;
  throw new ApiError(
    'import.already-imported',
    `同一内容的文档已导入为测评「${earlier.name}」（${earlier.id}）；要再建一次请加 ?again=true`,
    { current: { evaluationId: earlier.id, name: earlier.name } },
  );
}

function evaluationRow(
  app: AppContext,
  document: Evaluation,
  systemId: string,
  importedSha256: string,
  name: string,
): Omit<EvaluationRow, 'system'> {
  const { body = null, leader = null, contact = null, phone = null } = document.evaluation ?? {};
  const { reportNumber = null, startDate = null, reportDate = null } = document.evaluation ?? {};
  const { edition, settings = null } = document;
  const own = withoutObjectFacts(document);
  const extra = own === undefined ? null : JSON.stringify(own);
  const { grade, extensions = [] } = document.system;
  const what = { systemId, name, edition, settings, grade, extensions, state: 'inProgress' as const };
  const facts = { body, leader, contact, phone, reportNumber, startDate, reportDate };
  return { ...freshRow(app), ...what, ...facts, extra, importedSha256, dataVersion: 1, removedVersion: 0 };
}

/** What the rows of the objects hold themselves does not stay in the user's own block, where it would grow old. */
function withoutObjectFacts(document: Evaluation): unknown {
  const taken = objectFactsOf(document);
  if (taken.size === 0) return document.x;
  const { objectFacts, ...own } = document.x as { objectFacts: object }; // it told of objects
  const known = new Set(document.objects.map(({ id }) => id));
  const left = Object.entries(objectFacts).filter(([id]) => !taken.has(id) || !known.has(id));
  const rest = left.length > 0 ? { ...own, objectFacts: Object.fromEntries(left) } : own;
  return Object.keys(rest).length > 0 ? rest : undefined;
}

function nameOf(app: AppContext, { evaluation }: Evaluation): string {
  const day = evaluation?.reportDate ?? evaluation?.startDate ?? timestamp(app);
  return `${day.slice(0, 4)} 年等级测评`;
}

function objectRow(
  app: AppContext,
  evaluationId: string,
  object: Evaluation['objects'][number],
  { model, address, purpose }: ObjectFacts = {},
): Omit<ObjectRow, 'evaluation'> {
  const { id: key, name, kind } = object;
  const facts = { model: model ?? null, address: address ?? null, purpose: purpose ?? null };
  return { ...freshRow(app), evaluationId, key, name, kind, ...facts, note: null };
}

function findingRows(
  app: AppContext,
  document: Evaluation,
  objectIds: ReadonlyMap<string, string>,
  writer: Person | null,
): Parameters<typeof writeFindings>[2] {
  const at = timestamp(app);
  return document.findings.map((finding) => ({
    id: app.newId(),
    createdAt: at,
    updatedAt: at,
    version: 1,
    objectId: objectIds.get(finding.object)!, // the check proved that it is there
    item: finding.item,
    writer,
    ...fullContent(finding as Parameters<typeof fullContent>[0]), // same fields; null and absent mean the same
  }));
}
