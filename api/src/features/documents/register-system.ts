import { isDeepStrictEqual } from 'node:util';
import type { EvaluatedSystem } from '@mlps/controls';
import { timestamp } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { Organization } from '../organizations/organization.entity.js';
import { createVisible } from '../organizations/create-visible.js';
import type { Registrar } from '../organizations/create-visible.js';
import { System } from '../systems/system.entity.js';
import { createSystem, findSystem, systemKey } from '../systems/system.service.js';

/** What to do when a registered system differs from the document: refuse, change the register, or leave it as it is. */
export const systemRules = ['refuse', 'update', 'keep'] as const;
export type SystemRule = (typeof systemRules)[number];

interface Difference {
  field: keyof Facts;
  registered: unknown;
  document: unknown;
}

type Facts = Pick<System, 'grade' | 'extensions' | 'filingNumber' | 'modules'>;

/**
 * The system a document speaks of: found by the names of organization and system, or registered.
 * @throws ApiError `import.system-differs` with both sides of every difference
 */
export async function registerSystem(
  registrar: Registrar,
  system: EvaluatedSystem,
  rule: SystemRule = 'refuse',
): Promise<System> {
  const { em, app } = registrar;
  const organizationId = await organizationOf(registrar, system.organization ?? null);
  const facts = factsOf(system);
  const known = await findSystem(em, organizationId, system.name);
  if (!known) return createSystem(em, app, { name: system.name, organizationId, ...facts });
  const differences = differencesOf(known, facts);
  if (differences.length === 0 || rule === 'keep') return known;
  if (rule === 'refuse') throw differs(known, differences);
  await em.update(
    System,
    { id: known.id, version: known.version },
    { ...facts, searchKey: systemKey({ name: known.name, ...facts }), updatedAt: timestamp(app) },
  );
  return known;
}

/** @throws ApiError `access.place-missing`, `access.denied`, `resource.duplicate` for the name of a unit that is not the caller's */
async function organizationOf(registrar: Registrar, name: string | null): Promise<string | null> {
  const { em, access } = registrar;
  if (name === null || name.trim() === '') {
    if (access.isEverything) return null;
    throw new ApiError('access.place-missing', '文档没有写明单位（system.organization）；请补上后再导入');
  }
  const known = await em.findOneBy(Organization, { name });
  if (known && access.covers('documents.import', { organizationId: known.id })) return known.id;
  return (await createVisible(registrar, { name })).id;
}

function factsOf({ grade, extensions = [], filingNumber = null, modules = [] }: EvaluatedSystem): Facts {
  return { grade, extensions, filingNumber, modules };
}

function differencesOf(known: System, facts: Facts): Difference[] {
  return (Object.keys(facts) as (keyof Facts)[]) // an object made just above
    .filter((field) => !isDeepStrictEqual(known[field], facts[field]))
    .map((field) => ({ field, registered: known[field], document: facts[field] }));
}

function differs(known: System, differences: readonly Difference[]): ApiError {
  const names: Record<keyof Facts, string> = {
    grade: '保护等级',
    extensions: '扩展要求',
    filingNumber: '备案证明编号',
    modules: '模块',
  };
  const list = differences.map(({ field }) => names[field]).join('、');
  return new ApiError(
    'import.system-differs',
    `已登记的系统「${known.name}」与文档的${list}不同；加 ?system=update 以文档为准更新登记，或加 ?system=keep 保留登记`,
    { differences },
  );
}
